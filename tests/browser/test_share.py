"""Taking a view elsewhere: link, code, citation, download, and pinned views opened later."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.payload.pins import pin
from dashboard.settings import Settings
from events.load import BUNDLED, load
from events.testimony.history import content_hash, write_release
from tests.browser.conftest import listening

NewPage = Callable[..., Page]
ServeFolder = Callable[[Path], str]
DRAWN_MS = 60_000
VIEW = "?from=1968-11&to=1991&themes=military"


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_selector("html.ready", timeout=DRAWN_MS)
    page.wait_for_selector("#status[aria-busy=false]", timeout=DRAWN_MS)
    return page


def unfold(page: Page, part: str) -> None:
    page.locator(f"#share-dialog [data-part={part}] > summary").press("Enter")


@pytest.fixture
def shared(page: Page, atlas_url: str) -> Page:
    """A view whose dialog was opened with the keyboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, atlas_url + VIEW).locator("#share").press("Enter")
    expect(page.locator("#share-dialog")).to_be_visible()
    return page


def test_the_dialog_by_keyboard_copies_says_so_and_gives_the_focus_back(
    shared: Page, atlas_url: str
) -> None:
    collection = load()
    link = f"{atlas_url}{VIEW}&pin={pin(collection.version, content_hash(collection))}"
    expect(shared.locator("[name=link]")).to_have_value(link)
    shared.locator("[data-copy=link]").press("Enter")
    expect(shared.locator("#share-said")).to_have_text("Copied.")
    assert shared.evaluate("navigator.clipboard.readText()") == link
    shared.locator("[name=pin]").press(" ")
    expect(shared.locator("[name=link]")).to_have_value(atlas_url + VIEW)
    shared.keyboard.press("Escape")
    expect(shared.locator("#share-dialog")).to_be_hidden()
    expect(shared.locator("#share")).to_be_focused()


def test_the_copied_code_shows_the_view_in_a_page_without_scripts(
    shared: Page, new_page: NewPage, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    unfold(shared, "embed")
    shared.locator("[name=layers]").uncheck()
    expect(shared.locator("[name=code]")).to_have_value(re.compile("show=timeline,panel"))
    code = shared.locator("[name=code]").input_value()
    assert "<script" not in code
    preview = shared.frame_locator("#share-dialog .preview iframe")
    expect(preview.locator("#status")).to_contain_text("military", timeout=DRAWN_MS)
    (tmp_path / "index.html").write_text(
        f'<!DOCTYPE html><link rel="icon" href="data:,"><title>Lesson</title>{code}'
    )
    lesson = new_page()
    lesson.goto(serve_folder(tmp_path))
    frame = lesson.frame_locator("iframe")
    frame.locator("html.embed.ready").wait_for(state="attached", timeout=DRAWN_MS)
    expect(frame.locator("#status")).to_contain_text("Nov 1968 to 1991, military")
    expect(frame.locator("#layers")).to_be_hidden()
    expect(frame.locator("#dock")).to_be_visible()
    expect(frame.locator("#full-atlas")).to_be_visible()
    expect(frame.locator("#pinned")).to_have_count(0)


def test_citation_and_downloads_carry_the_view(shared: Page, atlas_url: str) -> None:
    unfold(shared, "cite")
    styles = shared.locator("[name=style] option").evaluate_all("all => all.map((o) => o.value)")
    assert len(styles) == 9
    for style in styles:
        shared.locator("[name=style]").select_option(style)
        expect(shared.locator("[name=citation]")).not_to_have_value("")
        said = shared.locator("[name=citation]").input_value()
        assert atlas_url in said.replace("\\_", "_")
        assert "ersion 0.3.1" in said
    unfold(shared, "download")
    rows, whole = (saved(shared, kind) for kind in ("csv", "json"))
    words = shared.locator("#status").text_content()
    table = list(csv.DictReader(rows.splitlines()))
    told = json.loads(whole)
    assert [row["id"] for row in table] == [event["id"] for event in told["events"]]
    assert {row["theme"] for row in table} == {"military"}
    assert {row["view"] for row in table} == {words} == {told["view"]}
    assert str(words).startswith(f"{len(table)} events")


def saved(page: Page, kind: str) -> str:
    with page.expect_download() as download:
        page.locator("[name=format]").select_option(kind)
        page.locator("[data-save]").press("Enter")
    expect(page.locator("#share-said")).to_contain_text(download.value.suggested_filename)
    return Path(download.value.path()).read_text("utf-8-sig")


@pytest.fixture
def later_url(tmp_path: Path) -> Iterator[str]:
    """The atlas after its next version: one event renamed, the title of another altered."""
    folder = Path(shutil.copytree(BUNDLED, tmp_path / "copy"))
    if not load(folder).releases:
        write_release(load(folder), folder)
    changed = {
        "datapackage.json": ('"version": "0.3.1"', '"version": "0.4.0"'),
        "events.csv": ("Mali becomes independent", "Mali becomes free"),
    }
    for file, (old, new) in changed.items():
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace(old, new), "utf-8")
    for file in sorted(folder.glob("*.csv")):
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace("mali-federation-ends", "federation-ends"), "utf-8")
    application = create_app(load(folder), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


def test_a_pinned_view_says_what_has_changed_since(page: Page, later_url: str) -> None:
    before = load()
    own = pin(before.version, content_hash(before))
    opened(page, f"{later_url}?event=mali-federation-ends&pin={own}")
    said = page.locator("#pinned")
    expect(said).to_contain_text("pinned to version 0.3.1; the atlas now shows 0.4.0")
    expect(page.locator("#notice")).to_contain_text("event=mali-federation-ends")
    expect(said.locator(".pin-removed code")).to_have_text("mali-federation-ends")
    said.locator(".pin-altered summary").click()
    said.locator(".pin-altered a").click()
    expect(page.locator("#event h2")).to_have_text("Mali becomes free")
    said.get_by_role("button", name="Close").click()
    expect(said).to_have_count(0)

    opened(page, f"{later_url}?pin=0.1.5-0123456789ab")
    expect(page.locator("#pinned")).to_contain_text("0.1.5, which this atlas does not know")
