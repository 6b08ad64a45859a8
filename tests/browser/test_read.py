"""The page says how its files were read, and follows one that is being written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Serving, Settings
from dashboard.watching import Watched
from events.collection import Collection
from events.load import load
from tests.browser.conftest import listening
from tests.browser.test_page import eventually, opened, settled
from tests.dashboard.filed import CELLS, SILK, of_two_files, undated
from tests.dashboard.shaped import FRONT, shaped

NewPage = Callable[..., Page]
PHONE = {"width": 390, "height": 844}
IN_SIGHT = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def collection() -> Collection:
    return undated(of_two_files(shaped(load())), 10)


@pytest.fixture(scope="module")
def address(collection: Collection) -> Iterator[str]:
    application = create_app(collection, Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as found:
        yield found


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, PHONE])
def test_the_account_is_opened_and_closed_by_keys_and_the_card_holds_every_cell(
    new_page: NewPage,
    address: str,
    collection: Collection,
    requests_log: list[str],
    viewport: dict[str, int],
) -> None:
    page = opened(new_page(viewport=viewport), address, "?map=still")
    way, told = page.locator("[data-report]"), page.locator("#report-dialog")
    expect(way).to_have_text("12 left out")
    way.focus()
    page.keyboard.press("Enter")
    expect(told.locator("details").first.locator("li")).to_have_count(12)
    expect(told).to_contain_text("<soon 0>")
    expect(told).to_contain_text(f"{SILK} · Excel")
    assert _faults(page) == [] and page.evaluate(IN_SIGHT)
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    expect(way).to_be_focused()
    page.locator(f'[data-event="{collection.events.index[1]}"] a').click()
    for part in page.locator(".kept > summary").all():
        part.click()
    expect(page.locator(".kept dd")).to_have_count(len(CELLS))
    assert page.locator(".kept dd a").evaluate_all("all => all.map((one) => one.href)") == [
        CELLS["Picture"]
    ]
    assert _faults(page) == [] and page.evaluate(IN_SIGHT)
    assert {urlsplit(one).netloc for one in requests_log} == {urlsplit(address).netloc}


def test_a_file_is_switched_off_and_a_line_opens_its_events(
    page: Page, address: str, collection: Collection
) -> None:
    opened(page, address, "?map=still&view=15,-4,4")
    page.locator("#layers summary").click()
    page.locator('[data-file="harbour"]').click()
    eventually(page, "files=silk-road")
    expect(page.locator("#status")).to_contain_text(f"from {SILK}")
    page.locator('[data-file="harbour"]').click()
    page.locator("#layers summary").click()
    expect(page).not_to_have_url(re.compile("files="))
    settled(page)
    (place,) = collection.places.index[collection.places.geometry.geom_equals(FRONT)]
    line = page.locator(f'.areas .line[data-place="{place}"]')
    corner = line.evaluate(
        "(path) => { const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.75)"
        ".matrixTransform(path.getScreenCTM()); return [x, y + 2]; }"
    )
    page.mouse.click(*corner)
    eventually(page, f"place={place}")
    expect(line).to_have_class(re.compile("chosen"))


def test_a_page_follows_its_file_and_keeps_the_last_good_version(
    page: Page, tmp_path: Path
) -> None:
    table = tmp_path / "events.csv"
    table.write_text("title,date,place\nA bridge,1934,Paris\nA wall,1936,Rome\n", "utf-8")
    watched = Watched(Serving(sources=(str(table),)))
    with listening(make_server("127.0.0.1", 0, watched, threaded=True)) as found:
        opened(page, found, "?map=still&from=1936")
        expect(page.locator("#status")).to_contain_text("1 event, ")
        table.write_text("title\n", "utf-8")
        assert watched.renew()
        expect(page.locator("#watch")).to_contain_text("last version that could be")
        expect(page.locator("#status")).to_contain_text("1 event, ")
        table.write_text("title,date,place\nA wall,1936,Rome\nA gate,1937,Rome\n", "utf-8")
        assert not watched.renew()
        expect(page.locator("#status")).to_contain_text("2 events, ")
        expect(page.locator("#watch")).to_be_empty()
        assert "map=still" in page.url
        page.goto("about:blank")


def _faults(page: Page) -> list[str]:
    return [fault["id"] for fault in Axe().run(page).response["violations"]]
