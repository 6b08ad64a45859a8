"""Dates as people type them and addresses carry them: a year, a month or a day."""

import re
from typing import Final

from events.dates.days import civil, day_number, iso_day, month_length

_TYPED: Final = re.compile(r"(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_ASCII_SPACE: Final = " \t\n\r\f\v"
_TAIL: Final = {"year": -6, "month": -3, "day": None}
"""Precision -> where its text ends within an ISO day."""


def calendar_bounds(text: str) -> tuple[int, int] | None:
    """First and last day of a date, both inclusive; None when it is no day of the calendar.

    Years are astronomical and need no leading zeros. The browser has the same rule.

    >>> calendar_bounds("1970"), calendar_bounds("1970-2"), calendar_bounds("1970-02-30")
    ((0, 364), (31, 58), None)
    """
    match = _TYPED.fullmatch(text.strip(_ASCII_SPACE))
    if match is None:
        return None
    year = int(match[1])
    first_month, last_month = (int(match[2]),) * 2 if match[2] else (1, 12)
    if not 1 <= first_month <= 12:
        return None
    length = month_length(year, last_month)
    first_day, last_day = (int(match[3]),) * 2 if match[3] else (1, length)
    if not 1 <= first_day <= length:
        return None
    return day_number(year, first_month, first_day), day_number(year, last_month, last_day)


def exactness(day: int, edge: str) -> str:
    """Give the precision that says an edge of a window and no more: year, month or day.

    Parameters
    ----------
    edge
        "earliest" where the day begins a window, "latest" where it ends one.

    >>> exactness(0, "earliest"), exactness(0, "latest"), exactness(30, "latest")
    ('year', 'day', 'month')
    """
    year, month, _ = civil(day)
    beyond_year, beyond_month, _ = civil(day - 1 if edge == "earliest" else day + 1)
    if year != beyond_year:
        return "year"
    return "month" if month != beyond_month else "day"


def shortest(day: int, edge: str) -> str:
    """Give the shortest ISO year, month or day whose bound at an edge is this day.

    >>> shortest(0, "earliest"), shortest(30, "latest")
    ('1970', '1970-01')
    """
    return iso_day(day)[: _TAIL[exactness(day, edge)]]
