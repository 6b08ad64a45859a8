"""The same features, served and published: as a folder, as one file, and as a package."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from dashboard.cli import main
from tests.browser.conftest import Log
from tests.browser.pixels import shows_a_map

ServeFolder = Callable[[Path], str]
SILENCE = re.compile(r"No source speaks of .+ events in .+")
WAYS = ("served", "folder", "file", "package")
FRAME = """<!DOCTYPE html><link rel="icon" href="data:,">
<iframe src="app/index.html{query}" sandbox="allow-scripts" width="1200" height="800"></iframe>"""
LATER = r"ground|context|-\d-\d+\.js|(lessons|paper|film)\.\w+\.js"
"""What the map asks for when it rests, names and pieces of its ground; and our later scripts."""
LIVE = "?map=live"
PAGES = {"": "index.html", LIVE: "live.html"}
"""Pages that frame the package, by the query of the frame."""
Open = Callable[..., Page | FrameLocator]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the atlas in all published forms."""
    place = tmp_path_factory.mktemp("published")
    for out in ("site/atlas/", "atlas.html", "atlas.zip"):
        assert main(["publish", str(place / out)]) == 0
    with zipfile.ZipFile(place / "atlas.zip") as archive:
        archive.extractall(place / "lesson" / "app")
    for query, name in PAGES.items():
        (place / "lesson" / name).write_text(FRAME.format(query=query), "utf-8")
    return place


@pytest.fixture(params=WAYS)
def deliver(
    request: pytest.FixtureRequest,
    page: Page,
    published: Path,
    atlas_url: str,
    serve_folder: ServeFolder,
) -> Open:
    """Open the page as it was delivered; the package stands in a sandboxed frame."""
    addresses = {
        "served": lambda query: atlas_url + query,
        "folder": lambda query: serve_folder(published / "site") + f"atlas/{query}",
        "file": lambda query: (published / "atlas.html").as_uri() + query,
        "package": lambda query: serve_folder(published / "lesson") + PAGES[query],
    }

    def opened(query: str = "") -> Page | FrameLocator:
        page.goto(addresses[request.param](query))
        shown = page.frame_locator("iframe") if request.param == "package" else page
        shown.locator("html.ready").wait_for(timeout=60_000)
        return shown

    return opened


def test_the_live_map_comes_however_the_page_is_delivered(
    deliver: Open, log: Log, browser: Browser
) -> None:
    atlas = deliver(LIVE)
    atlas.locator("html.live").wait_for(state="attached", timeout=90_000)
    assert shows_a_map(browser, atlas.locator("#live"))
    assert all(address.startswith(("http://127.0.0.1:", "file:")) for address in log.requests)


def test_everything_works_however_it_is_delivered(deliver: Open, log: Log) -> None:
    atlas = deliver()
    atlas.locator("#map .names text").first.wait_for(state="attached")
    status = atlas.locator("#status")
    loaded = list(log.requests)
    expect(atlas.locator("#map svg").first).to_be_visible()
    expect(status).to_contain_text("1960 to 2024")

    atlas.locator("#eras button").nth(1).click()
    expect(status).to_contain_text("19 Nov 1968 to 31 Dec 1991")
    atlas.locator("#window [role=slider]").first.press("ArrowRight")
    expect(status).to_contain_text("Dec 1968 to 1991")

    atlas.locator("#search").fill("kalana gold")
    expect(status).to_contain_text("matching “kalana gold”")
    atlas.locator("#events li:not([hidden]) a").first.click()
    expect(atlas.locator("#event h2")).to_contain_text("Kalana")
    expect(atlas.locator("#event")).to_contain_text("Who says so")
    atlas.locator("#poster [data-piece]").first.wait_for(state="attached")
    atlas.locator('#event [data-act="close"]').click()
    expect(atlas.locator("#event")).to_be_hidden()

    atlas.locator("#search").fill("")
    for name, text in (("#from", "1976"), ("#to", "2021-11-12")):
        atlas.locator(name).fill(text)
        atlas.locator(name).press("Enter")
    expect(status).to_contain_text("1 Jan 1976 to 12 Nov 2021")
    atlas.locator("#layers summary").click()
    atlas.locator('[data-theme="military"]').click()
    expect(status).to_contain_text("diplomacy, economy")
    atlas.locator('[data-theme="military"]').click()
    atlas.locator("#sources summary").click()
    atlas.locator("[data-source=attested-2]").click()
    expect(status).to_contain_text("at least two independent voices")
    atlas.locator("#sources summary").click()
    expect(atlas.locator(".silence").first).to_have_attribute("aria-label", SILENCE)

    atlas.locator("#play").click()
    expect(atlas.locator("#play")).to_have_attribute("aria-pressed", "true")
    atlas.locator("#play").click()
    expect(atlas.locator("#play")).to_have_attribute("aria-pressed", "false")
    atlas.locator("#lessons summary").click()
    expect(atlas.locator("#lessons .tours a")).to_have_count(3)
    atlas.locator("#lessons summary").click()
    atlas.locator("#share").click()
    expect(atlas.locator("#share-dialog")).to_contain_text("independent voices")

    assert all(address.startswith(("http://127.0.0.1:", "file:")) for address in loaded)
    kept, sent = (
        [address for address in asked if not re.search(LATER, address)]
        for asked in (loaded, log.requests)
    )
    assert sent == kept


def test_a_folder_gives_the_events_in_the_language_of_its_page(
    page: Page, published: Path, serve_folder: ServeFolder
) -> None:
    page.goto(serve_folder(published / "site") + "atlas/?lang=fr")
    page.locator("html.ready").wait_for()
    page.locator("#share").click()
    page.locator("#share-dialog summary").filter(has_text="Télécharger").click()
    page.locator("[name=scope][value=all]").check()
    expect(page.locator("[name=format] option[value=kml]")).to_be_disabled()
    expect(page.locator("[name=format] option[value=gpkg]")).to_have_text(
        "GeoPackage (.gpkg, anglais)"
    )
    page.locator("[name=format]").select_option("ics")
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    assert "Le Mali et la Russie depuis 1960" in Path(download.value.path()).read_text("utf-8")


def test_one_file_asks_nothing_of_anybody(page: Page, published: Path, log: Log) -> None:
    address = (published / "atlas.html").as_uri()
    page.goto(address)
    page.locator("html.ready").wait_for(timeout=60_000)
    assert log.requests == [address]


def test_a_frozen_view_is_the_one_that_opens(page: Page, tmp_path: Path) -> None:
    out = tmp_path / "coup.html"
    assert main(["publish", str(out), "--state", "from=1968-11&to=1976&event=coup-1968"]) == 0
    page.goto(out.as_uri())
    expect(page.locator("#event h2")).to_contain_text("Coup against President Keïta")
    expect(page.locator("#status")).to_contain_text("Nov 1968 to 1976")
