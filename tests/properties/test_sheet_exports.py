"""What any valid collection holds, sheets, timelines and calendars hold too, and give back."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from icalendar import Calendar
from openpyxl import load_workbook

from events.dates import bounds, is_unknown
from events.formats.writing.records import records
from events.formats.writing.registry import ExportError, writer_of
from events.load import load
from tests.properties.drawing import Files, collections
from tests.properties.test_map_exports import NO_DATA, exported
from tests.properties.test_opens import drawn

TIMES = 12
LONGEST_ID = 100
"""Of what the reader takes for an id, in characters."""


@drawn(TIMES)
@given(collections())
def test_every_row_is_there_with_its_date(held: Files) -> None:
    if (export := exported(held)) is None:
        return
    dates = [(one["id"], one["date"]) for one in records(export)]
    table = writer_of(".csv").write(export).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(table, newline="")))
    assert [(row["id"], row["date"]) for row in rows] == dates
    sheet = load_workbook(BytesIO(writer_of(".xlsx").write(export)))["Events"]
    assert [(row[0].value, row[2].value) for row in sheet.iter_rows(min_row=2)] == dates
    for row in sheet.iter_rows():
        assert {cell.data_type for cell in row if cell.value is not None} == {"s"}


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".timeline.json", ".ics"])
def test_our_own_reader_gives_back_ids_and_days(ending: str) -> None:
    """It asks a row for a date, or for a place that it knows."""

    @drawn(TIMES // 2)
    @given(collections())
    def comes_back(held: Files) -> None:
        if (export := exported(held)) is None:
            return
        try:
            content = writer_of(ending).write(export)
        except ExportError:
            return
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"events{ending}"
            path.write_bytes(content)
            again = load(path).events["date"]
        dates = {name[:LONGEST_ID]: date for name, date in export.collection.events["date"].items()}
        assert set(again.index) <= set(dates)
        if ending in (".csv", ".xlsx"):
            assert all(is_unknown(dates[name]) for name in {*dates} - {*again.index})
        for name, date in again.items():
            if dates[name] != NO_DATA:
                assert bounds(date) == bounds(dates[name])

    comes_back()


@drawn(TIMES)
@given(collections())
def test_a_calendar_is_one_that_can_be_read(held: Files) -> None:
    if (export := exported(held)) is None:
        return
    try:
        content = writer_of(".ics").write(export)
    except ExportError:
        return
    assert max(map(len, content.split(b"\r\n"))) <= 75
    for event in Calendar.from_ical(content).walk("VEVENT"):
        assert event.errors == []
        assert event["DTSTART"].dt < event["DTEND"].dt
