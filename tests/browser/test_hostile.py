"""A collection whose every text is markup with a script, opened in each form of the page."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.contract.files import view
from dashboard.publish import capture, files
from dashboard.publish import write as publish
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import Log, listening

NewPage = Callable[..., Page]
ServeFolder = Callable[[Path], str]
FORMS = ("served", "folder", "file")
DRAWN_MS = 60_000


def marker(field: str, before: str = "") -> str:
    """Markup that would say which field became it."""
    return f"{before}<img src=x onerror=\"window.hit='{field}'\">"


TABLES: dict[str, list[dict[str, str]]] = {
    "events.csv": [
        {
            "id": name,
            "title": marker("events.title", before),
            "date": date,
            "theme": "constructor",
            "summary": marker("events.summary", "=1+1 javascript:window.hit=1 "),
        }
        for name, date, before in (("constructor", "1960", "="), ("value", "1970/1980", "@"))
    ],
    "event_places.csv": [
        {"event_id": event, "place_id": place, "role": role}
        for event in ("constructor", "value")
        for place, role in (("harbour", "origin"), ("far-harbour", "destination"))
    ],
    "claims.csv": [
        {
            "event_id": event,
            "claim": marker("claims.claim"),
            "source_id": "notes",
            "stance": "asserts",
            "attributed_to": marker("claims.attributed_to"),
            "locator": marker("claims.locator"),
            "via": "letters",
        }
        for event in ("constructor", "value")
    ],
    "places.csv": [
        {
            "id": name,
            "name": marker("places.name"),
            "name_fr": marker("places.name_fr"),
            "lat": "10",
            "lon": lon,
            "precision": "site",
            "kind": marker("places.kind"),
            "country": "",
            "coordinates_from": marker("places.coordinates_from"),
        }
        for name, lon in (("harbour", "10"), ("far-harbour", "30"))
    ],
    "eras.csv": [
        {
            "id": "constructor",
            "title": marker("eras.title"),
            "start": "1960",
            "end": "..",
            "summary": marker("eras.summary"),
            "boundary": marker("eras.boundary"),
        }
    ],
    "relations.csv": [
        {"event_id": "constructor", "related_id": "value", "reason": marker("relations.reason")}
    ],
}
SOURCES = [
    {
        "id": name,
        "type": "webpage",
        "title": marker(f"{name}.title"),
        "title-short": marker(f"{name}.short"),
        "publisher": marker(f"{name}.publisher"),
        "container-title": marker(f"{name}.container"),
        "note": marker(f"{name}.note"),
        "author": [{"family": marker(f"{name}.family"), "given": marker(f"{name}.given")}],
        "issued": {"literal": marker(f"{name}.issued")},
        "URL": "https://a.example/?\"'><img src=x onerror=window.hit='url'>",
    }
    for name in ("notes", "letters")
]
DESCRIPTOR = {
    "name": marker("name"),
    "title": marker("title"),
    "description": marker("description"),
    "contributors": [{"title": marker("contributor")}],
    "themes": [{"id": "constructor", "title": marker("theme"), "letter": "<"}],
}
ON_CARD = (
    "events.title", "events.summary", "claims.claim", "claims.attributed_to", "claims.locator",
    "notes.title", "notes.short", "notes.publisher", "notes.note", "letters.short",
    "places.name", "places.coordinates_from", "relations.reason", "theme",
)  # fmt: skip
IN_TABLE = ("events.title", "events.summary", "claims.claim", "places.name", "notes.title")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The collection's folder."""
    folder = tmp_path_factory.mktemp("hostile") / "collection"
    folder.mkdir()
    for name, rows in TABLES.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    (folder / "sources.json").write_text(json.dumps(SOURCES), "utf-8")
    (folder / "datapackage.json").write_text(json.dumps(DESCRIPTOR), "utf-8")
    page = capture(load(folder))
    publish(files(page, ""), folder.parent / "site", "")
    publish(files(page, ".html"), folder.parent / "atlas.html", ".html")
    return folder


@pytest.fixture(scope="module")
def hostile_url(hostile: Path) -> Iterator[str]:
    application = create_app(load(hostile), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


@pytest.fixture(params=FORMS)
def address(
    request: pytest.FixtureRequest, hostile: Path, hostile_url: str, serve_folder: ServeFolder
) -> str:
    """Where the collection is, in each form of the page."""
    addresses = {
        "served": lambda: hostile_url,
        "folder": lambda: serve_folder(hostile.parent / "site"),
        "file": lambda: (hostile.parent / "atlas.html").as_uri(),
    }
    return addresses[request.param]()


@pytest.fixture
def reader(new_page: NewPage, browser_without_webgl: Browser) -> Iterator[Page]:
    """A page on which no dialog may open and no text may become an element."""
    page = new_page(browser_without_webgl)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    yield page
    assert dialogs == []
    for frame in page.frames:
        assert frame.evaluate("window.hit") is None
        assert frame.evaluate("document.querySelectorAll('[onerror], [src=x]').length") == 0


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html.ready", timeout=DRAWN_MS)
    page.wait_for_selector("#status[aria-busy=false]", timeout=DRAWN_MS)
    return page


def readable(shown: Locator, fields: tuple[str, ...]) -> None:
    """Every marker stands in the text of an element, whole."""
    for field in fields:
        expect(shown).to_contain_text(marker(field))


def test_every_text_is_read_as_text(reader: Page, address: str, log: Log) -> None:
    page = opened(reader, address)
    readable(page.locator("h1").first, ("title",))
    readable(page.locator("#eras"), ("eras.title",))
    era = page.locator("#eras button").first
    assert marker("eras.summary") in str(era.get_attribute("title"))
    page.locator("#layers summary").click()
    readable(page.locator("#layers"), ("theme",))
    page.locator("#layers summary").click()
    page.locator("#sources summary").click()
    readable(page.locator("#sources"), ("notes.short", "letters.short"))
    page.locator("#sources summary").click()

    page.locator("#poster .mark").first.hover()
    readable(page.locator("#poster .map-tip, .map-tip").first, ("places.name",))
    rows = page.locator("#events li:not([hidden])")
    readable(rows.first, ("events.title", "theme", "places.name"))
    page.locator("#search").fill('<img onerror="window')
    expect(page.locator("#status")).to_contain_text('matching “<img onerror="window”')
    rows.first.locator("a").click()
    card = page.locator("#event")
    readable(card, ON_CARD)
    card.locator("details.cite summary").click()
    styles = card.locator("details.cite option").evaluate_all("all => all.map((o) => o.value)")
    for style in styles:
        card.locator("details.cite select").select_option(style)
        said = card.locator(".citations")
        expect(said).to_contain_text("<img src=x onerror=", ignore_case=True)
        expect(said).to_contain_text("notes.title", ignore_case=True)
    protocol = "a => new URL(a.getAttribute('href'), location.href).protocol"
    links = page.locator("a[href]").evaluate_all(f"all => all.map({protocol})")
    assert set(links) <= {"http:", "https:", "file:"}
    assert all(not request.endswith("/x") for request in log.requests)


def test_so_is_all_that_is_taken_away(reader: Page, address: str) -> None:
    page = opened(reader, address)
    page.locator("#share").press("Enter")
    dialog = page.locator("#share-dialog")
    dialog.locator("[data-part=cite] > summary").press("Enter")
    styles = dialog.locator("[name=style] option").evaluate_all("all => all.map((o) => o.value)")
    for style in styles:
        dialog.locator("[name=style]").select_option(style)
        expect(dialog.locator("[name=citation]")).not_to_have_value("")
        said = dialog.locator("[name=citation]").input_value()
        assert "window.hit='title'" in said.replace("\\", "").replace("’", "'").lower()
    dialog.locator("[data-part=download] > summary").press("Enter")
    table = list(csv.DictReader(io.StringIO(saved(page, "csv"), newline="")))
    assert [row["title"][:2] for row in table] == ["'=", "'@"]
    assert {row["summary"][:5] for row in table} == {"'=1+1"}
    for field in IN_TABLE:
        assert all(marker(field) in " ".join(row.values()) for row in table), field
    told = json.loads(saved(page, "json"))
    assert told["title"] == marker("title")
    assert told["events"][0]["title"] == marker("events.title", "=")
    dialog.locator("[data-part=embed] > summary").press("Enter")
    code = dialog.locator("[name=code]").input_value()
    assert "<img" not in code
    assert "&lt;img src=x onerror=&quot;window.hit='title'&quot;&gt;" in code


def saved(page: Page, kind: str) -> str:
    with page.expect_download() as download:
        page.locator("[name=format]").select_option(kind)
        page.locator("[data-save]").press("Enter")
    return Path(download.value.path()).read_bytes().decode("utf-8")


def test_no_key_of_the_address_becomes_markup(reader: Page, address: str) -> None:
    keys = [row["key"] for row in view()["keys"]]
    page = opened(reader, f"{address}?{urlencode({key: marker(key) for key in keys})}")
    expect(page.locator("#notice")).to_contain_text("from=<img src=x onerror=")
    expect(page.locator("#status")).to_contain_text(marker("q"))
    expect(page.locator("#search")).to_have_value(marker("q"))
    script = "javascript:window.hit='address'"
    page = opened(reader, f"{address}?{urlencode(dict.fromkeys(keys, script))}")
    expect(page.locator("#notice")).to_contain_text("javascript:window.hit=")


HOST = """<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title>
<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>
<iframe src="URL?embed=1" width="800" height="500"></iframe>"""
ODD_MESSAGES = """
[
  null, undefined, NaN, 7n, true, "goTo", [], [{ atlas: 1, type: "play" }],
  new Map([["atlas", 1]]), new Date(0), new ArrayBuffer(1 << 20),
  { atlas: 1 },
  { atlas: 1, type: null },
  { atlas: 1, type: ["play"] },
  { atlas: 1, type: "__proto__" },
  { atlas: 1, type: "constructor" },
  JSON.parse('{"__proto__": {"atlas": 1, "type": "play", "polluted": 1}}'),
  ...[
    JSON.parse('{"__proto__": {"event": "value"}}'),
    JSON.parse('{"view": {"__proto__": {"lat": 1, "lon": 1, "zoom": 1}}}'),
    { event: { toString: null } },
    { event: "x".repeat(1e6) },
    { era: "__proto__" },
    { language: "__proto__" },
    { window: "9".repeat(1e5) + "/2" },
    { window: { from: [], to: {} } },
    { view: { lat: NaN, lon: Infinity, zoom: -1 } },
    { view: "1e9,1e9,1e9" },
  ].map((target) => ({ ...target, atlas: 1, type: "goTo" })),
  ...[
    "__proto__=1&constructor=2&event=" + encodeURIComponent("<img src=x onerror=window.hit=1>"),
    "?".repeat(1e5),
    { toString: 1 },
  ].map((state) => ({ atlas: 1, type: "setState", state })),
]
"""


def test_odd_messages_leave_the_page_as_it_was(
    reader: Page, hostile_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(HOST.replace("URL", hostile_url), "utf-8")
    reader.goto(serve_folder(tmp_path))
    frame = reader.frame_locator("iframe")
    frame.locator("html.ready").wait_for(state="attached", timeout=DRAWN_MS)
    before = frame.locator("#status").inner_text()
    reader.evaluate(f"for (const odd of {ODD_MESSAGES}) frames[0].postMessage(odd, '*')")
    post(reader, {"type": "goTo", "event": "no-such-event-at-last"})
    reader.wait_for_function(
        "heard.some(({ parts }) => parts?.includes('event=no-such-event-at-last'))"
    )
    assert frame.locator("#status").inner_text() == before
    expect(frame.locator("#play")).to_have_attribute("aria-pressed", "false")
    expect(frame.locator("#event")).to_be_hidden()
    inner: Any = reader.frames[1]
    assert inner.evaluate("[({}).polluted, ({}).atlas]") == [None, None]
    said = reader.evaluate("heard.flatMap(({ parts }) => parts ?? []).map((part) => part.length)")
    assert max(said) < 200
    post(reader, {"type": "goTo", "event": "constructor"})
    expect(frame.locator("#event h2")).to_have_text(marker("events.title", "="))


def post(page: Page, message: dict[str, Any]) -> None:
    page.evaluate("message => frames[0].postMessage({ atlas: 1, ...message }, '*')", message)
