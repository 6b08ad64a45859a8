"""A card with pictures and sounds: seen, enlarged, printed, and nothing asked of other sites."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, ViewportSize, expect

from dashboard.publish import capture, files
from events.load import load
from tests.browser import folders
from tests.browser.conftest import Log
from tests.browser.test_page import opened
from tests.media import PICTURE, SOUND, add, png, wav

NewPage = Callable[..., Page]
FAIR = {"event_id": "fair", "credit": "Class 7b", "licence": "CC BY 4.0"}
SITE = "https://photos.example.org"
ROWS = [
    {**FAIR, **PICTURE, "caption": "The quay"},
    {**FAIR, **SOUND},
    {**FAIR, "kind": "link", "url": f"{SITE}/tour", "alt": "A walk"},
    {**FAIR, "kind": "image", "url": f"{SITE}/a.png", "alt": "Stalls"},
    {**FAIR, "kind": "image", "url": f"{SITE}/b.png", "alt": "Dancers", "fetch": "yes"},
    {**FAIR, "kind": "image", "url": f"{SITE}/c.png", "alt": "Lamps", "fetch": "yes"},
]
SEEN = "(image) => image.complete && image.naturalWidth > 0"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    held = tmp_path_factory.mktemp("media") / "class"
    folders.write(held, events=[{"id": "fair", "title": "A fair", "at": "bamako"}])
    return add(held, ROWS, {"harbour.png": png(900, 600), "bells.wav": wav()})


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with folders.served(folder) as url:
        yield url


@pytest.mark.parametrize("viewport", [(1440, 900), (390, 844)], ids=["wide", "narrow"])
def test_a_picture_is_seen_enlarged_and_left_by_keyboard(
    new_page: NewPage, address: str, requests_log: list[str], viewport: tuple[int, int]
) -> None:
    size: ViewportSize = {"width": viewport[0], "height": viewport[1]}
    page = opened(new_page(viewport=size), address, "?event=fair&map=still")
    picture = page.get_by_role("img", name="Boats at a quay")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    assert picture.evaluate(SEEN)
    expect(page.locator("#event figure").first).to_contain_text("The quayClass 7b · CC BY 4.0")
    box, panel = picture.bounding_box(), page.locator(".panel").bounding_box()
    assert box
    assert panel
    assert box["width"] / box["height"] == pytest.approx(1.5, rel=0.02)
    assert box["height"] < panel["height"]
    page.locator(".media-open").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Boats at a quay")
    assert dialog.locator("img").evaluate(SEEN)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator(".media-open")).to_be_focused()
    expect(page.locator("#event h2")).to_have_text("A fair")
    page.get_by_text("What is heard").click()
    expect(page.get_by_text("Three bells, then a voice")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    assert not [url for url in requests_log if SITE in url]


def test_another_site_is_asked_when_a_button_that_names_it_is_pressed(
    page: Page, address: str, log: Log
) -> None:
    def answer(route: Route) -> None:
        if route.request.url.endswith("b.png"):
            route.fulfill(body=png(), content_type="image/png")
        else:
            route.fulfill(body="no picture", content_type="text/plain")

    page.route(f"{SITE}/**", answer)
    opened(page, address, "?event=fair&map=still")
    expect(page.get_by_role("link", name="Picture at photos.example.org")).to_have_count(3)
    shows = page.get_by_role("button", name="Show the picture from photos.example.org")
    shows.last.click()
    expect(page.get_by_text("The picture cannot be shown. It shows: Lamps")).to_be_visible()
    shows.first.click()
    dancers = page.get_by_role("img", name="Dancers")
    expect(dancers).to_be_visible()
    assert dancers.evaluate(SEEN)
    assert [url for url in log.requests if SITE in url] == [f"{SITE}/c.png", f"{SITE}/b.png"]


def test_one_file_shows_and_prints_what_it_holds(
    page: Page, folder: Path, tmp_path: Path, log: Log
) -> None:
    out = tmp_path / "class.html"
    out.write_bytes(files(capture(load(folder)), ".html")[""])
    page.goto(f"{out.as_uri()}?event=fair&map=still&paper=cards")
    page.wait_for_function("() => document.documentElement.classList.contains('paper-ready')")
    assert page.locator("#paper .paper-medium img").evaluate(SEEN)
    expect(page.locator("#paper")).to_contain_text(f"A walk ({SITE}/tour)")
    expect(page.locator("#paper")).to_contain_text("What is heard: Three bells, then a voice")
    page.keyboard.press("Escape")
    picture = page.get_by_role("img", name="Boats at a quay")
    expect(picture).to_be_visible()
    assert (picture.get_attribute("src") or "").startswith("blob:")
    assert log.requests == [page.url]
