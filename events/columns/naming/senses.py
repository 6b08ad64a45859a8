"""What the name of a column says that it holds."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from events.columns.fields import FIELDS
from events.columns.naming.folding import aside_words, words_of

TABLES: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("names.json").read_text("utf-8")
)
LITERAL, KNOWN, PART, WEAK = range(4)
"""How surely a name tells: it is the field's own, a usual one, has a usual part, or may be so."""
_DATES: Final = ("date", "start", "end", "year", "end_year", "display_date")
_BEGUN: Final = {"date": "start"}
_ENDED: Final = {"date": "end", "year": "end_year", "month": "end_month", "day": "end_day"}

Words = tuple[str, ...]


@dataclass(frozen=True)
class Sense:
    """What a name says that a column holds."""

    field: str
    rank: int
    stem: Words = ()
    """Words beside the one that tells: columns of a pair share them."""
    calendar: str = ""
    place: int = 0
    """Among the usual names of the field, the most usual first."""


@lru_cache(maxsize=4096)
def sense_of(name: str) -> Sense | None:
    """Give what a name says; None where it tells nothing."""
    words = words_of(name)
    plain, calendar = _calendar(words, aside_words(name))
    sense = _sense(plain) if plain else _year_of(words)
    if sense and sense.field in _DATES:
        return replace(sense, calendar=calendar)
    return _sense(words)


def _sense(words: Words) -> Sense | None:
    if not words:
        return None
    unnumbered = (*words[:-1], words[-1].rstrip("0123456789"))
    found = _exact(words) or _in_a_language(words) or _exact(unnumbered, PART)
    return found or _qualified(words) or _headed(words) or _tailed(words)


def _exact(words: Words, rank: int = KNOWN) -> Sense | None:
    joined = "".join(words)
    if "_".join(words) in FIELDS:
        return Sense("_".join(words), min(rank, LITERAL), _stem(words))
    if field := TABLES["literal"].get(" ".join(words)):
        return Sense(field, LITERAL)
    for table, least in (("names", rank), ("weak", WEAK)):
        if joined in _by_name(table):
            field, place = _by_name(table)[joined]
            return Sense(field, least, _stem(words), place=place)
    return None


def _in_a_language(words: Words) -> Sense | None:
    if len(words) < 2 or words[-1] not in TABLES["languages"]:
        return None
    return _exact(words[:-1])


def _qualified(words: Words) -> Sense | None:
    """Read a beginning or an end of a date or a year, as in “reign end year”."""
    for side, fields in (("begins", _BEGUN), ("ends", _ENDED)):
        rest = tuple(word for word in words if word not in TABLES[side])
        base = (_exact(rest) or _tailed(rest)) if rest and len(rest) < len(words) else None
        if base and base.field in _ENDED:
            return Sense(fields.get(base.field, base.field), PART, _stem(rest))
    return _last(words)


def _last(words: Words) -> Sense | None:
    """Read “stay from”, “stay to”, which may be dates."""
    if len(words) < 2 or is_aside(words):
        return None
    fields = (field for field, last in TABLES["last"].items() if words[-1] in last)
    return next((Sense(field, WEAK, words[:-1]) for field in fields), None)


def _headed(words: Words) -> Sense | None:
    """Read “date of …”, “lieu de …”."""
    if len(words) < 2 or is_aside(words):
        return None
    for field, heads in TABLES["heads"].items():
        if words[0] in heads and (words[1] in TABLES["of"] or words[0] in TABLES["freely"]):
            return Sense(field, PART, words[1:])
    return None


def _tailed(words: Words) -> Sense | None:
    """Read the last part of a name, which decides: `home_geo_lon`."""
    if len(words) < 2 or is_aside(words):
        return None
    for field, tails in TABLES["tails"].items():
        if words[-1] in tails:
            return Sense(field, PART, words[:-1])
    return None


def is_aside(words: Words) -> bool:
    """Tell whether a name is of something about the record, not about the event."""
    joined = f" {' '.join(words)} "
    return any(f" {word} " in joined for word in TABLES["aside"])


def _calendar(words: Words, aside: Words) -> tuple[Words, str]:
    for calendar, names in TABLES["calendars"].items():
        for name in names:
            if name == " ".join(aside) or set(name.split()) & set(aside):
                return words, calendar
            if set(name.split()) <= set(words):
                return tuple(word for word in words if word not in name.split()), calendar
    return words, ""


def _year_of(words: Words) -> Sense | None:
    """Read a name that is an era or a calendar alone, as AD and AH side by side."""
    return Sense("year", PART) if words else None


def _stem(words: Words) -> Words:
    sides = {*TABLES["begins"], *TABLES["ends"]}
    return tuple(word for word in words if word not in sides)[:-1]


@lru_cache(maxsize=2)
def _by_name(table: str) -> Mapping[str, tuple[str, int]]:
    """Name without spaces -> field, and its place among the names of that field."""

    def pairs() -> Iterator[tuple[str, tuple[str, int]]]:
        for field, names in TABLES[table].items():
            for place, name in enumerate(names):
                yield name.replace(" ", ""), (field, place)

    return dict(reversed(list(pairs())))
