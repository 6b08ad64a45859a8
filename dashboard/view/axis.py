"""The part of the span that the time axis shows when a page opens."""

from __future__ import annotations

from dashboard.contract.columns import Day
from dashboard.view.state import ViewState

NARROW = 8
"""A window that goes more often into the span is opened closer."""
LEAST_DAYS = 7


def opening(span: list[Day], view: ViewState) -> list[Day]:
    """Give the first and last day: the whole span, or a narrow window and some time around it."""
    length = view.to + 1 - view.from_
    if length * NARROW >= span[1] + 1 - span[0]:
        return span
    room = max(length // 2, -((length - LEAST_DAYS) // 2))
    return _within(span, view.from_ - room, length + 2 * room)


def _within(span: list[Day], first: Day, length: int) -> list[Day]:
    days = min(length, span[1] + 1 - span[0])
    start = min(max(first, span[0]), span[1] + 1 - days)
    return [start, start + days - 1]
