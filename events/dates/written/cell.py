"""One cell, by what its column tells."""

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from events.dates.bounds import bounds
from events.dates.faults import DateError
from events.dates.moment import plain_day
from events.dates.saying import is_unknown
from events.dates.written.evidence import Evidence, TwoDigits
from events.dates.written.faults import why_not
from events.dates.written.figures import Figure, figure, figures_in, pair
from events.dates.written.numbers import below, number
from events.dates.written.speech.said import dual_year, said
from events.dates.written.speech.tokens import tokens

LONGEST: Final = 200
"""Letters of a text that may be a date."""
TWO_LANGUAGES: Final = "different in different languages:"
NO_DATE: Final = "no date"
WORDS: Final = "dates in words"
NO_CLOCK: Final = "clock times left out"
_EDTF: Final = re.compile(r"[-0-9XYES?~%./,\[\]{} ]+")
_NEGATIVE: Final = re.compile(r"-[12]\d{3}")
_SCHOOL: Final = re.compile(r"(\d{4})-(\d\d)")
_SPACES: Final = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_CLOCK: Final = re.compile(
    r"(?:(?<=\d)T|,?\s+(?:at|um|à|в|a las|às)\s+|,?\s+|^)\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?"
    r"(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Z|(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}|UTC|GMT|CES?T|MSK)\b)?"
    r"(?:\s\([^()]*\))?",
    re.IGNORECASE,
)
_ZONE: Final = re.compile(r"(?<=\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$")
_DUAL: Final = re.compile(r"(.*?)(\d{4})/(\d{1,3})\b(.*)")
_NO_FRACTION: Final = re.compile(r"\d{4},(?!0+$)\d{1,2}|\d{1,2}[.,]\d{4}")
_GROUPED: Final = re.compile(r"\b(\d{1,3})[ ,’'](\d{3})(?=\s*(?:cal\s)?[BbavАдd])")


@dataclass(frozen=True)
class Cell:
    """What one text became."""

    edtf: str = ""
    kind: str = ""
    question: str = ""
    fault: str = ""
    languages: frozenset[str] = frozenset()
    """Those that read its words, where there are words."""


@cache
def _unknown() -> frozenset[str]:
    """Give what stands for no date in files of programs."""
    return frozenset(json.loads(Path(__file__).with_name("unknown.json").read_text("utf-8")))


def cleaned(text: str) -> str:
    """Take away what does not matter: spaces around and between, what is not seen.

    >>> cleaned(" 4\u00a0May  1961 ")
    '4 May 1961'
    """
    return _SPACES.sub(" ", text[: LONGEST + 1].replace("−", "-")).strip().strip("\"'“”")


def read_cell(text: str, known: Evidence, languages: frozenset[str] = frozenset()) -> Cell:
    """Read a cleaned text.

    Parameters
    ----------
    languages
        That decide where two read one text differently.
    """
    if not text:
        return Cell()
    if len(text) > LONGEST:
        return Cell(fault="too long for a date")
    if text.casefold() in _unknown():
        return _nothing(text, known)
    return _edtf(text, known) or _figures(text, known) or _in_words(text, known, languages)


def _nothing(text: str, known: Evidence) -> Cell:
    if text in ("-1", "-1.0") and known.has_negative:
        return Cell(fault="-1 is taken for unknown; write -0001 for the year 2 BC")
    return Cell(kind=NO_DATE)


def is_edtf(text: str) -> bool:
    """Whether a text is EDTF that days can hold."""
    if not _EDTF.fullmatch(text):
        return False
    try:
        bounds(text)
    except DateError:
        return False
    return True


def _edtf(text: str, known: Evidence) -> Cell | None:
    if plain_day(text) is not None:
        return Cell(text)
    school = _SCHOOL.fullmatch(text)
    if school and (known.are_school_years or not 1 <= int(school[2]) <= 12):
        follows = int(school[2]) == (int(school[1]) + 1) % 100
        if follows and (known.are_school_years or not is_edtf(text)):
            return _found(pair_of(text))
        if follows:
            asks = "a season, as EDTF has it; write 2020/2021 for the years from one to the other"
            return Cell(text, question=asks)
    upper = re.sub(r"\s*/\s*", "/", text.upper())
    if not is_edtf(upper):
        return None
    if is_unknown(upper):
        return Cell(kind=NO_DATE)
    asks = f"or until {upper[1:]}" if _NEGATIVE.fullmatch(upper) and known.years else ""
    return Cell(upper, "" if upper == text else "written as EDTF", asks)


def pair_of(text: str) -> Figure:
    """Read 2011-12 as two years."""
    return pair(text.replace("-", "/")) or Figure()


def _found(one: Figure, extra: str = "") -> Cell:
    kind = "; ".join(filter(None, (one.kind, extra if one.edtf else "")))
    return Cell(one.edtf, kind, one.question, one.fault)


def _figures(text: str, known: Evidence) -> Cell | None:
    """Read figures without words."""
    plain = _ZONE.sub("", text)
    plain = _CLOCK.sub("", plain).strip(" ,")
    extra = "" if plain == text else NO_CLOCK
    if extra and is_edtf(plain):
        return Cell(plain, extra)
    century = TwoDigits(known)
    if one := below(plain) or _comma(plain) or number(plain, known, century) or pair(plain):
        return _found(one, extra)
    found = figures_in(plain)
    if len(found) == 1 and found[0].group() == plain.rstrip("."):
        return _found(figure(found[0], known, century), extra)
    return None


def _comma(text: str) -> Figure | None:
    """Read 1931,04 and 04.1931 as months, and 1931,0 not."""
    return pair(text) if _NO_FRACTION.fullmatch(text) else None


def _in_words(text: str, known: Evidence, languages: frozenset[str]) -> Cell:
    plain = _GROUPED.sub(r"\1\2", _CLOCK.sub("", _ZONE.sub("", text)).strip(" ,"))
    plain, figures = _with_iso(plain, known)
    fault = next((one.fault for one in figures if one.fault), "")
    if fault:
        return Cell(fault=fault)
    kinds = [one.kind for one in figures] or [WORDS]
    found = _dual(plain, known) or _ways(plain, known, languages)
    if found.edtf:
        extra = NO_CLOCK if _CLOCK.search(text) else ""
        own = found.kind or "; ".join(dict.fromkeys(kinds))
        kind = "; ".join(filter(None, (own, extra)))
        asks = "; ".join(filter(None, (found.question, *(one.question for one in figures))))
        return replace(found, kind=kind, question=asks)
    return found


def _with_iso(text: str, known: Evidence) -> tuple[str, list[Figure]]:
    """Write the dates in figures that stand among words as ISO days."""
    read: list[Figure] = []
    century = TwoDigits(known)
    for match in reversed(figures_in(text)):
        one = figure(match, known, century)
        read.append(one)
        if one.edtf:
            text = text[: match.start()] + one.edtf + text[match.end() :]
    return text, read


def _ways(text: str, known: Evidence, languages: frozenset[str]) -> Cell:
    ways = tokens(text)
    found: dict[str, set[str]] = {}
    century = TwoDigits(known)
    nothing = False
    for way, langs in ways.items():
        nothing = nothing or (bool(way.shape) and {*way.shape} <= {"0"})
        for edtf in said(way, century):
            found.setdefault(edtf, set()).update(langs)
    if nothing and not found:
        return Cell(kind=NO_DATE)
    if len(found) > 1 and languages:
        found = {edtf: of for edtf, of in found.items() if of & languages} or found
    if len(found) == 1:
        ((edtf, speaking),) = found.items()
        return Cell(
            edtf,
            _kind(century),
            _asks(edtf, text) or _or_a_day(text, century),
            languages=frozenset(speaking),
        )
    if found:
        return Cell(fault=f"{TWO_LANGUAGES} {' or '.join(sorted(found))}")
    return Cell(fault=why_not(ways, text, missing=century.missing))


def _kind(century: TwoDigits) -> str:
    return f"{WORDS}; years of two digits" if century.used else ""


def _asks(edtf: str, text: str) -> str:
    """Ask where a hundred years may be ten."""
    if match := re.search(r"\[(\d\d)00\.\.\1(?:99|33)", edtf):
        return f"or the ten years from {match[1]}00" if re.search(r"\d00\D", f"{text} ") else ""
    return ""


def _or_a_day(text: str, century: TwoDigits) -> str:
    """Ask where “Sep-14” may be a day."""
    short = re.search(r"\D-(\d\d?)$", text)
    return "or the day of a month" if century.used and short and int(short[1]) <= 31 else ""


def _dual(text: str, known: Evidence) -> Cell | None:
    """Read a year that began in March: 11 February 1731/2."""
    match = _DUAL.fullmatch(text)
    if match is None or not (match[1] + match[4]).strip() or match[1][-1:] == "-":
        return None
    years = dual_year(int(match[2]), int(match[3]), len(match[3]))
    if not years:
        return None
    one, other = (
        read_cell(f"{match[1]}{year}{match[4]}", replace(known, years=None)).edtf
        for year in (int(match[2]), int(match[2]) + 1)
    )
    if one.endswith("-24"):
        return Cell(one, WORDS)
    edtf = f"[{one},{other}]"
    asks = "two years, as where a year began in March; which one is meant?"
    return Cell(edtf, "dates of two years", asks) if is_edtf(edtf) else None
