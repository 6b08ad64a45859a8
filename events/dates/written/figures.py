"""Dates in figures: 04/05/1961, 1961-5-4, 5/1961, 2018-19."""

import re
from dataclasses import dataclass
from typing import Final

from events.dates.days import month_length
from events.dates.written.evidence import FIGURES, Evidence, Order, TwoDigits
from events.dates.written.speech.piece import year_text

NO_ORDER: Final = (
    "day or month first? No other date of the column tells; ask for --day-first or --month-first"
)
NO_CENTURY: Final = (
    "a year of two digits, and no other year of the column tells its century; write all four"
)
_PAIR: Final = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{4})|(\d{4})\s?([./,-])\s?(\d{1,2})")
_KINDS: Final = {
    Order.DAY_FIRST: "day before month",
    Order.MONTH_FIRST: "month before day",
    Order.YEAR_FIRST: "year before month",
}


@dataclass(frozen=True)
class Figure:
    """One date in figures, read."""

    edtf: str = ""
    kind: str = ""
    question: str = ""
    fault: str = ""


def figure(match: re.Match[str], known: Evidence, century: TwoDigits) -> Figure:
    """Read three numbers, by what the column tells."""
    first, second, third = match[1], match[4], match[5]
    sign = match[2] or match[3]
    if len(first) >= 3 or int(first) > 31:
        return _year_first(first, second, third, century)
    if known.order == Order.YEAR_FIRST and len(third) <= 2:
        return _year_first(first, second, third, century)
    order = _order(int(first), int(second), sign, known)
    if order is None:
        return Figure(fault=NO_ORDER)
    day, month = (first, second) if order == Order.DAY_FIRST else (second, first)
    odd = known.order not in (None, order) and sign != "."
    question = f"{_KINDS[order]}, other than the rest of the column" if odd else ""
    kind = "" if first == second else _KINDS[order]
    return _dated(third, int(month), int(day), century, kind or "dates in figures", question)


def _order(first: int, second: int, sign: str, known: Evidence) -> Order | None:
    """Give the order of day and month: proved by this date itself, else by the column."""
    if first > 12 or first == second or (second <= 12 and sign == "." and known.order is None):
        return Order.DAY_FIRST
    if second > 12:
        return Order.MONTH_FIRST
    return known.order if known.order != Order.YEAR_FIRST else None


def _year_first(first: str, second: str, third: str, century: TwoDigits) -> Figure:
    if int(second) > 12 >= int(third):
        asks = "the day stands before the month"
        return _dated(first, int(third), int(second), century, "year before day", asks)
    return _dated(first, int(second), int(third), century, "dates in figures", "")


def _dated(year: str, month: int, day: int, century: TwoDigits, kind: str, question: str) -> Figure:
    whole: int | None = int(year)
    if len(year) <= 2:
        whole = century.whole(int(year))
        kind = f"{kind}; years of two digits"
    if whole is None:
        return Figure(fault=NO_CENTURY)
    if month == 0 or day == 0:
        return _with_zeros(whole, month, day, question)
    if fault := no_such_day(whole, month, day):
        return Figure(fault=fault)
    return Figure(f"{year_text(whole)}-{month:02}-{day:02}", kind, question)


def _with_zeros(year: int, month: int, day: int, question: str) -> Figure:
    """Read 00 as not known."""
    if month > 12 or (month == 0 and day) or year == 0:
        return Figure(fault="there is no such day")
    text = f"{year_text(year)}-{month:02}" if month else year_text(year)
    return Figure(text, "00 for an unknown day or month", question)


def no_such_day(year: int, month: int, day: int) -> str:
    """Say why a day is none, with what is near; empty where there is such a day.

    >>> no_such_day(1961, 2, 30)
    'there is no such day: 1961-02 has 28 days; write 1961-02-28, or 1961-02'
    """
    if not 1 <= month <= 12:
        return f"there is no month {month}; write {year_text(year)}"
    length = month_length(year, month)
    if 1 <= day <= length:
        return ""
    near = f"{year_text(year)}-{month:02}"
    return f"there is no such day: {near} has {length} days; write {near}-{length}, or {near}"


def pair(text: str) -> Figure | None:
    """Read month and year, or a year and the next one.

    >>> pair("5/1961").edtf, pair("2018-19").edtf, pair("1931,04").edtf, pair("1904/05").edtf
    ('1961-05', '2018/2019', '1931-04', '1904/1905')
    """
    match = _PAIR.fullmatch(text)
    if match is None:
        return None
    if match[1]:
        return _month(int(match[2]), int(match[1]))
    year, sign, short = int(match[3]), match[4], match[5]
    later = year - year % 10 ** len(short) + int(short)
    if sign in ".,":
        return _month(year, int(short))
    if (
        int(short) > 12
        or (year + 1) % 100 == int(short) == 0
        or (later == year + 1 and (sign == "/" or len(short) == 1))
    ):
        return _years(year, later, int(short))
    return _month(year, int(short))


def _years(year: int, later: int, short: int) -> Figure:
    if later % 100 == 0 or later <= year:
        later += 100 if (year + 1) % 100 == 0 and short == 0 else 0
    if later <= year:
        return Figure(fault="no month, and no later year; write 1960/1961 or 1960-05")
    asks = f"or the month {year}-{short:02}" if short <= 12 else ""
    return Figure(f"{year_text(year)}/{year_text(later)}", "from one year to another", asks)


def _month(year: int, month: int) -> Figure:
    if not 1 <= month <= 12:
        return Figure(fault=f"there is no month {month}; write {year_text(year)}")
    return Figure(f"{year_text(year)}-{month:02}", "dates in figures")


def figures_in(text: str) -> list[re.Match[str]]:
    """Find the dates of three numbers in a text."""
    return list(FIGURES.finditer(text))
