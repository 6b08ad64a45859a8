"""A table of events is filled and mended, and the atlas beside it follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.journeys.hands import Hand, Keys, at_cell

TABLE = """title,date,place
A fair,May 1961,Nantes
A fire,1962,Lyon
A flood,1963,Paris
"""
ATLAS = """((frame) => frame?.contentDocument?.querySelector(arguments[0])
  ?.textContent.includes(arguments[1]))(document.querySelector("#preview iframe"))"""
POINT = "[...document.querySelectorAll('#form-lat, #form-lon')].map(({ value }) => Number(value))"
RESTS_IN_THE_MIDDLE = """(([pin, map]) => pin.width && Math.abs(
  pin.x + pin.width / 2 - map.x - map.width / 2) < 2)([".preview-pin", "#map"]
  .map((one) => document.querySelector(one).getBoundingClientRect()))"""
SELECTED = "document.querySelector('#form-place-list [aria-selected=true]')"
CLIPPED = "navigator.clipboard.readText()"


@pytest.fixture
def desk(hand: Hand, tmp_path: Path) -> Hand:
    """A hand at a table of three events."""
    path = tmp_path / "town.csv"
    path.write_text(TABLE, "utf-8")
    hand.give("#file", path)
    hand.counts(3)
    hand.see(at_cell(2, "place"), "Paris")
    return hand


def titled(desk: Hand, *titles: str) -> None:
    for row, title in enumerate(titles):
        desk.see(at_cell(row, "title"), title)


def test_an_empty_sheet_is_filled_with_five_events(hand: Hand) -> None:
    hand.act("#start-empty")
    for n in range(5):
        if n:
            hand.cell(n - 1, "Title")
            hand.press("Control+Enter")
        hand.counts(n + 1)
        hand.cell(n, "Title")
        texts = (f"Event {n + 1}", f"{1960 + n}-05", "Nantes")
        for key, text in zip(("Enter", "Tab", "Tab"), texts, strict=True):
            hand.press(key)
            hand.write(text)
        hand.press("Enter")
        hand.see(at_cell(n, "Place"), "Nantes, ")
    hand.see(at_cell(4, "Date"), "May 1964")
    hand.tab.until(ATLAS, "#status", "5 events")


def test_a_date_says_at_once_how_it_is_understood_and_the_atlas_shows_it(desk: Hand) -> None:
    desk.cell(1, "date")
    desk.press("Enter", "Control+a")
    desk.write("between 1960 and 1976")
    desk.see("#understood", "Date: once, between 1960 and 1976")
    desk.press("Enter")
    desk.see(at_cell(1, "date"), "once, between 1960 and 1976")
    desk.tab.until(ATLAS, "#events", "once, between 1960 and 1976")


def test_a_place_is_chosen_among_those_of_its_name(desk: Hand) -> None:
    desk.cell(1, "title")
    desk.go("#form-place")
    desk.press("Control+a", *"Tripoli")
    desk.see("#form-place-list [role=option]:nth-child(2)")
    desk.press("ArrowDown", "ArrowDown")
    where = desk.tab.until(f"{SELECTED}?.querySelector('.quiet')?.textContent")
    if isinstance(desk, Keys):
        desk.press("Enter")
    else:
        desk.act("#form-place-list [aria-selected=true]")
    desk.see("#form-place-said", where.split(", ")[-1].strip())


def test_a_point_is_set_and_moved(desk: Hand) -> None:
    desk.cell(0, "title")
    desk.act("#pick")
    desk.tab.until(ATLAS, ".preview-hint", "")
    if isinstance(desk, Keys):
        desk.press("ArrowRight", "Enter")
    else:
        desk.tab.enter_frame(0)
        desk.tab.until(RESTS_IN_THE_MIDDLE)
        desk.tab.drag(".preview-pin", (60, 20))
        desk.tab.enter_frame(None)
    desk.tab.until(f"{POINT}.every(Boolean)")
    desk.fill("#form-lat", "12.5")
    desk.press("Tab")
    desk.act("#undo")
    desk.tab.until(f"{POINT}.every(Boolean) && {POINT}[0] !== 12.5")


def test_rows_are_added_doubled_moved_and_deleted_and_all_of_it_taken_back(desk: Hand) -> None:
    desk.cell(1, "title")
    desk.press("Alt+ArrowDown")
    titled(desk, "A fair", "A flood", "A fire")
    desk.press("Control+d")
    desk.counts(4)
    desk.act("#row-up")
    desk.cell(0, "title")
    desk.act("#row-remove")
    desk.counts(3)
    desk.cell(0, "title")
    for _ in range(4):
        desk.press("Control+z")
    titled(desk, "A fair", "A fire", "A flood")
    desk.act("#redo")
    titled(desk, "A fair", "A flood", "A fire")
    desk.act("#undo")
    titled(desk, "A fair", "A fire", "A flood")


def test_what_is_found_is_replaced(desk: Hand) -> None:
    desk.act("#find")
    desk.fill("#find-what", "A f")
    desk.see("#find-said", "3 found")
    desk.act("#find-next")
    desk.see("#find-said", "1 of 3")
    desk.fill("#find-into", "The f")
    desk.act("#find-all")
    desk.see("#find-said", "3 replaced")
    titled(desk, "The fair", "The fire", "The flood")
    desk.act("#find-close")
    desk.not_see("#find-box")
    desk.at("#find")


def test_many_cells_are_copied_and_pasted(desk: Hand) -> None:
    desk.cell(0, "title")
    desk.press("Shift+ArrowDown", "Shift+ArrowRight", "Control+c")
    desk.see("#said", "4 cells copied")
    assert desk.tab.value(CLIPPED).splitlines() == ["A fair\tMay 1961", "A fire\t1962"]
    desk.cell(2, "title")
    desk.see("#form-title", "A flood")
    desk.press("Control+v")
    desk.counts(4)
    titled(desk, "A fair", "A fire", "A fair", "A fire")
    desk.see(at_cell(2, "date"), "May 1961")


def test_what_is_chosen_in_one_is_chosen_in_the_other(desk: Hand) -> None:
    desk.cell(2, "title")
    desk.tab.until(ATLAS, "#event h2", "A flood")
    desk.go("#preview iframe")
    desk.tab.enter_frame(0)
    desk.press("Escape")
    desk.not_see("#event")
    if isinstance(desk, Keys):
        desk.go("#events .row")
        desk.press("Home", "Enter")
    else:
        desk.act("#events .rows > :first-child .row")
    desk.see("#event h2", "A fair")
    desk.tab.enter_frame(None)
    desk.see("#form-title", "A fair")
