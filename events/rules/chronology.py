"""Rules on time: every date is EDTF, eras follow each other day by day, and limits are days."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pandas as pd

from events.dates import OPEN, DateError, bounds, calendar_bounds, era_days, iso_day, near_date
from events.limits import EARLIEST, LATEST
from events.problems import Problem, did_you_mean
from events.raw import RawCollection, Table
from events.rules.cells import broken
from events.schema import METADATA_FILE
from events.texts import within


def check_dates(raw: RawCollection) -> Iterator[Problem]:
    """Check the dates of events."""
    yield from _not_dates(raw["events"], "date")


def check_limits(raw: RawCollection) -> Iterator[Problem]:
    """Check the first and the last day that a collection may declare."""
    meta = raw.meta or {}
    days = {key: _calendar_days(meta[key]) for key in (EARLIEST, LATEST) if key in meta}
    for key, found in days.items():
        if found is None:
            rule = 'expected a year, a month or a day as a text, for instance "1960-09"'
            yield Problem(METADATA_FILE, None, key, str(meta[key]), rule)
    first, last = days.get(EARLIEST), days.get(LATEST)
    if first and last and first[0] > last[1]:
        rule = f'lies before "{EARLIEST}", which is {meta[EARLIEST]}'
        yield Problem(METADATA_FILE, None, LATEST, meta[LATEST], rule)


def _calendar_days(value: Any) -> tuple[int, int] | None:
    return calendar_bounds(value) if isinstance(value, str) else None


def check_eras(raw: RawCollection) -> Iterator[Problem]:
    """Check that eras come in order, without gap or overlap; this needs sound dates first."""
    eras = raw["eras"]
    faults = [*_not_dates(eras, "start"), *_not_dates(eras, "end", OPEN)]
    yield from faults
    if not faults and not eras.absent & {"start", "end"} and (eras.rows["start"] != "").all():
        yield from _seams(eras)


def _not_dates(table: Table, column: str, *also: str) -> Iterator[Problem]:
    fault = {text: _fault(text) for text in table.rows[column].unique() if text not in ("", *also)}
    bad = within(table.rows[column], [text for text, rule in fault.items() if rule])
    yield from broken(table, column, bad, fault.__getitem__)


def _fault(text: str) -> str:
    try:
        bounds(text)
    except DateError as error:
        guess = near_date(text)
        return f"{error.rule}{did_you_mean([guess] if guess else [])}"
    return ""


def _seams(eras: Table) -> Iterator[Problem]:
    days = era_days(eras.rows)
    for row, start, end in days.itertuples():
        if pd.isna(start):
            yield eras.problem(row, "start", "expected a first day")
        elif pd.notna(end) and end < start:
            yield eras.problem(row, "end", "ends before it starts")
    for (_, start, end), (row, next_start, _) in pairwise(days.itertuples()):
        if fault := _seam(start, end, next_start):
            yield eras.problem(row, "start", fault)


def _seam(start: Any, end: Any, next_start: Any) -> str | None:
    """Say what is wrong between an era and the next, given days or missing values."""
    if pd.isna(start) or pd.isna(next_start):
        return None
    if next_start < start:
        return "out of order: the era above starts later"
    if pd.isna(end):
        return "the era above has no end; only the last may end with .."
    expected = f"the era above ends {iso_day(end)}; expected {iso_day(end + 1)}"
    if next_start <= end:
        return f"overlap: {expected}"
    return f"gap: {expected}" if next_start > end + 1 else None
