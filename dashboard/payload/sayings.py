"""Dates as they are said, without any language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.contract.columns import Sayings
from events.dates import FORMS, MARKS, PRECISIONS, Saying, is_unknown, saying

Cells = list[int | None]
"""Form, and of both moments the day, and positions of precision and mark."""
NAMES = ("form", "start", "start_precision", "start_mark", "end", "end_precision", "end_mark")
NEVER: Cells = [None, None, None]


def sayings(dates: Sequence[str]) -> Sayings:
    """Give the columns of EDTF dates; an empty text is no date, nor is one of an unknown year."""
    known = {date: saying(date) for date in {*dates} if date and not is_unknown(date)}
    said = [known.get(date) for date in dates]
    rows = [_cells(one) if one else [None] * len(NAMES) for one in said]
    parts = [[_cells(part) for part in one.parts] if one else [] for one in said]
    columns: Any = {name: [row[k] for row in rows] for k, name in enumerate(NAMES)}
    columns["parts"] = parts
    told: Sayings = columns
    return told


def _cells(one: Saying) -> Cells:
    start = _moment(one.start, one.start_precision, one.start_mark)
    return [FORMS.index(one.form), *start, *_moment(one.end, one.end_precision, one.end_mark)]


def _moment(day: int | None, precision: str | None, mark: str) -> Cells:
    if day is None or precision is None:
        return NEVER
    return [day, PRECISIONS.index(precision), MARKS.index(mark)]
