"""One EDTF date: its digits, its qualifier, and the first and last day it may stand for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from events.dates.days import day_number, month_length

EXPECTED = "expected for instance 1961, 1961-05, 1961-05-04, 196X, 1961~, 1960/1970 or 2022/.."

_MOMENT = re.compile(
    r"([?~%]?)(?P<year>-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)(?P<month>[0-9X]{2})([?~%]?)"
    r"(?:-([?~%]?)(?P<day>[0-9X]{2})([?~%]?))?)?"
)
_OTHER_EDTF = (
    (re.compile(r".*T\d\d:"), "a time of day is not kept; write the day"),
    (re.compile(r"[\[{]"), "a set of dates is not an event; write one row for each date"),
    (re.compile(r"Y-?\d|.*S\d"), "years have four digits here; expected -9999 to 9999"),
)


class DateError(ValueError):
    """A text that is not a date of the profile; `rule` says what was expected."""

    def __init__(self, text: str, rule: str) -> None:
        super().__init__(f'"{text}": {rule}')
        self.rule = rule


@dataclass(frozen=True)
class Moment:
    """A date as written; digits may be `X`, month and day may be empty."""

    year: str
    month: str
    day: str
    qualifier: str
    """`?` uncertain, `~` approximate, `%` both, or empty."""
    first: int
    """Days since 1970-01-01."""
    last: int
    """Days since 1970-01-01, inclusive."""


def parse_moment(text: str) -> Moment:
    """Read one date; a qualifier is kept for words and does not widen the days.

    >>> parse_moment("1961~").qualifier, parse_moment("196X-02-29").last
    ('~', -672)

    Raises
    ------
    DateError
        When the text is no date of the profile, or no day of the calendar fits it.
    """
    match = _MOMENT.fullmatch(text)
    if match is None or text.startswith("-0000"):
        raise DateError(text, _why_not(text))
    year, month, day = (match[part] or "" for part in ("year", "month", "day"))
    qualifiers = set(text) & set("?~%")
    qualifier = "%" if len(qualifiers) > 1 else "".join(qualifiers)
    first, last = _limits(text, year, month or "XX", day or "XX")
    return Moment(year, month, day, qualifier, first, last)


def _why_not(text: str) -> str:
    reasons = (reason for pattern, reason in _OTHER_EDTF if pattern.match(text))
    return next(reasons, f"not an EDTF date; {EXPECTED}")


def _limits(text: str, year: str, month: str, day: str) -> tuple[int, int]:
    years = _years(year)
    months = _fitting(month, 1, 12)
    days = _fitting(day, 1, 31)
    if not months:
        raise DateError(text, _no_such_month(month))
    first = _first_real(product(years, months, days))
    if first is None:
        raise DateError(text, "no such day in the calendar")
    last = _first_real(product(years[::-1], months[::-1], days[::-1]))
    assert last is not None
    return first, last


def _no_such_month(month: str) -> str:
    if month.isdigit() and 21 <= int(month) <= 41:
        return "a season differs from place to place; write its months, as in 1961-03/1961-05"
    return f"there is no month {month}"


def _years(mask: str) -> list[int]:
    years = _fitting(mask.lstrip("-"), 0, 9999)
    return [-year for year in reversed(years)] if mask.startswith("-") else years


def _fitting(mask: str, lowest: int, highest: int) -> list[int]:
    if "X" not in mask:
        return [int(mask)] if lowest <= int(mask) <= highest else []
    pattern = re.compile(mask.replace("X", "[0-9]"))
    width = len(mask)
    return [n for n in range(lowest, highest + 1) if pattern.fullmatch(f"{n:0{width}}")]


def _first_real(dates: Iterable[Sequence[int]]) -> int | None:
    return next((day_number(y, m, d) for y, m, d in dates if d <= month_length(y, m)), None)
