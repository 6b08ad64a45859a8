"""Dates as people type them in a language: what is said of a date can be read back.

The browser reads the same, by the same phrases. The templates that dates are said with are turned
around, and `typed` adds what people write besides: more templates (`dates`), what may follow the
number of a day (`ordinals`), and the eras (`before`, `since`). A month may be shortened to three
letters. A mark is read over (“about 1961” is 1961), and so is what is open (“1961 or later”); two
dates are the days from the first to the second, and so are several. What stands in an address is
read first.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from events.dates.calendar import calendar_bounds
from events.dates.language import phrases, plain_figures
from events.dates.patterns import folded, one_of, template_pattern

_FEWEST_LETTERS: Final = 3
_LONGEST: Final = 80
_RANGES: Final = ("once", "between", "between_years", "lasted", "span", "years")
_OPEN: Final = ("by", "since", "until", "ended")
_SEVERAL: Final = ("one", "each")

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
    joins: tuple[tuple[str, str], ...]
    """What stands before the last of several, and between the others."""


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
    text = plain_figures(text, phrases(lang))
    exact = calendar_bounds(text)
    if exact or len(text) > _LONGEST:
        return exact
    reader = _reader(lang)
    for before, after in reader.replacements:
        text = text.replace(after, before)
    return _one(text, reader, sure) or _several(text, reader, sure)


def _one(text: str, reader: _Reader, sure: bool) -> Days | None:
    return _single(folded(text), reader, sure) or _range(folded(text), reader, sure)


@cache
def _reader(lang: str) -> _Reader:
    language = phrases(lang)
    marks = language["marks"].values()
    around = [_around(template, mark) for template in _marked(language) for mark in marks]
    before = f"(?P<unsure>{one_of(text for text, _ in around)})?"
    after = f"(?P<open>{one_of(text for _, text in around)})?"
    names = (
        (folded(name), k + 1) for of in language["months"].values() for k, name in enumerate(of)
    )
    forms = [
        *(form for name in ("days", "every") for form in language[name].values()),
        *(language[name] for name in _RANGES),
    ]
    return _Reader(
        singles=tuple(
            (decade, re.compile(template_pattern(template, language, before) + after))
            for template, decade in _dates(language)
        ),
        ranges=tuple(re.compile(template_pattern(form["say"], language)) for form in forms),
        months=tuple(dict.fromkeys(names)),
        replacements=tuple(map(tuple, language["replacements"])),
        joins=tuple((language[name]["last"], language[name]["other"]) for name in _SEVERAL),
    )


def _dates(language: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    said = [(text, kind) for case in language["dates"].values() for kind, text in case.items()]
    typed = [(text, "") for text in language["typed"]["dates"]]
    for text, kind in dict.fromkeys([*said, *typed]):
        if "{year}" in text:
            yield text, kind == "decade"


def _marked(language: Mapping[str, Any]) -> Iterator[str]:
    """Give the templates that say one date."""
    forms = *language["at"].values(), *language["after"].values(), *(language[k] for k in _OPEN)
    return (form["say"] for form in forms)


def _around(template: str, mark: str) -> tuple[str, str]:
    """Give what stands before a date, and what after it."""
    before, _, after = template.replace("{mark}", mark).partition("{date}")
    return before, after


def _single(text: str, reader: _Reader, sure: bool) -> Days | None:
    for decade, pattern in reader.singles:
        match = pattern.fullmatch(text)
        days = match and _days(match.groupdict(), decade, reader)
        if match and days and not (sure and (match["unsure"] or match["open"])):
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


def _several(text: str, reader: _Reader, sure: bool) -> Days | None:
    """Read dates one after another, as the days from the first to the last."""
    for last, other in reader.joins:
        for between in (f"{re.escape(last)}|{re.escape(other)}", re.escape(last)):
            found = [_one(part, reader, sure) for part in re.split(between, text)]
            known = [days for days in found if days]
            if last in text and len(found) == len(known) and _in_order(known):
                return known[0][0], max(end for _, end in known)
    return None


def _in_order(found: list[Days]) -> bool:
    starts = [start for start, _ in found]
    return starts == sorted(starts)


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
