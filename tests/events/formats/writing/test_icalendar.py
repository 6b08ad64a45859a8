"""Calendars, as Thunderbird's reader, the icalendar package and we read them again."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from events.dates import words
from events.formats.writing import icalendar
from events.formats.writing.registry import ExportError, writer_of
from events.load import load
from events.schema import Release
from events.testimony.contents import content_hash
from tests.events.formats.writing.odd import DATES, SUMMARY, nothing, odd, saying, taken, title

BEFORE = {"ides", "first-olympics", "reign"}
"""What no calendar holds."""


@pytest.fixture(scope="module")
def read() -> dict[str, Any]:
    """What ical.js makes of the calendar."""
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("read_ical.mjs"))],
        input=icalendar.write(taken()),
        capture_output=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return {**found, "events": {one["uid"]: one for one in found["events"]}}


def event(content: bytes, name: str) -> Any:
    events = Calendar.from_ical(content).walk("VEVENT")
    return next(one for one in events if str(one["UID"]) == f"{name}@odd-days")


def test_every_event_from_the_year_1_on_is_on_all_its_days(read: dict[str, Any]) -> None:
    """Days are whole days, and the end is the day after the last one."""
    assert {*read["events"]} == {f"{name}@odd-days" for name in {*DATES} - BEFORE}
    days = {name: (one["start"], one["end"]) for name, one in read["events"].items()}
    assert days["last-emperor@odd-days"] == ([476, 1, 1, True], [477, 1, 1, True])
    assert days["hastings@odd-days"] == ([1066, 10, 14, True], [1066, 10, 15, True])
    assert days["some-month@odd-days"] == ([1961, 3, 1, True], [1961, 4, 1, True])
    assert days["lasted@odd-days"] == ([1960, 1, 1, True], [1977, 1, 1, True])


def test_an_open_side_has_the_days_that_the_date_states(read: dict[str, Any]) -> None:
    days = {name: (one["start"], one["end"]) for name, one in read["events"].items()}
    assert days["since@odd-days"] == ([1990, 1, 1, True], [1991, 1, 1, True])
    assert days["by@odd-days"] == ([1958, 1, 1, True], [1959, 1, 1, True])


def test_texts_are_whole(read: dict[str, Any]) -> None:
    once = read["events"]["once@odd-days"]
    assert once["title"] == title("once")
    assert once["description"].startswith(f"Date: {words(DATES['once'])} ({DATES['once']})\n")
    assert SUMMARY in once["description"]
    assert "- annals denies (a ministry; of state): It was not so." in once["description"]
    assert once["place"] == "Moscow; Bamako"
    assert once["theme"] == "War & <peace>"
    assert once["url"] == "https://atlas.example/?q=a&b&event=once"
    assert read["events"]["days@odd-days"]["title"] == title("days")


def test_only_a_single_point_has_a_position(read: dict[str, Any]) -> None:
    placed = {name: one["geo"] for name, one in read["events"].items() if one["geo"]}
    assert placed == {"days@odd-days": [-8.5, -0.0055]}


def test_the_calendar_says_whose_it_is_and_what_is_left_out(read: dict[str, Any]) -> None:
    assert read["name"] == odd().title
    lines = read["about"].split("\n")
    assert lines[0] == "18 events; all"
    assert "CC-BY-4.0" in lines
    assert lines[-2:] == [
        f"The calendar cannot hold {writer_of('a.ics').loses}.",
        "Left out: Event first-olympics; Event ides; Event reign.",
    ]


def test_it_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "odd.ics").write_bytes(icalendar.write(taken()))
    again = load(tmp_path / "odd.ics")
    kept = {name: when for name, when in DATES.items() if name not in BEFORE}
    assert again.title == odd().title
    assert again.events["date"].to_dict() == kept
    assert {*again.places["name"]} == {"Moscow", "Bamako", "Mali", "The hall"}


def test_lines_are_short_and_the_same_each_time() -> None:
    content = icalendar.write(taken())
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert icalendar.write(taken()) == content


def test_a_calendar_is_of_the_day_of_its_release() -> None:
    release = Release("1.0", content_hash(odd()), {}, "2026-03-07")
    content = icalendar.write(replace(taken(), collection=replace(odd(), releases=(release,))))
    assert event(content, "once")["DTSTAMP"].dt.date() == date(2026, 3, 7)


def test_ten_megabytes_of_text_are_cut_where_one_sees_it(tmp_path: Path) -> None:
    content = icalendar.write(saying(date="1961", summary="é, " * 3_000_000))
    text = str(event(content, "ides")["DESCRIPTION"])
    assert len(text) == icalendar.LONGEST
    assert text.endswith(" … [cut]")
    (tmp_path / "long.ics").write_bytes(content)
    assert "ides" in load(tmp_path / "long.ics").events.index


def test_control_characters_end_no_line() -> None:
    content = icalendar.write(saying(date="1961", title="a\x00b\rEND:VEVENT\nc\x7f"))
    assert str(event(content, "ides")["SUMMARY"]) == "ab\nEND:VEVENT\nc"


@pytest.mark.parametrize("export", [nothing(), replace(taken(), events=("ides",))])
def test_nothing_that_a_calendar_holds_is_refused(export: Any) -> None:
    with pytest.raises(ExportError, match="no event has a date from the year 1 on"):
        icalendar.write(export)
