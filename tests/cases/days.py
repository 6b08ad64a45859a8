"""Days since 1970-01-01 by the standard library; other years are moved by whole eras."""

from __future__ import annotations

from datetime import date

EPOCH = date(1970, 1, 1).toordinal()
ERA = 400
"""After so many years the Gregorian calendar repeats itself, day by day."""
DAYS_IN_ERA = 146_097


def day(year: int, month: int = 1, of_month: int = 1) -> int:
    eras, within = divmod(year - 1, ERA)
    return date(within + 1, month, of_month).toordinal() - EPOCH + eras * DAYS_IN_ERA


def civil(number: int) -> tuple[int, int, int]:
    eras, within = divmod(number + EPOCH - 1, DAYS_IN_ERA)
    found = date.fromordinal(within + 1)
    return found.year + eras * ERA, found.month, found.day


def last_of(year: int, month: int = 12) -> int:
    """Last day of a month, or of a year."""
    return day(year + month // 12, month % 12 + 1) - 1


def first_last(text: str) -> tuple[int, int]:
    """First and last day of a plain year, month or day, written in full."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    year, *rest = (int(part) for part in digits.split("-"))
    if len(rest) == 2:
        return (day(sign * year, *rest),) * 2
    return day(sign * year, *rest), last_of(sign * year, *rest)
