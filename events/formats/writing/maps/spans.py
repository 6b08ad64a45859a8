"""EDTF dates as the spans of time of Linked Places."""

from events.dates import is_unknown, iso_day
from events.dates.moment import Moment
from events.dates.parts import EACH, INTERVAL, ONE, Range, parse

Side = dict[str, str]
Span = dict[str, Side]
_SHORTER = {"day": None, "month": -3, "year": -6}
"""Precision -> where an ISO day is cut."""


def timespans(edtf: str) -> list[Span]:
    """Give the spans of a date: several where it was on each of several; none where unknown.

    What was once within a stretch has a start alone, with an earliest and a latest day: the
    format takes a span without end for the stretch that its start describes. An open side has
    the one bound that is known.

    >>> timespans("1961~")
    [{'start': {'in': '1961~'}, 'end': {'in': '1961~'}}]
    >>> timespans("1960/..")
    [{'start': {'in': '1960'}, 'end': {'earliest': '1960-01-01'}}]
    >>> timespans("[1961..1963]")
    [{'start': {'earliest': '1961-01-01', 'latest': '1963-12-31'}}]
    >>> timespans("XXXX")
    []
    """
    if not edtf or is_unknown(edtf):
        return []
    parts = parse(edtf)
    if parts.kind == INTERVAL:
        return [_lasting(parts.ranges[0])]
    if parts.kind == ONE:
        return [_within(Range(parts.ranges[0].start, parts.ranges[-1].end))]
    if parts.kind == EACH:
        return [_one(found) for found in parts.ranges]
    return [_one(parts.ranges[0])]


def _one(found: Range) -> Span:
    """Say a date, or a range of dates on each of which it was."""
    if found.start != found.end or (found.start and _text(found.start)):
        return _lasting(found)
    return _within(found)


def _lasting(found: Range) -> Span:
    start = _side(found.start) if found.start else {"latest": iso_day(found.last.last)}
    end = _side(found.end) if found.end else {"earliest": iso_day(found.first.first)}
    return {"start": start, "end": end}


def _within(found: Range) -> Span:
    start, end = found.start, found.end
    earliest = {"earliest": iso_day(start.first)} if start else {}
    return {"start": {**earliest, **({"latest": iso_day(end.last)} if end else {})}}


def _side(moment: Moment) -> Side:
    if text := _text(moment):
        return {"in": text}
    return {"earliest": iso_day(moment.first), "latest": iso_day(moment.last)}


def _text(moment: Moment) -> str:
    """Write a day, a month or a year; empty where a date is none of these."""
    if moment.precision not in _SHORTER:
        return ""
    return iso_day(moment.first)[: _SHORTER[moment.precision]] + moment.qualifier
