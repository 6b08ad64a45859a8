"""Cells of other calendars, and cells with a second date in brackets."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from events.dates.bounds import bounds
from events.dates.days import civil, iso_day
from events.dates.written.calendars import other_calendar
from events.dates.written.calendars.converting import days_of
from events.dates.written.cell import Cell, cleaned, read_cell
from events.dates.written.evidence import Evidence

_DAY: Final = re.compile(r"-?\d{4}-\d\d-\d\d[?~%]?")
_BRACKET: Final = re.compile(r"(.*?)\s*[(\[]([^()\[\]]+)[)\]]\s*(.*)")
_STYLES: Final = re.compile(r"(\d{1,2}\s\w+)\s*\((\d{1,2}\s\w+)\)\s*(\d{4}.*)")
_ERA_FIRST: Final = re.compile(r"\b(?:A\.?[MHP]|S\.?H)\b(?!\s*\d{1,2}[ :])(?<!\d[ap]m)")
"""Marks of other calendars that are words of ours."""
_BARE: Final = re.compile(r"\d{1,2}\D{0,2}")
_MOST_STYLES: Final = 14
_AGREED: Final = "a second date in brackets"


@lru_cache(maxsize=1 << 16)
def read_any(
    text: str, known: Evidence, languages: frozenset[str] = frozenset(), calendar: str = ""
) -> Cell:
    """Read a cell that may be of another calendar, which its column may state."""
    if calendar in ("", "gregorian"):
        if _ERA_FIRST.search(text) and (foreign := _foreign(text, known, languages)):
            return foreign
        plain = read_cell(text, known, languages)
        if not plain.fault:
            return plain
        return _foreign(text, known, languages) or _bracketed(text, known, languages) or plain
    one = read_cell(text, known, languages)
    if not one.edtf and not one.fault:
        return one
    return _foreign(text, known, languages, calendar) or one


def _foreign(
    text: str, known: Evidence, languages: frozenset[str], stated: str = ""
) -> Cell | None:
    calendar, plain, read = other_calendar(text, stated)
    if read is not None:
        return Cell(read.edtf, read.kind, read.question, read.fault)
    if not cleaned(plain):
        return None
    if calendar == "gregorian":
        return read_cell(cleaned(plain), known, languages)
    if calendar == "julian":
        return _julian(read_cell(cleaned(plain), known, languages))
    return None


def _julian(cell: Cell) -> Cell:
    """Count a day of the Julian calendar as ours; a year stays, a month is any of its days."""
    if not cell.edtf or not re.fullmatch(r"-?\d{4}(-\d\d){1,2}[?~%]?", cell.edtf):
        asks = "read as of our calendar; the days may differ" if cell.edtf else ""
        whole = re.fullmatch(r"-?\d{4}[?~%]?", cell.edtf)
        return cell if whole else replace(cell, question=asks)
    mark = cell.edtf[len(cell.edtf.rstrip("?~%")) :]
    numbers = [int(part) for part in cell.edtf.lstrip("-").rstrip("?~%").split("-")]
    year = -numbers[0] if cell.edtf.startswith("-") else numbers[0]
    days = days_of("julian", year, *numbers[1:])
    if days is None:
        return Cell(fault="no such day in the Julian calendar")
    first, last = map(iso_day, days)
    edtf = f"{first}{mark}" if first == last else f"[{first}..{last}]"
    return replace(cell, edtf=edtf, kind="Julian calendar")


def _bracketed(text: str, known: Evidence, languages: frozenset[str]) -> Cell | None:
    """Compare a date with the second one in its brackets."""
    if styles := _STYLES.fullmatch(text):
        return _two_styles(styles, known, languages)
    match = _BRACKET.fullmatch(text)
    if match is None:
        return None
    inner = cleaned(match[2])
    outer = cleaned(f"{match[1]} {match[3]}")
    if not outer:
        return read_any(inner, known, languages) if inner else None
    one, other = (read_any(part, known, languages) for part in (outer, inner))
    if not one.edtf or not other.edtf or _BARE.fullmatch(inner):
        return None
    return _compared(one, other)


def _compared(one: Cell, other: Cell) -> Cell:
    days, others = bounds(one.edtf), bounds(other.edtf)
    apart = days.end_latest < others.start_earliest or others.end_latest < days.start_earliest
    asks = f"the brackets say {other.edtf}" if apart else ""
    kind = "; ".join(filter(None, (one.kind, _AGREED)))
    return replace(one, kind=kind, question="; ".join(filter(None, (one.question, asks))))


def _two_styles(match: re.Match[str], known: Evidence, languages: frozenset[str]) -> Cell | None:
    """Read “25 October (7 November) 1917”: the old style, and the new one in brackets."""
    old, new = (read_cell(f"{match[n]} {match[3]}", known, languages) for n in (1, 2))
    if not _DAY.fullmatch(old.edtf) or not _DAY.fullmatch(new.edtf):
        return None
    meant = _julian(old)
    away = bounds(new.edtf).start_earliest - bounds(old.edtf).start_earliest
    if away < -_MOST_STYLES and civil(bounds(meant.edtf).start_earliest)[1] == 1:
        return replace(meant, kind="old style, and new style in brackets")
    agrees = meant.edtf == new.edtf
    asks = "" if agrees else f"the old style would be {meant.edtf}"
    return replace(new, kind="old style, and new style in brackets", question=asks)
