"""The parts of an EDTF text: one date, an interval, or a set of dates and ranges."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from events.dates.faults import DateError
from events.dates.moment import Moment, parse_moment

DATE, INTERVAL, EACH, ONE = "date", "interval", "each", "one"
"""One date; from one to another; on each of several dates; on one of several."""

_SETS: Final = {"{": (EACH, "}"), "[": (ONE, "]")}
_COMMA: Final = re.compile(r" ?, ?")


@dataclass(frozen=True)
class Range:
    """Two dates, the second not before the first; twice the same for one date."""

    start: Moment | None
    """None where open, or not known."""
    end: Moment | None
    unknown_end: bool = False
    """It ended, and nobody knows when."""

    @property
    def first(self) -> Moment:
        """The first date that is written."""
        return self.start or self.last

    @property
    def last(self) -> Moment:
        """The last date that is written."""
        written = self.end or self.start
        assert written is not None
        return written


@dataclass(frozen=True)
class Parts:
    """What an EDTF text holds."""

    kind: str
    ranges: tuple[Range, ...]
    """One, or those of a set, in order."""


def is_single(edtf: str) -> bool:
    """Whether a text, if it is EDTF, is one date: no interval, and no set."""
    return edtf[:1] not in _SETS and "/" not in edtf


def parse(edtf: str) -> Parts:
    """Take an EDTF text apart.

    >>> [one.start == one.end for one in parse("{1961,1963..1965}").ranges]
    [True, False]

    Raises
    ------
    DateError
        When the text is not EDTF, or stands in a wrong order.
    """
    if edtf[:1] in _SETS:
        kind, closing = _SETS[edtf[0]]
        if not edtf.endswith(closing):
            raise DateError(edtf, f"a set that begins with {edtf[0]} ends with {closing}")
        return Parts(kind, _members(edtf))
    if "/" in edtf:
        return Parts(INTERVAL, (_interval(edtf),))
    return Parts(DATE, (_date(edtf),))


def _date(text: str) -> Range:
    moment = parse_moment(text)
    return Range(moment, moment)


def _interval(edtf: str) -> Range:
    start, end = edtf.split("/", 1)
    if {start, end} <= {"", ".."}:
        raise DateError(edtf, "open at both ends says nothing; expected one date at least")
    found = Range(_end(start), _end(end), unknown_end=end == "")
    if found.start and found.end and found.start.first > found.end.last:
        raise DateError(edtf, "ends before it begins; expected the earlier date first")
    return found


def _end(text: str) -> Moment | None:
    return None if text in ("", "..") else parse_moment(text)


def _members(edtf: str) -> tuple[Range, ...]:
    inside = edtf[1:-1].strip(" ")
    if not inside:
        raise DateError(edtf, "an empty set; expected one date at least")
    members = tuple(_member(edtf, text) for text in _COMMA.split(inside))
    if any(one.start is None for one in members[1:]) or any(m.end is None for m in members[:-1]):
        raise DateError(edtf, "only the first date of a set is open before, only the last after")
    for one, other in pairwise(members):
        if (other.first.first, other.last.last) <= (one.first.first, one.last.last):
            raise DateError(edtf, "the dates of a set stand in order; expected the earlier first")
    return members


def _member(edtf: str, text: str) -> Range:
    if ".." not in text:
        return _date(text)
    start, end = text.split("..", 1)
    if not start and not end:
        raise DateError(edtf, "open at both ends says nothing; expected one date at least")
    found = Range(_end(start), _end(end))
    if found.start and found.end and found.start.first > found.end.last:
        raise DateError(edtf, f"{start} to {end} ends before it begins; the earlier date first")
    return found
