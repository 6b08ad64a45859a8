"""Whatever is brought to the workshop, its page says what is wrong with it, and goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from events.drafting.archives.packing import zipped
from events.drafting.bringing import brought
from events.drafting.brought import Brought
from events.problems import UnreadableError
from tests.browser.conftest import WIDE, Log, followed
from tests.events.formats.test_malformed import CASES

MARKED = """(expected) => [...document.querySelectorAll("#grid .ag-cell")].every((cell) => {
  const is = cell.matches(".has-problem, .has-unread");
  const row = cell.closest(".ag-row").getAttribute("row-index");
  return is === expected.includes(`${row} ${cell.getAttribute("col-id")}`);
})"""
"""Whether the cells that are drawn are marked as expected, and no others."""

TABLE = b"title,date,place\nA school opens,1961,Nantes\n"
BOMB = b"0" * 101_000_000


def of_zip(*names: str) -> bytes:
    """A table in an archive in an archive."""
    content = TABLE
    for name in names:
        content = zipped({name: content})
    return content


def draft(**other: object) -> bytes:
    """A draft of one event, with some of it otherwise."""
    rows = [{"key": "r1", "cells": {"id": "a", "title": "A fair", "date": "1961"}}]
    names = ("id", "title", "date")
    good = {
        "draft": 1,
        "meta": {"title": "Ours"},
        "columns": [{"name": name, "field": name} for name in names],
        "tables": {"events": rows},
        "sources": [],
    }
    return json.dumps({**good, **other}).encode()


MARKUP = "<img src=x onerror=\"document.title='hurt'\"><script>document.title='hurt'</script>"
HOSTILE = draft(
    meta={
        "title": MARKUP,
        "description": MARKUP,
        "__proto__": {"polluted": "yes"},
        "themes": [{"id": MARKUP, "title": {"en": MARKUP}, "colour": MARKUP, "letter": MARKUP}],
        "contributors": [{"title": MARKUP, "role": MARKUP}],
    },
    columns=[
        {"name": "id", "field": "id"},
        {"name": MARKUP, "field": "title"},
        {"name": "date", "field": "date"},
        {"name": "__proto__", "field": ""},
        {"name": "constructor", "field": ""},
    ],
    tables={
        "events": [
            {
                "key": "__proto__",
                "cells": {"id": "\"'><b>", MARKUP: MARKUP, "date": "1961", "constructor": MARKUP},
            },
            {"key": "hasOwnProperty", "cells": {"id": "toString", MARKUP: "b", "date": MARKUP}},
        ],
        "claims": [{"key": "c1", "cells": {"event_id": "\"'><b>", "claim": MARKUP}}],
        "media": [{"key": "m1", "cells": {"event_id": "toString", "file": "../../x", "alt": "x"}}],
    },
    sources=[{"key": "s1", "item": {"id": MARKUP, "title": MARKUP, "URL": "javascript:alert(1)"}}],
)
"""Names and texts that would hurt a page that takes them for something else."""

FILES = {
    **{name: case[:2] for name, case in CASES.items()},
    "archive in an archive": ("a.zip", of_zip("a.csv", "b.zip")),
    "archive in two archives": ("a.zip", of_zip("a.csv", "b.zip", "c.zip")),
    "archive that leaves its folder": ("a.zip", zipped({"../../a.csv": TABLE})),
    "archive that is far larger than it looks": ("a.zip", zipped({"a.csv": BOMB})),
    "table of too many rows": ("a.csv", b"title,date\n" + b"Road,1961\n" * 20_001),
    "table of too many columns": ("a.csv", ",".join(f"c{n}" for n in range(300)).encode() + b"\nx"),
    "page without a collection": ("a.html", b"<!doctype html><table><tr><td>1961</table>"),
    "picture named table": ("a.csv", b"\xff\xd8\xff\xe0" + bytes(60)),
    "draft of another version": ("a.json", draft(draft=2)),
    "draft without tables": ("a.json", draft(tables=None)),
    "draft of numbers": ("a.json", draft(tables={"events": [{"key": 1, "cells": {"id": 2}}]})),
    "draft whose cells are a list": (
        "a.json",
        draft(tables={"events": [{"key": "r", "cells": []}]}),
    ),
    "draft of tables that are none": ("a.json", draft(tables={"events": [], "__proto__": []})),
    "draft with a key twice": ("a.json", draft(tables={"events": [{"key": "r", "cells": {}}] * 2})),
    "draft with a long cell": (
        "a.json",
        draft(tables={"events": [{"key": "r", "cells": {"title": "x" * 100_001}}]}),
    ),
    "draft cut off": ("a.json", draft()[:-20]),
    "draft that is hostile": ("a.json", HOSTILE),
    "columns called as what objects have": (
        "a.csv",
        b"title,date,constructor,toString\nRace,1961,A,\nRace,soon,,b\n",
    ),
    "name that is hostile": (f"{MARKUP.replace('/', '')}.csv", TABLE),
}


@pytest.fixture(scope="module")
def opened(browser: Browser, workshop_address: str) -> Iterator[tuple[Page, Log]]:
    """One page for all files, and what it did."""
    log = Log()
    context = browser.new_context(viewport=WIDE)
    with followed(context, log):
        page = context.new_page()
        page.goto(workshop_address)
        expect(page.locator("#start")).to_have_attribute("data-ready", "true")
        yield page, log
    context.close()


def beginning(page: Page) -> None:
    """Go back to where a draft begins."""
    if page.locator("#desk").is_visible():
        page.locator("#drafts").click()
    expect(page.locator("#start")).to_be_visible()


def bring(page: Page, name: str, content: bytes) -> None:
    file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator("#file").set_input_files(file)


def door(folder: Path, name: str, content: bytes) -> Brought | str:
    """Open it without a browser: what it is, or why it is refused."""
    path = folder / name[-60:]
    path.write_bytes(content)
    try:
        return brought(path)
    except UnreadableError as error:
        return " ".join(str(error).split())


def marks(found: Brought) -> list[str]:
    """Cells that something is wrong with, as “row column”."""
    columns = found.draft["columns"]
    shown = [one["name"] for one in columns if one["field"] not in ("id", "place_id")]
    rows = {row["key"]: n for n, row in enumerate(found.draft["tables"]["events"])}
    opened = found.opened
    said = [*opened.remarks, *opened.made.remarks] if opened else []
    return [
        f"{rows[one['key']]} {one['column'] or shown[0]}"
        for one in said
        if one["kind"] != "note" and one["table"] == "events" and one["key"] in rows
    ]


def notes(found: Brought) -> int:
    opened = found.opened
    read = [*opened.remarks, *opened.aside, *opened.made.remarks] if opened else []
    return len(read) + len(found.notes)


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_a_desk_with_all_rows_or_is_refused_in_words(
    opened: tuple[Page, Log], tmp_path: Path, name: str
) -> None:
    page, log = opened
    file, content = FILES[name]
    found = door(tmp_path, file, content)
    beginning(page)
    bring(page, file, content)
    if isinstance(found, str):
        expect(page.locator("#trouble")).to_contain_text(found)
        expect(page.locator("#trouble")).to_be_in_viewport()
        expect(page.locator("#desk")).to_be_hidden()
        expect(page.locator("#progress")).to_be_hidden()
    else:
        expect(page.locator("#desk")).to_be_visible()
        rows = len(found.draft["tables"]["events"])
        expect(page.locator("#count-events")).to_have_text(f"{rows:,}")
        expect(page.locator("#preview")).to_have_attribute("aria-busy", "false")
        if found.opened:
            expect(page.locator("#count-notes")).to_have_text(str(notes(found) or ""))
            page.wait_for_function(MARKED, arg=marks(found))
    expect(page).to_have_title("Workshop")
    assert page.evaluate("() => ({}).polluted") is None
    assert (log.errors, log.console) == ([], [])
