"""Files of several hands become one draft, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.journeys.hands import Hand, at_cell

HEADER = "id,title,date\n"
OPENING, FIRE = "opening,The market opens,1961\n", "fire,A fire,1962\n"
PUPILS = {
    "ann.csv": [OPENING, FIRE, "quay,A new quay,1964\n"],
    "ben.csv": [OPENING.replace("1961", "1960"), FIRE, "hall,A hall,1965\n"],
}
"""The same two events in each, one of which they date otherwise, and one more."""


@pytest.fixture
def pupils(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in PUPILS]
    for path in paths:
        path.write_text(HEADER + "".join(PUPILS[path.name]), "utf-8")
    return paths


def test_two_files_become_one_and_nothing_is_written_over_unasked(
    hand: Hand, pupils: list[Path]
) -> None:
    hand.give("#file", *pupils)
    hand.act("#merge-begin")
    hand.see("#merge-files", "1 differs")
    hand.see("#merge-said", "1 is undecided")
    hand.mark(".group.is-open .difference .option:nth-child(2) input")
    hand.see("#merge-said", "All is decided.")
    hand.act("#merge-do")
    hand.see("#merge-done", "2 changes are taken")
    hand.act("#merge-close")
    hand.counts(4)
    hand.see(at_cell(0, "date"), "1960")
    hand.act("#undo")
    hand.counts(3)
    hand.see(at_cell(0, "date"), "1961")


def test_a_file_is_merged_into_what_is_open_and_the_undecided_stays(
    hand: Hand, pupils: list[Path]
) -> None:
    hand.give("#file", pupils[0])
    hand.counts(3)
    hand.act("#merge")
    hand.give("#merge-file", pupils[1])
    hand.see("#merge-said", "1 is undecided")
    hand.act("#merge-do")
    hand.see("#merge-done", "1 change is taken")
    hand.act("#merge-close")
    hand.counts(4)
    hand.see(at_cell(0, "date"), "1961")
