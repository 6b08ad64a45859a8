"""What a page tells of how its files were read."""

from dataclasses import replace

import pytest

from dashboard.contract.files import words
from dashboard.payload import atlases
from dashboard.payload.report import MOST_EXAMPLES, MOST_LINES, account, report
from dashboard.view.speaker import Speaker
from events.notes import Note
from events.problems import Problem
from events.reading import Reading
from tests.dashboard.filed import CELLS, HARBOUR, READ, of_two_files, undated

SPEAK = Speaker({"lang": "en", "locale": "en-GB", "words": words("en")["words"]})
PLAIN = Reading("ports", "ports.csv", "CSV", 9, shown=9, unplaced=0, undated=0)


def left_out(row, rule="no date, and no place", value="soon"):
    return Problem("ports.csv", row, "When", value, rule)


def test_what_was_read_literally_is_not_told():
    assert report([PLAIN, replace(PLAIN, shown=7, unplaced=2)], SPEAK) == {"said": "", "files": []}


def test_the_account_adds_up_to_the_rows_of_the_file():
    whole = replace(
        PLAIN, records=352, shown=328, unplaced=8, undated=3, aside=((1, "a title"),),
        left_out=tuple(left_out(row) for row in range(2, 14)),
    )  # fmt: skip
    assert account(whole, SPEAK) == (
        "352 rows: 328 on the map and the timeline, 8 without a place, 3 without a date, "
        "1 holding no event, 12 left out."
    )
    assert account(replace(PLAIN, records=1, shown=1), SPEAK) == (
        "1 row: 1 on the map and the timeline."
    )
    assert account(replace(PLAIN, records=0, shown=0), SPEAK) == "0 rows."


def test_two_problems_of_a_row_are_one_row_left_out():
    told = report([replace(PLAIN, left_out=(left_out(4), left_out(4, "no place")))], SPEAK)
    assert told["said"] == "1 left out"
    assert told["files"][0]["left_out"] == {
        "where": ["row 4, When, “soon”"] * 2,
        "why": ["no date, and no place", "no place"],
        "more": 0,
    }


def test_files_without_a_fault_are_told_of_beside_one_that_has_some():
    told = report(
        [replace(PLAIN, notes=(Note("ports.csv", "read as title", "Name"),)), PLAIN], SPEAK
    )
    assert told["said"] == "How this was read", "nothing is left out"
    assert [file["notes"]["heading"] for file in told["files"]] == [["Name: read as title"], []]


@pytest.mark.parametrize("count", [MOST_LINES, MOST_LINES + 5])
def test_very_many_rows_are_counted_instead(count):
    many = tuple(left_out(row, value="x" * 9000) for row in range(count))
    lines = report([replace(PLAIN, left_out=many)], SPEAK)["files"][0]["left_out"]
    assert (len(lines["where"]), lines["more"]) == (MOST_LINES, count - MOST_LINES)
    assert max(map(len, lines["where"])) < 120


def test_notes_of_a_kind_stand_together_with_examples():
    notes = [Note("ports.csv", "in words", "When", k, f"{k} May 1961", "1961-05") for k in range(9)]
    told = report([replace(PLAIN, notes=tuple(notes))], SPEAK)["files"][0]["notes"]
    assert (told["heading"], told["n"]) == (["When: in words"], [9])
    assert told["examples"][0][0] == '"0 May 1961" → 1961-05 (row 0)'
    assert told["examples"][0][MOST_EXAMPLES:] == ["…"]


def test_what_else_a_file_says_stands_beside_its_event(collection):
    two = of_two_files(collection)
    atlas = atlases(two)["en"]
    event = atlas.numbers["events"]["id"].index(two.events.index[1])
    assert atlas.texts["fields"] == {
        "event": [event] * len(CELLS),
        "name": list(CELLS),
        "value": list(CELLS.values()),
    }
    assert atlas.texts["interpretations"] == {"event": [event] * len(READ), "text": list(READ)}
    assert atlas.texts["files"]["title"][0] == HARBOUR
    ids = atlas.numbers["files"]["id"]
    named = [ids[file] for file in atlas.numbers["events"]["file"]]
    assert named == list(two.events["file"][atlas.numbers["events"]["id"]])


def test_a_folder_has_one_file_and_nothing_to_tell(atlas):
    assert atlas.numbers["files"]["id"] == [atlas.numbers["name"]]
    assert set(atlas.numbers["events"]["file"]) == {0}
    assert atlas.texts["report"] == {"said": "", "files": []}
    assert atlas.texts["fields"]["event"] == []


def test_events_of_an_unknown_year_come_last(collection, atlas):
    numbers = atlases(undated(collection, 3))["en"].numbers
    assert numbers["events"]["date"][-3:] == ["XXXX"] * 3
    assert numbers["span"] == atlas.numbers["span"]
