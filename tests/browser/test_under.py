"""The world under a collection: off at the start, and told from the others once it is on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import NewPage, listening
from tests.browser.doubts import doubts
from tests.browser.test_page import opened

HOLLOW, RING = "#poster .mark.hollow", "#poster .mark:not(.hollow) circle.context"
OUTLINED = "#poster .areas path.context"
NAMES = "marks => marks.map((mark) => mark.dataset.place)"
FILES = r"[?&]files=[\w-]+,world"
FIRST = "marks => [...marks].map((mark) => mark.classList.contains('hollow')).indexOf(false)"


@pytest.fixture(scope="module")
def world_url() -> Iterator[str]:
    """Address of the bundled collection's page, with the world under it."""
    application = create_app(load(world=True), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


def counted(page: Page) -> list[int]:
    """How many events the status names: all, how sure, and, last, of context."""
    said = page.locator("#status").inner_text()
    start, end = re.match(r"(\d+) [^:]*: (.*)", said).groups()  # type: ignore[union-attr]
    return [int(start), *map(int, re.findall(r"\d+", end))]


def test_it_is_off_at_the_start_and_switched_on_by_mouse(page: Page, world_url: str) -> None:
    opened(page, world_url, "?map=still")
    before = counted(page)
    for none in (HOLLOW, RING, OUTLINED):
        expect(page.locator(none)).to_have_count(0)
    page.locator("#layers > summary").click()
    switch = page.locator("#layers [data-file=world]")
    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".legend .glyph-context")).to_be_visible()
    switch.click()
    expect(page).to_have_url(re.compile(FILES))
    for some in (HOLLOW, RING, OUTLINED):
        expect(page.locator(some)).not_to_have_count(0)
    after = counted(page)
    assert after[:-1] == before[:-1], "what counts is what it was"
    assert after[-1] > before[-1]
    marks = page.locator("#poster .marks > a")
    assert marks.evaluate_all(FIRST) == page.locator(HOLLOW).count(), "what counts lies on top"
    assert page.locator(f"{HOLLOW} circle:not(.halo, .outline, .context, .core)").count() == 0
    assert doubts(page, sizes=True) == []
    switch.click()
    expect(page.locator(HOLLOW)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("files="))


def test_it_is_switched_on_walked_and_opened_by_keys(page: Page, world_url: str) -> None:
    opened(page, world_url, "?map=still&lang=fr")
    page.locator("#layers > summary").press("Enter")
    page.locator("#layers [data-file=world]").press("Space")
    expect(page.locator(HOLLOW)).not_to_have_count(0)
    page.keyboard.press("Escape")
    page.locator(".skip[href='#map']").press("Enter")
    page.keyboard.press("Enter")
    focused = page.locator("#poster .mark:focus")
    expect(focused).not_to_have_class(re.compile("hollow"))
    page.keyboard.press("Home")
    expect(focused).to_have_class(re.compile("hollow"))
    name = r".+ : \d+ de contexte \(Le monde pendant ce temps\)"
    expect(focused).to_have_accessible_name(re.compile(name.replace(" :", ":?")))
    expect(page.locator(".map-tip")).to_contain_text("Le monde pendant ce temps")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("place="))
    row = page.locator("#events .row:visible").first
    expect(row.locator(".context-word")).to_be_visible()
    row.press("Enter")
    expect(page.locator("#event .card-context")).to_be_visible()


def test_an_address_keeps_it_in_a_frame_and_in_the_first_picture(
    new_page: NewPage, world_url: str
) -> None:
    address = f"{world_url}?files=mali-russia,world&map=still&lang=ru"
    bare = new_page(java_script_enabled=False)
    bare.goto(address)
    first = bare.locator(".mark.hollow").evaluate_all(NAMES)
    page = new_page(viewport={"width": 800, "height": 500})
    opened(page, address, "&embed=1")
    expect(page.locator(HOLLOW)).not_to_have_count(0)
    expect(page.locator("#status")).to_contain_text("для контекста")
    assert {"addis-ababa", "tehran"} <= set(first)
    for mark in (f"{HOLLOW}[data-place=tehran]", "#poster .mark[data-place=paris]"):
        expect(page.locator(mark)).to_have_accessible_name(re.compile("Мир в это время"))
