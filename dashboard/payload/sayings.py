"""Dates as they are said, without any language."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import Sayings
from events.dates import FORMS, MARKS, PRECISIONS, Saying, is_unknown, saying


def sayings(dates: Sequence[str]) -> Sayings:
    """Give the columns of EDTF dates; an empty text is no date, nor is one of an unknown year."""
    said = [saying(date) if date and not is_unknown(date) else None for date in dates]
    starts, ends = [_start(one) for one in said], [_end(one) for one in said]
    return {
        "form": [None if one is None else FORMS.index(one.form) for one in said],
        "start": [day for day, _, _ in starts],
        "start_precision": [precision for _, precision, _ in starts],
        "start_mark": [mark for _, _, mark in starts],
        "end": [day for day, _, _ in ends],
        "end_precision": [precision for _, precision, _ in ends],
        "end_mark": [mark for _, _, mark in ends],
    }


Moment = tuple[int | None, int | None, int | None]
"""Day, and positions of precision and mark."""
NEVER: Moment = (None, None, None)


def _start(one: Saying | None) -> Moment:
    return NEVER if one is None else _moment(one.start, one.start_precision, one.start_mark)


def _end(one: Saying | None) -> Moment:
    return NEVER if one is None else _moment(one.end, one.end_precision, one.end_mark)


def _moment(day: int | None, precision: str | None, mark: str) -> Moment:
    if day is None or precision is None:
        return NEVER
    return day, PRECISIONS.index(precision), MARKS.index(mark)
