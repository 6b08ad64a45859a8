"""Fields that go together: which columns say when, and which say where."""

import re
from collections.abc import Mapping
from typing import Final

from events.columns.candidates import Candidate, filled, paired
from events.columns.naming.senses import KNOWN, LITERAL, WEAK

Found = Mapping[str, list[Candidate]]

DATES: Final = ("date", "start", "end", "year", "month", "day", "season", "decade", "century")
ENDS: Final = ("end_year", "end_month", "end_day")
WHEN: Final = (*DATES, *ENDS)
WHERE: Final = ("lat", "lon", "coordinates", "easting", "northing", "zone")
_PARTS: Final = ("month", "day", "season", "decade", "century")
_ODD: Final = (("lat", "easting", "lon"), ("lon", "northing", "lat"))
"""Of two numbers called latitude and longitude one cannot be metres: what it is instead."""
_ENOUGH: Final = 0.9
_YEAR: Final = re.compile(r"(?<!\d)\d{3,4}(?!\d)")


def settled(found: Found) -> dict[str, Candidate]:
    """Choose one column for each field, those that go together together."""
    best = {field: several[0] for field, several in found.items()}
    return _where(_when(best, found), found)


def _when(best: dict[str, Candidate], found: Found) -> dict[str, Candidate]:
    """Choose between a date and a span, the fuller; a day and a month need a year."""
    best = _span(best, found)
    if not {"year", "end_year"} & best.keys():
        best = _without(best, "month", "day", "season", "end_month", "end_day")
    if "year" in best and not {*_PARTS, *ENDS} & best.keys():
        best = _one_year(best, found)
    begun = {"date", "start"} & best.keys()
    if begun and "end_year" in best and not {"end", "year"} & best.keys():
        best = {**_without(best, *ENDS), "end": best["end_year"]}
    return best


def _span(best: dict[str, Candidate], found: Found) -> dict[str, Candidate]:
    if "start" in best and "end" in best and (end := paired(best["start"], found["end"])):
        best = {**best, "end": end}
    if "date" not in best or "start" not in best:
        return best
    if best["start"].sense.rank == WEAK > best["date"].sense.rank:
        return _without(best, "start", "end")
    if "end" in best and _is_own(best["date"], best["start"]):
        return _without(best, "start", "end")
    if filled(found, "start") >= _ENOUGH * filled(found, "date"):
        return _without(best, "date")
    if best["date"].sense.rank <= KNOWN:
        return _without(best, "start")
    return _without(best, "start", "end")


def _is_own(date: Candidate, start: Candidate) -> bool:
    """Tell whether a column called date is as full as a span that begins in other years.

    The span is of something else then, as of the life of who made a thing.
    """
    if date.sense.rank != LITERAL or min(date.looks.dates, start.looks.dates) < _ENOUGH:
        return False
    pairs = zip(date.looks.cells, start.looks.cells, strict=True)
    years = [(said, year[0]) for said, text in pairs if said and (year := _YEAR.search(text))]
    others = sum(year not in said for said, year in years)
    return date.looks.filled >= start.looks.filled and others > _ENOUGH * len(years)


def _one_year(best: dict[str, Candidate], found: Found) -> dict[str, Candidate]:
    """Leave a year aside that stands beside fuller dates; else it begins what has an end."""
    dates = max(filled(found, "date") if "date" in best else 0, filled(found, "start"))
    if dates and dates >= filled(found, "year"):
        return _without(best, "year")
    if "end" in best and not {"date", "start"} & best.keys():
        return {**_without(best, "year"), "start": best["year"]}
    return best


def _where(best: dict[str, Candidate], found: Found) -> dict[str, Candidate]:
    """Keep two numbers that are a pair; half a pair is none."""
    for one, odd, wanted in _ODD:
        if {one, odd} <= best.keys() and wanted not in best:
            best = {**_without(best, odd), wanted: best[odd]}
    for first, second in (("lat", "lon"), ("northing", "easting")):
        if first in best and second in best:
            other = paired(best[first], found.get(second, ()))
            best = {**best, second: other} if other else best
        else:
            best = _without(best, first, second)
    return best


def _without(best: dict[str, Candidate], *fields: str) -> dict[str, Candidate]:
    return {field: one for field, one in best.items() if field not in fields}
