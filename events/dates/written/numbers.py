"""Numbers as dates: years, days together, days as Excel counts them, seconds since 1970."""

import re
from datetime import date
from time import time
from typing import Final

from events.dates.days import day_number, iso_day
from events.dates.written.evidence import Evidence, TwoDigits
from events.dates.written.figures import NO_CENTURY, Figure, no_such_day
from events.dates.written.speech.piece import Piece, year_text

_NUMBER: Final = re.compile(r"([-−+]?)(\d{1,15})(?:[.,](\d+))?")
_TO: Final = r"(?:\s*(?:/|\.\.|–|—|-(?=\s*-))\s*|\s+(?:-|to)\s+)"
_BELOW: Final = re.compile(rf"(-\d{{1,6}}){_TO}(-?\d{{1,6}})")
BELOW_0: Final = "years below 0, where 0 is 1 BC"
_SECONDS_A_DAY: Final = 86_400
_EXCEL: Final = day_number(1899, 12, 30)
_EXCEL_LEAP: Final = 60
"""Its 29 February 1900, which was none."""
_FARTHEST: Final = 999_999
_TOGETHER: Final = (8, 12, 14)
"""Digits of 20180531, and with hours, minutes, seconds."""


def number(text: str, known: Evidence, century: TwoDigits) -> Figure | None:
    """Read a text that is one number; None where it is none."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    sign, digits, rest = match.groups()
    rest = (rest or "").strip("0")
    if sign in ("-", "−"):
        return _negative(int(digits), len(digits), rest)
    if known.are_serials and not sign:
        return _serial(int(digits))
    if rest and len(digits) < 9:
        return Figure(fault="a number with a fraction is no date; write the year or the day")
    if len(digits) >= 8:
        return _long(digits)
    return _year(int(digits), len(digits), century)


def below(text: str) -> Figure | None:
    """Read two years of which the first is below 0; None where a text is no such two.

    >>> below("-300--200"), below("-300-200")
    (Figure(edtf='-0300/-0200', kind='years below 0, where 0 is 1 BC', question='', fault=''), None)
    """
    match = _BELOW.fullmatch(text)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    return Figure(f"{year_text(first)}/{year_text(last)}", BELOW_0) if first < last else None


def _negative(value: int, digits: int, rest: str) -> Figure:
    if digits >= 9:
        return _elapsed(-value, digits)
    if rest or value > _FARTHEST:
        return Figure(fault=f"no year; years go from -{_FARTHEST} to {_FARTHEST}")
    if value == 0:
        return Figure(fault="0 is no year; write 0000 for 1 BC")
    return Figure(year_text(-value), BELOW_0)


def _serial(days: int) -> Figure:
    return Figure(
        iso_day(_EXCEL + days),
        "days as Excel counts them",
        "counted from 1900; some files of old Macs count from 1904",
    )


def _long(digits: str) -> Figure:
    if len(digits) in _TOGETHER:
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
        is_clock = all(int(digits[n : n + 2]) < 60 for n in range(8, len(digits), 2))
        if year and is_clock and not no_such_day(year, month, day):
            asks = "or milliseconds since 1970" if len(digits) == 12 else ""
            return Figure(f"{year:04}-{month:02}-{day:02}", "year, month and day together", asks)
        if len(digits) != 12:
            why = no_such_day(year, month, day) if year and len(digits) == 8 else ""
            return Figure(fault=why or "not read as a date; expected 19610504")
    return _elapsed(int(digits), len(digits))


def _elapsed(value: int, digits: int) -> Figure:
    """Read what has gone by since 1970, in days of UTC."""
    if digits > 13:
        return Figure(fault="too large a number for a date")
    unit, by = ("milliseconds", 1000) if digits > 10 else ("seconds", 1)
    if value // by > time():
        return Figure(fault="too large a number for a date that has been")
    return Figure(iso_day(value // (by * _SECONDS_A_DAY)), f"{unit} since 1970, as days of UTC")


def _year(value: int, digits: int, century: TwoDigits) -> Figure:
    if value == 0:
        return Figure(fault="0 is no year; write 0000 for 1 BC")
    if value > date.today().year + 8000:
        return Figure(fault="no year that has been; if Excel counts it, format the cells as dates")
    whole = century(Piece(value, digits))
    if whole is None or whole.year is None:
        return Figure(fault=NO_CENTURY)
    kind = "years of two digits" if century.used else "years of fewer than four digits"
    return Figure(year_text(whole.year), kind if digits < 4 else "years as numbers")
