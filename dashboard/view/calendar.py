"""Steps of the calendar: a day, a week, a month, … 5 000 years; there is no year 0 to step on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from events.dates import civil, day_number

Step = tuple[str, int]
"""So many days, months or years."""

MONDAY = -3
"""Weeks begin on a Monday, which 29 December 1969 is."""


def step_for(
    steps: Sequence[Any], span: Sequence[int], is_few: Callable[[int, int, int], bool]
) -> Step:
    """Give the first step of a list, the shortest first, that covers a span in few enough."""
    found = ((u, n) for u, n in steps if is_few(_of(u, span[0]), _of(u, span[1]), n))
    return next(found, tuple(steps[-1]))


def starts(step: Step, span: Sequence[int]) -> list[int]:
    """Give the first days of the steps that touch a span, and of the one after them.

    >>> starts(("month", 1), [0, 40])
    [0, 31, 59]
    """
    unit, n = step
    shift = MONDAY if unit == "day" and n > 1 else 0
    at = (_of(unit, span[0]) - shift) // n
    if _start(step, at, shift) > span[0]:
        at -= 1
    found = [_start(step, at, shift)]
    while found[-1] <= span[1]:
        at += 1
        found.append(_start(step, at, shift))
    return found


def _of(unit: str, day: int) -> int:
    year, month, _ = civil(day)
    return {"day": day, "month": year * 12 + month - 1, "year": year}[unit]


def _start(step: Step, k: int, shift: int) -> int:
    unit, n = step
    if unit == "day":
        return k * n + shift
    if unit == "month":
        return day_number(k * n // 12, k * n % 12 + 1, 1)
    return day_number(_round(k * n) if n > 1 else k, 1, 1)


def _round(year: int) -> int:
    """Give the astronomical year of a round one: 500 BC, 1 in place of the year 0, 500."""
    return year if year > 0 else year + 1
