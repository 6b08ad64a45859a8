"""Dates as people type them in a language: what is said of a date can be read back.

The browser reads the same, by the same phrases. The templates that dates are said with are turned
around, and `typed` adds what people write besides: more templates (`dates`), what may follow the
number of a day (`ordinals`), and the eras (`before`, `since`). A month may be shortened to three
letters. A mark is read over (“about 1961” is 1961), and two dates are the days from the first to
the second. What stands in an address is read first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from events.dates.calendar import calendar_bounds
from events.dates.language import phrases
from events.dates.patterns import folded, one_of, template_pattern

_FEWEST_LETTERS: Final = 3
_LONGEST: Final = 80
_RANGES: Final = ("between", "between_years", "span", "years")

Days = tuple[int, int]
"""First and last day, both inclusive."""


@dataclass(frozen=True)
class _Reader:
    """The phrases of one language, made to read with."""

    singles: tuple[tuple[bool, re.Pattern[str]], ...]
    """Whether it is a decade, and the pattern of one date."""
    ranges: tuple[re.Pattern[str], ...]
    months: tuple[tuple[str, int], ...]
    """Folded names and numbers."""
    replacements: tuple[tuple[str, str], ...]
    """What has to be undone before reading."""


def read_date(text: str, lang: str, *, sure: bool = False) -> Days | None:
    """First and last day of what was typed; None when it is no date.

    Parameters
    ----------
    sure
        A date with a mark, or one end only, is none.

    >>> read_date("31 Dec 1970", "en"), read_date("1960s", "en"), read_date("soon", "en")
    ((364, 364), (-3653, -1), None)
    >>> read_date("44 BC", "en") == read_date("-43", "en") == read_date("44 av. J.-C.", "fr")
    True
    """
    exact = calendar_bounds(text)
    if exact or len(text) > _LONGEST:
        return exact
    reader = _reader(lang)
    for before, after in reader.replacements:
        text = text.replace(after, before)
    return _single(folded(text), reader, sure) or _range(folded(text), reader, sure)


@cache
def _reader(lang: str) -> _Reader:
    language = phrases(lang)
    marks = f"(?P<unsure>{one_of(_marks(language))})?"
    names = (
        (folded(name), k + 1) for of in language["months"].values() for k, name in enumerate(of)
    )
    forms = [*language["days"].values(), *(language[name] for name in _RANGES)]
    return _Reader(
        singles=tuple(
            (decade, re.compile(template_pattern(template, language, marks)))
            for template, decade in _dates(language)
        ),
        ranges=tuple(re.compile(template_pattern(form["say"], language)) for form in forms),
        months=tuple(dict.fromkeys(names)),
        replacements=tuple(map(tuple, language["replacements"])),
    )


def _dates(language: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    said = [(text, kind) for case in language["dates"].values() for kind, text in case.items()]
    typed = [(text, "") for text in language["typed"]["dates"]]
    for text, kind in dict.fromkeys([*said, *typed]):
        if "{year}" in text:
            yield text, kind == "decade"


def _marks(language: Mapping[str, Any]) -> Iterator[str]:
    """Give all that may stand before one date."""
    for form in (*language["at"].values(), language["by"], language["since"]):
        for mark in language["marks"].values():
            yield form["say"].format(mark=mark, date="")


def _single(text: str, reader: _Reader, sure: bool) -> Days | None:
    for decade, pattern in reader.singles:
        match = pattern.fullmatch(text)
        days = match and _days(match.groupdict(), decade, reader)
        if match and days and not (sure and match["unsure"]):
            return days
    return None


def _days(found: Mapping[str, str | None], decade: bool, reader: _Reader) -> Days | None:
    year = int(found["year"] or 0)
    if year == 0:
        return None
    if decade:
        ends = calendar_bounds(str(year)), calendar_bounds(str(year + 9))
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] and year % 10 == 0 else None
    parts = [str(1 - year if found.get("before") else year)]
    if name := found.get("month"):
        parts.append(str(_month(name, reader)))
    return calendar_bounds("-".join([*parts, *filter(None, [found.get("day")])]))


def _month(name: str, reader: _Reader) -> int:
    """Give the month of a name or of its first letters; 0 where it is none, or one of several."""
    whole = {number for known, number in reader.months if known == f" {name}"}
    begun = {number for known, number in reader.months if known.startswith(f" {name}")}
    found = whole or (begun if len(name) >= _FEWEST_LETTERS else set())
    return found.pop() if len(found) == 1 else 0


def _range(text: str, reader: _Reader, sure: bool) -> Days | None:
    for pattern in reader.ranges:
        if match := pattern.fullmatch(text):
            first, last = (_single(side, reader, sure) for side in _sides(match.groupdict()))
            if first and last and first[0] <= last[1]:
                return first[0], last[1]
    return None


def _sides(found: Mapping[str, str]) -> tuple[str, str]:
    """Give both dates as texts; what the first lacks stands with the second."""
    first = found.get("from") or found.get("date1") or _joined(found, "1")
    last = found.get("to") or found.get("date2") or _joined(found, "2")
    return f" {first}", f" {last}"


def _joined(found: Mapping[str, str], side: str) -> str:
    parts = (
        found.get(f"{part}{side}") or found.get(f"{part}2") for part in ("day", "month", "year")
    )
    return " ".join(filter(None, parts))
