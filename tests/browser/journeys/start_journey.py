"""A draft begins, and what was read is understood."""

from __future__ import annotations

from pathlib import Path

from tests.browser.engines.tab import Tab
from tests.browser.journeys.hands import Hand, Keys, Mouse, at_cell

CELLS = "title\tdate\tplace\nA fair\t1961\tNantes\nA fire\t1962\tLyon\n"
COPIED = "navigator.clipboard.writeText(arguments[0]).then(() => true)"
ODD = (
    "what,who knows,when,\nA fair,summer,1961,x\nA fire,spring,31/02/1975,\nA flood,winter,1999,\n"
)


def again(hand: Hand) -> None:
    """Go back to where a draft begins."""
    hand.act("#drafts")
    hand.see("#start")


def test_a_draft_begins_in_any_way_and_each_is_kept(hand: Hand) -> None:
    hand.act("#start-sample")
    hand.counts(10)
    again(hand)
    hand.act("#start-copy")
    hand.counts(125)
    again(hand)
    hand.act("#start-empty")
    hand.counts(1)
    again(hand)
    hand.tab.value(COPIED, CELLS)
    hand.act(".pasting summary")
    hand.go("#paste")
    hand.press("Control+v")
    hand.counts(2)
    again(hand)
    hand.see("#kept li:nth-child(4)")
    hand.act("#kept li:last-child .link")
    hand.counts(10)


def test_a_file_is_chosen_or_dropped(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "cells.csv"
    path.write_text(CELLS.replace("\t", ","), "utf-8")
    if isinstance(hand, Mouse):
        hand.drop("body", [(path.name, path.read_text("utf-8"))])
    else:
        hand.give("#file", path)
    hand.counts(2)
    hand.see(at_cell(1, "place"), "Lyon")


def test_a_link_that_was_taken_home_is_a_draft(hand: Hand, home: str) -> None:
    hand.act("#start-sample")
    hand.counts(10)
    hand.act("#take-home")
    hand.act("#take-link")
    hand.see("#take-said", "The address is copied")
    link = hand.tab.value("document.querySelector('#take-address').value")
    assert link.startswith(f"{home}#")
    hand.tab.goto("about:blank")
    hand.tab.goto(link)
    hand.counts(10)


def test_columns_are_chosen_and_notes_lead_to_their_rows(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(ODD, "utf-8")
    hand.give("#file", path)
    hand.counts(3)
    hand.panel("columns")
    hand.choose(chooser("what"), "Title")
    hand.choose(chooser("when"), "Date")
    hand.choose(chooser("who knows"), "Theme")
    hand.see("#count-notes")
    hand.panel("notes")
    hand.act(".remarks.is-unread li button, .remarks.is-problem li button")
    hand.see("#panel-events")
    hand.at("#grid .ag-row[row-index='1'] .ag-cell:has(.cell-wrong)")


def chooser(column: str) -> str:
    return f"[aria-label='What {column} means']"


def test_a_long_reading_is_cancelled(tab: Tab, hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("title,date,place\n" + "A fair,3 May 1961,Nantes\n" * 19_000, "utf-8")
    hand.give("#file", path)
    hand.see("#progress")
    hand.act("#cancel")
    hand.see("#progress", "Cancelled: nothing was opened")
    hand.not_see("#cancel")
    if isinstance(hand, Keys):
        hand.at("#file")
    assert tab.value("document.querySelector('#desk').hidden")
    hand.act("#start-empty")
    hand.counts(1)
