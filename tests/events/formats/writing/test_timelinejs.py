"""Timelines, as we read them again; `tests/browser` has them drawn."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from events.formats.writing import timelinejs
from events.formats.writing.registry import ExportError, writer_of
from events.load import load
from tests.events.formats.writing.odd import (
    DATES,
    SUMMARY,
    nothing,
    odd,
    saying,
    stays,
    taken,
    title,
    unmarked,
)


def events(content: bytes) -> dict[str, Any]:
    return {event["unique_id"]: event for event in json.loads(content)["events"]}


def test_it_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "odd.timeline.json").write_bytes(timelinejs.write(taken()))
    again = load(tmp_path / "odd.timeline.json")
    assert again.title == odd().title
    assert again.events["date"].to_dict() == DATES
    assert again.events["title"].to_dict() == {name: title(name) for name in DATES}
    assert set(again.events["summary"]) == {unmarked(SUMMARY)}
    assert stays(again) == stays(odd())


def test_years_are_numbers_and_there_is_no_year_0() -> None:
    dates = [
        event[side]
        for event in events(timelinejs.write(taken())).values()
        for side in ("start_date", "end_date")
        if side in event
    ]
    assert all(isinstance(part, int) for date in dates for part in date.values())
    assert 0 not in {date["year"] for date in dates}
    assert {date["year"] for date in dates if date["year"] < 1} == {-776, -44, -27}


def test_every_end_is_a_full_day_that_is_not_taken_for_the_start() -> None:
    """TimelineJS drops an end that has all parts of the start, so a start is a full day, too."""
    for event in events(timelinejs.write(saying(date="1960/1960-06"))).values():
        if "end_date" in event:
            assert len(event["start_date"]) == len(event["end_date"]) == 3
            assert event["start_date"] != event["end_date"]


def test_an_event_without_a_date_is_named_on_the_title_slide() -> None:
    for undated in ("", "XXXX"):
        timeline = json.loads(timelinejs.write(saying(date=undated, title="A <fair>")))
        assert len(timeline["events"]) == len(DATES) - 1
        said = timeline["title"]["text"]["text"]
        assert "Not on the timeline, as no date is known: A &lt;fair&gt;" in said
        assert writer_of("a.timeline.json").loses in said


def test_nothing_with_a_date_is_refused() -> None:
    with pytest.raises(ExportError, match="no event has a date"):
        timelinejs.write(nothing())


def test_ten_megabytes_of_text_are_kept() -> None:
    long = "x" * 10_000_000
    assert events(timelinejs.write(saying(summary=long)))["ides"]["summary"] == long


def test_a_theme_is_no_markup_even_when_it_is_unescaped_twice() -> None:
    theme = replace(odd().themes[0], title={"en": "<img src=x> &lt;img src=x&gt; A & B"})
    export = replace(taken(), collection=replace(odd(), themes=(theme,)))
    groups = {event["group"] for event in events(timelinejs.write(export)).values()}
    assert groups == {"‹img src=x› ＆lt;img src=x＆gt; A & B"}
