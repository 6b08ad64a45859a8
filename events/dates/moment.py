"""One EDTF date: how exact it is, its qualifier, and the first and last day it may stand for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

from events.dates.days import day_number, month_length
from events.dates.faults import DateError
from events.dates.seasons import PARTS, months
from events.dates.years import year_limits

EXPECTED = "expected for instance 1961, 1961-05, 1961-05-04, 196X, 1961~, 1960/1970 or [..1976]"

_MOMENT = re.compile(
    r"([?~%]?)(?P<year>-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)(?P<month>[0-9X]{2})([?~%]?)"
    r"(?:-([?~%]?)(?P<day>[0-9X]{2})([?~%]?))?)?"
)
_PLAIN_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_EPOCH = date(1970, 1, 1).toordinal()
_TIME = re.compile(r".*T\d\d:")


@dataclass(frozen=True)
class Moment:
    """A date within which something was; what its digits leave open is open."""

    first: int
    """Days since 1970-01-01."""
    last: int
    """Days since 1970-01-01, inclusive."""
    precision: str | None
    """day, month, year or decade; None where no one word names it, as of ``19XX``."""
    limits: str
    """How exactly the first and the last day of such a date are said: day, month or year."""
    qualifier: str = ""
    """`?` uncertain, `~` approximate, `%` both, or empty."""


@lru_cache(maxsize=1 << 16)
def parse_moment(text: str) -> Moment:
    """Read one date; a qualifier is kept for words and does not widen the days.

    >>> parse_moment("1961~").qualifier, parse_moment("196X-02-29").last
    ('~', -672)

    Raises
    ------
    DateError
        When the text is no date of EDTF, or no day of the calendar fits it.
    """
    if (plain := plain_day(text)) is not None:
        return Moment(plain, plain, "day", "day")
    qualifiers = set(text) & set("?~%")
    qualifier = "%" if len(qualifiers) > 1 else "".join(qualifiers)
    if years := year_limits(text):
        first, last = day_number(years[0], 1, 1), day_number(years[1], 12, 31)
        return Moment(first, last, "year" if years[0] == years[1] else None, "year", qualifier)
    match = _MOMENT.fullmatch(text)
    if match is None or text.startswith("-0000"):
        raise DateError(text, _why_not(text))
    year, month, day = (match[part] or "" for part in ("year", "month", "day"))
    if month.isdigit() and int(month) in PARTS:
        return _part(text, year, int(month), day, qualifier)
    first, last = _limits(text, year, month or "XX", day or "XX")
    limits = "day" if month.strip("X") or day.strip("X") else "year"
    return Moment(first, last, _precision(year, month, day), limits, qualifier)


def plain_day(text: str) -> int | None:
    """Give the day of a year of four digits, a month and a day, which most dates of tables are.

    >>> plain_day("1970-01-02"), plain_day("1970-02-30"), plain_day("1970-01")
    (1, None, None)
    """
    match = _PLAIN_DAY.fullmatch(text)
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).toordinal() - _EPOCH
    except ValueError:
        return None


def _why_not(text: str) -> str:
    if _TIME.match(text):
        return "a time of day is not kept; write the day"
    return f"not an EDTF date; {EXPECTED}"


def _part(text: str, year: str, part: int, day: str, qualifier: str) -> Moment:
    if day:
        raise DateError(text, f"{part:02} is a season or another part of a year; it has no days")
    years = _years(year)
    (first_year, first), (last_year, last) = months(years[0], part)[0], months(years[-1], part)[1]
    end = day_number(last_year, last, month_length(last_year, last))
    return Moment(day_number(first_year, first, 1), end, None, "month", qualifier)


def _precision(year: str, month: str, day: str) -> str | None:
    year_known = "X" not in year
    match month.strip("X"), day.strip("X"):
        case "", "" if year_known:
            return "year"
        case "", "" if "X" not in year[:-1] and not year.startswith(("-", "000")):
            return "decade"
        case known, "" if year_known and known == month:
            return "month"
        case known if year_known and known == (month, day):
            return "day"
    return None


def _limits(text: str, year: str, month: str, day: str) -> tuple[int, int]:
    if "X" not in f"{year}{month}{day}":
        return (_real_day(text, year, month, day),) * 2
    years = _years(year)
    of_year = _fitting(month, 1, 12)
    days = _fitting(day, 1, 31)
    if not of_year:
        raise DateError(text, f"there is no month {month}")
    first = _first_real(product(years, of_year, days))
    if first is None:
        raise DateError(text, "no such day in the calendar")
    last = _first_real(product(years[::-1], of_year[::-1], days[::-1]))
    assert last is not None
    return first, last


def _real_day(text: str, year: str, month: str, day: str) -> int:
    """Give the day that all digits tell."""
    y, m, d = int(year), int(month), int(day)
    if not 1 <= m <= 12:
        raise DateError(text, f"there is no month {month}")
    if not 1 <= d <= month_length(y, m):
        raise DateError(text, "no such day in the calendar")
    return day_number(y, m, d)


def _years(mask: str) -> list[int]:
    years = _fitting(mask.lstrip("-"), 0, 9999)
    return [-year for year in reversed(years)] if mask.startswith("-") else years


@lru_cache(maxsize=4096)
def _fitting(mask: str, lowest: int, highest: int) -> list[int]:
    if "X" not in mask:
        return [int(mask)] if lowest <= int(mask) <= highest else []
    pattern = re.compile(mask.replace("X", "[0-9]"))
    width = len(mask)
    return [n for n in range(lowest, highest + 1) if pattern.fullmatch(f"{n:0{width}}")]


def _first_real(dates: Iterable[Sequence[int]]) -> int | None:
    return next((day_number(y, m, d) for y, m, d in dates if d <= month_length(y, m)), None)
