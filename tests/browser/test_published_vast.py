"""A folder of some thousand events that no server of ours sends: it says what an engine counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.cli import main
from tests.browser.conftest import Log
from tests.browser.test_vast import MARKS, counted, made, opened_at, says, settled

EVENTS = 8_000
ServeFolder = Callable[[Path], str]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(EVENTS, tmp_path_factory.mktemp("vast"))


@pytest.fixture(scope="module")
def site(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose subfolder is the site."""
    place = tmp_path_factory.mktemp("published")
    assert main(["publish", str(table), f"{place}/at/school/"]) == 0
    return place


@pytest.fixture
def address(site: Path, serve_folder: ServeFolder) -> str:
    return f"{serve_folder(site)}at/school/"


def asks_nobody_else(log: Log, address: str) -> bool:
    return bool(log.requests) and all(one.startswith(address) for one in log.requests)


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("?from=1990-01&to=1994-12&lang=en", "event_date BETWEEN '1990-01-01' AND '1994-12-31'"),
        ("?themes=talks,trials&from=2001-03-05", "theme IN (7, 8) AND event_date >= '2001-03-05'"),
    ],
)
def test_a_window_holds_what_an_engine_counts(
    page: Page, address: str, table: Path, log: Log, query: str, where: str
) -> None:
    atlas = opened_at(page, address, query)
    says(atlas, counted(table, where))
    expect(atlas.locator("#events .rows > li")).to_have_count(50)
    assert asks_nobody_else(log, address)


def test_the_map_has_few_marks_and_the_list_goes_on_to_a_card_with_a_link(
    page: Page, address: str, log: Log
) -> None:
    atlas = opened_at(page, address, "?lang=fr")
    assert 1 < len(settled(atlas.locator(MARKS))) <= 2_000
    rows = atlas.locator("#events .rows > li")
    expect(rows).to_have_count(50)
    rows.last.scroll_into_view_if_needed()
    expect(rows).to_have_count(100)
    title = rows.nth(70).locator(".row-title").inner_text()
    rows.nth(70).locator("a").click()
    expect(atlas.locator("#event h2")).to_have_text(title)
    atlas.reload()
    expect(atlas.locator("#event h2")).to_have_text(title)
    assert asks_nobody_else(log, address)


def test_a_search_and_a_chosen_place_narrow_what_is_counted(
    page: Page, address: str, table: Path, log: Log
) -> None:
    atlas = opened_at(page, address, "?view=42,20,8")
    marks = atlas.locator(MARKS)
    settled(marks)
    one = marks.and_(atlas.locator(":not([aria-label*='other place'])")).first
    name = (one.get_attribute("aria-label") or "").split(":")[0]
    one.click()
    expect(atlas.locator("#events h2")).to_have_text(name)
    says(atlas, counted(table, f"location = '{name}'"))
    atlas.goto(f"{address}?from=1990-01-01")
    expect(atlas.locator("html.ready")).to_be_attached()
    atlas.locator("#search").fill(name)
    expect(atlas.locator("#status")).to_contain_text("matching “")
    says(atlas, counted(table, f"location = '{name}' AND event_date >= '1990-01-01'"))
    expect(atlas.locator("#events .rows > li").first).to_contain_text(name)
    assert asks_nobody_else(log, address)


def test_from_a_disk_it_says_what_it_needs(page: Page, site: Path) -> None:
    page.goto((site / "at/school/index.html").as_uri())
    expect(page.locator("html.failed .overdue")).to_have_text(
        re.compile("opens only from a web server: .*python -m http.server")
    )
    expect(page.locator("#first .rows > li").first).to_be_visible()
