"""Dates that say, themselves or by their column, that they are of another calendar."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from events.dates.days import iso_day
from events.dates.written.calendars.converting import days_of
from events.dates.written.figures import Figure
from events.dates.written.speech.tokens import roman
from events.dates.written.speech.vocabulary import folded

KINDS: Final = {
    "islamic": "Islamic calendar (tabular, two days either side)",
    "hebrew": "Hebrew calendar",
    "persian": "Persian calendar",
    "republican": "French Republican calendar",
    "julian": "Julian calendar",
    "gregorian": "Gregorian calendar",
}
SOLAR: Final = frozenset({"julian", "gregorian"})
"""Their months are ours: only the mark is taken away."""
_MARKED_ALONE: Final = frozenset({"islamic", "hebrew", "persian"})
"""A mark and a year are enough; others need a month."""
_NUMERIC: Final = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_ALONE: Final = re.compile(r"an ([ivx]+|\d{1,2})")


@cache
def _names() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(__file__).with_name("names.json").read_text("utf-8"))
    return read


def _flat(text: str) -> str:
    """Fold, with blanks for all that is no letter or figure."""
    return " ".join(re.findall(r"\w+", folded(text).replace("'", "").replace("ʿ", "")))


@cache
def calendar_named(name: str) -> str:
    """Give which calendar a name means; empty where it is none that is known.

    >>> calendar_named("Hijri"), calendar_named("Old Style"), calendar_named("school")
    ('islamic', 'julian', '')
    """
    flat = _flat(name)
    return next((one for one, of in _names().items() if flat in map(_flat, of["names"])), "")


@cache
def _marks(calendar: str) -> re.Pattern[str]:
    marks = sorted(map(re.escape, _names()[calendar]["marks"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)\(?(?:{'|'.join(marks)})\)?(?!\w)", re.IGNORECASE)


@cache
def _months(calendar: str) -> tuple[re.Pattern[str], dict[str, int]]:
    numbered = {
        _flat(name): number
        for number, names in enumerate(_names()[calendar]["months"], 1)
        for name in names
    }
    longest = "|".join(sorted(numbered, key=len, reverse=True))
    day = r"(?:(?P<day>\d{1,2})(?:e|er|eme|th|st|nd|rd)? )?"
    year = r"(?:(?:an|year|l an|lan) )?(?P<year>\d{1,4}|[ivx]+)"
    return re.compile(rf"{day}(?P<month>{longest})(?: al)? {year}"), numbered


@cache
def _any_sign() -> re.Pattern[str]:
    """Find whether a text can be of another calendar at all."""
    words = {
        _flat(word)
        for calendar in _names().values()
        for word in (*calendar["marks"], *(name for month in calendar["months"] for name in month))
    }
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")


def other_calendar(text: str, stated: str = "") -> tuple[str, str, Figure | None]:
    """Find the calendar of a text: its name, the text without its mark, and what it became.

    The last is None where days are counted by months like ours, or nothing was read.

    Parameters
    ----------
    stated
        The calendar of its column.
    """
    flat = _flat(text)
    if not stated and not _any_sign().search(flat):
        return "", text, None
    for calendar in KINDS if not stated else (stated,):
        found = _of(calendar, text, flat, sure=bool(stated))
        if found is not None:
            return found
    return "", text, None


def _of(
    calendar: str, text: str, flat: str, *, sure: bool
) -> tuple[str, str, Figure | None] | None:
    plain = _marks(calendar).sub(" ", text).strip(" ,")
    marked = plain != text.strip(" ,")
    if calendar in SOLAR:
        return (calendar, plain, None) if marked or sure else None
    parts = _parts(calendar, _flat(plain), flat, marked=marked or sure)
    if parts is None:
        return (calendar, text, Figure(fault=f"no date of the {KINDS[calendar]}")) if sure else None
    return calendar, plain, _converted(calendar, parts)


def _parts(calendar: str, plain: str, flat: str, *, marked: bool) -> tuple[int, int, int] | None:
    pattern, numbered = _months(calendar)
    if match := pattern.fullmatch(plain) or pattern.fullmatch(flat):
        year = _number(match["year"])
        return (year, numbered[match["month"]], int(match["day"] or 0)) if year else None
    if not marked:
        return None
    if calendar == "republican":
        alone = _ALONE.fullmatch(flat)
        return (_number(alone[1]), 0, 0) if alone else None
    if match := _NUMERIC.fullmatch(plain):
        first, month, third = (int(number) for number in match.groups())
        return (first, month, third) if len(match[1]) > 2 else (third, month, first)
    is_year = plain.isdigit() and calendar in _MARKED_ALONE
    return (int(plain), 0, 0) if is_year and len(plain) <= 4 else None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else roman(text.upper())


def _converted(calendar: str, parts: tuple[int, int, int]) -> Figure:
    days = days_of(calendar, *parts)
    if days is None:
        return Figure(fault=f"no such day in the {KINDS[calendar]}")
    first, last = map(iso_day, days)
    asks = "or the era of Constantinople" if calendar == "hebrew" and not parts[1] else ""
    return Figure(first if first == last else f"[{first}..{last}]", KINDS[calendar], asks)
