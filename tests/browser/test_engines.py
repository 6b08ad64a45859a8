"""The main journey in Firefox, here without WebGL, and in WebKit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.engines.start import ENGINES
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.timeout(180)
ServeFolder = Callable[[Path], str]
OPEN = """document.documentElement.classList.contains("ready")
  && document.querySelector("#status[aria-busy=false]") !== null"""
STATUS = "document.querySelector('#status').textContent"
ROWS = "document.querySelectorAll('#events li:not([hidden])').length"
CARD = "document.querySelector('#event:not([hidden]) h2')?.textContent"
MARKS = """[...document.querySelectorAll("#poster .mark")].map((mark) =>
  [mark.dataset.place, ...[...mark.querySelectorAll("circle")]
    .map((disc) => disc.getBoundingClientRect().width)]).filter(([, width]) => width)"""
PICTURE = "document.querySelector('#poster svg').getAttribute('viewBox')"
PRESSED = "document.querySelector(arguments[0]).getAttribute('aria-pressed')"
LIVE = "document.querySelector('html.live #live canvas') !== null"
NO_LIVE = "document.querySelector('#notice').textContent.includes('cannot draw the live map')"
HANDLE = "#window [role=slider]"
CLICK_AND_ESCAPE = """(document.querySelector(arguments[0]).click(),
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })))"""
ROW = "#events li:not([hidden]) button"


@pytest.fixture(scope="module", params=ENGINES)
def window(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Tab]:
    """One of the browsers, its page as large as on a desk."""
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as tab:
        tab.resize(1440, 900)
        yield tab


@pytest.fixture
def tab(window: Tab) -> Iterator[Tab]:
    """A page that may not complain."""
    window.goto("about:blank")
    window.complaints()
    yield window
    window.enter_frame(None)
    assert window.complaints() == []


@pytest.fixture
def atlas(tab: Tab, atlas_url: str) -> Tab:
    """The map that every browser draws."""
    return opened(tab, f"{atlas_url}?map=still")


def opened(tab: Tab, address: str) -> Tab:
    tab.goto("about:blank")
    tab.goto(address)
    tab.until(OPEN)
    return tab


def changed(tab: Tab, expression: str, before: Any) -> Any:
    """Value of an expression once it is another."""
    tab.until(f"JSON.stringify({expression}) !== JSON.stringify(arguments[0])", before)
    tab.until(OPEN)
    return tab.value(expression)


def test_the_start_page_shows_a_map_with_marks_and_a_list(tab: Tab, atlas_url: str) -> None:
    opened(tab, atlas_url)
    assert len(tab.value(MARKS)) >= 4
    assert tab.value(STATUS).startswith(f"{tab.value(ROWS)} events, 1960 to ")


def test_the_live_map_comes_or_is_said_to_be_out_of_reach(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=live")
    drawn = tab.value("document.createElement('canvas').getContext('webgl2') !== null")
    tab.until(LIVE if drawn else NO_LIVE)


def test_the_slider_changes_status_line_list_and_marks(atlas: Tab) -> None:
    status, rows, marks = map(atlas.value, (STATUS, ROWS, MARKS))
    atlas.value("document.querySelector(arguments[0]).focus()", HANDLE)
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
    assert "Moscow" in atlas.value("document.querySelector('#events h2').textContent")


def test_the_map_is_moved_by_button_wheel_and_hand(atlas: Tab) -> None:
    whole = atlas.value(PICTURE)
    atlas.click("#map .zoom-buttons button")
    closer = changed(atlas, PICTURE, whole)
    atlas.wheel("#map", -300)
    closest = changed(atlas, PICTURE, closer)
    atlas.drag("#map", (60, 20), (120, 40))
    changed(atlas, PICTURE, closest)
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
    assert tab.value("document.querySelector('#from').value") == "1968"


def test_an_embedded_atlas_answers_in_another_site(
    tab: Tab, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    frame = f'<iframe src="{atlas_url}?embed=1" width="800" height="500"></iframe>'
    head = '<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title>'
    (tmp_path / "index.html").write_text(head + frame)
    tab.goto(serve_folder(tmp_path))
    tab.enter_frame(0)
    tab.until(OPEN)
    status = tab.value(STATUS)
    tab.click("#eras button:nth-of-type(2)")
    assert "1968" in changed(tab, STATUS, status)
    assert len(tab.value(MARKS)) >= 1


def test_an_error_of_a_page_is_heard(
    window: Tab, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    scripts = ("throw Error('thrown')", "console.error('said')")
    buttons = [f'<button onclick="{script}">x</button><br>' for script in scripts]
    (tmp_path / "index.html").write_text('<link rel="icon" href="data:,">' + "".join(buttons))
    window.goto(serve_folder(tmp_path))
    assert window.complaints() == []
    window.click("button:first-of-type")
    window.click("button:last-of-type")
    thrown, said = window.complaints()
    assert "thrown" in thrown
    assert "said" in said
