"""The main journey: from the start page through time, list, map and cards to a link."""

from __future__ import annotations

import re

import pytest

from tests.browser.engines.atlas import (
    APART,
    CARD,
    HEADING,
    MARKS,
    MOSCOW,
    ROW,
    ROWS,
    STATUS,
    changed,
    opened,
)
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
HANDLE = "#window [role=slider]"
CLICK_AND_ESCAPE = """(document.querySelector(arguments[0]).click(),
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })))"""
PRESSED = "document.querySelector(arguments[0]).getAttribute('aria-pressed')"
ORIGINS = """[...new Set(performance.getEntriesByType("resource")
  .map(({ name }) => new URL(name).origin))]"""


def test_the_start_page_shows_a_map_with_marks_and_a_list(tab: Tab, atlas_url: str) -> None:
    opened(tab, atlas_url)
    assert len(tab.value(MARKS)) >= 4
    events, context = re.findall(r"^(\d+) events.* and (\d+) of context", tab.value(STATUS))[0]
    assert int(events) + int(context) == tab.value(ROWS)


def test_it_asks_no_other_server(tab: Tab, atlas_url: str) -> None:
    opened(tab, atlas_url)
    tab.until("document.querySelector('#map .names text') !== null")
    assert tab.value(ORIGINS) == [atlas_url.rstrip("/")]


def test_the_slider_changes_status_line_list_and_marks(atlas: Tab) -> None:
    status, rows, marks = map(atlas.value, (STATUS, ROWS, MARKS))
    atlas.focus(HANDLE)
    atlas.press("ArrowRight", *["PageUp"] * 20)
    assert "1960 to" not in changed(atlas, STATUS, status)
    assert 0 < atlas.value(ROWS) < rows
    assert changed(atlas, MARKS, marks)


def test_a_search_and_a_row_lead_to_a_card_and_back(atlas: Tab) -> None:
    rows = atlas.value(ROWS)
    atlas.click("#search")
    atlas.press(*"gold")
    assert 0 < changed(atlas, ROWS, rows) < rows
    title = atlas.value("document.querySelector(arguments[0] + ' .row-title').textContent", ROW)
    atlas.click(ROW)
    atlas.until(f"{CARD} === arguments[0]", title)
    atlas.press("Escape")
    atlas.until(f"!({CARD}) && {ROWS} > 0")


def test_a_card_that_is_closed_at_once_leaves_no_error(atlas: Tab) -> None:
    atlas.value(CLICK_AND_ESCAPE, ROW)
    atlas.until("document.activeElement === document.querySelector(arguments[0])", ROW)
    assert not atlas.value(CARD)


def test_a_mark_lists_the_events_of_its_place(atlas: Tab) -> None:
    rows = atlas.value(ROWS)
    atlas.click('#poster .mark[data-place="moscow"] circle:last-of-type')
    assert 0 < changed(atlas, ROWS, rows) < rows
    assert "Moscow" in atlas.value(HEADING)


def test_a_button_brings_the_map_closer(atlas: Tab) -> None:
    whole = atlas.value(APART)
    atlas.click("#map .zoom-buttons button")
    atlas.until(f"{APART} > 1.2 * arguments[0]", whole)


def test_the_wheel_brings_the_map_closer(atlas: Tab) -> None:
    whole = atlas.value(APART)
    atlas.wheel("#map", -200)
    atlas.until(f"{APART} > 1.1 * arguments[0]", whole)


def test_the_map_follows_the_hand(atlas: Tab) -> None:
    apart, (x, y) = atlas.value(APART), atlas.value(MOSCOW)
    atlas.drag("#map", (-60, 20), (-120, 40))
    atlas.until(f"{MOSCOW}[0] < arguments[0] && {MOSCOW}[1] > arguments[1]", x - 90, y + 25)
    assert atlas.value(APART) == pytest.approx(apart, abs=1)
    atlas.until("location.search.includes('view=')")


def test_play_moves_through_time_until_it_is_paused(atlas: Tab) -> None:
    status = atlas.value(STATUS)
    atlas.click("#play")
    atlas.until(f"{PRESSED} === 'true'", "#play")
    atlas.until(f"{STATUS} !== arguments[0]", status)
    atlas.click("#play")
    atlas.until(f"{PRESSED} === 'false'", "#play")


def test_the_link_of_an_era_opens_the_same_view(atlas: Tab) -> None:
    status = atlas.value(STATUS)
    atlas.click("#eras button:nth-of-type(2)")
    era = changed(atlas, STATUS, status)
    assert "1968" in era
    atlas.click("#share")
    link = atlas.until("document.querySelector('#share-dialog[open] [name=link]')?.value")
    assert "from=1968" in link
    assert opened(atlas, link).value(STATUS) == era


def test_an_address_is_a_view(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?from=1968&to=1991")
    assert ", 1968 to 1991" in tab.value(STATUS)
    tab.until("document.querySelector('#from').value === '1968'")
