"""The four days between which an event of an EDTF date began and ended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from events.dates.days import civil, day_number, month_length
from events.dates.faults import DateError
from events.dates.moment import Moment, parse_moment
from events.dates.parts import EACH, INTERVAL, Parts, Range, is_single, parse

Limits = tuple[int, int]
"""First and last day at which open bounds end."""
MOST_MEMBERS: Final = 200


@dataclass(frozen=True)
class FourDays:
    """The days between which something began and ended: since 1970-01-01, inclusive."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int


@dataclass(frozen=True)
class DayBounds(FourDays):
    """The hull of an event's days, and of a set its members."""

    members: tuple[FourDays, ...] = ()
    """Those of a set, where it has several."""
    each: bool = False
    """It was on each member, and not on one of them."""

    @property
    def four(self) -> tuple[int, int, int, int]:
        """The hull alone."""
        return self.start_earliest, self.start_latest, self.end_earliest, self.end_latest


@lru_cache(maxsize=1 << 17)
def bounds(edtf: str, limits: Limits | None = None) -> DayBounds:
    """Day bounds of an EDTF date, interval or set.

    A date is an event somewhere within it: ``1961`` is any time of that year, and so is
    ``[1961..1963]`` once within three years. An interval begins within its first date and ends
    within its second. What is open ends at the limits, or, where they are none or the date itself
    lies beyond them, at the first or last day that the date states.

    >>> bounds("1970-01-02").four, bounds("[1970-01-02..1970-02]").four
    ((1, 1, 1, 1), (1, 58, 1, 58))
    >>> bounds("../1970", (-900, 900)).four
    (-900, 364, 0, 364)

    Raises
    ------
    DateError
        When the text is not EDTF, or is of what days cannot hold.
    """
    if is_single(edtf):
        one = parse_moment(edtf)
        return DayBounds(one.first, one.last, one.first, one.last)
    parts = parse(edtf)
    if parts.kind == INTERVAL:
        return DayBounds(*_lasting(parts.ranges[0], limits))
    members = tuple(FourDays(*days) for days in _members(edtf, parts, limits))
    if len(members) == 1:
        return DayBounds(*_four(members[0]))
    hull = _each(members) if parts.kind == EACH else _one(members)
    return DayBounds(*hull, members, parts.kind == EACH)


@lru_cache(maxsize=1 << 17)
def stated(edtf: str) -> Limits:
    """First and last day that a date states itself, whatever it leaves open.

    >>> stated("1970/.."), stated("[..1970-01,1971]")
    ((0, 364), (0, 729))
    """
    if is_single(edtf):
        one = parse_moment(edtf)
        return one.first, one.last
    ranges = parse(edtf).ranges
    return min(one.first.first for one in ranges), max(one.last.last for one in ranges)


def open_sides(edtf: str) -> tuple[bool, bool]:
    """Tell whether a date leaves open when it was at the earliest, and at the latest.

    >>> open_sides("../1970"), open_sides("[1970..]"), open_sides("1970")
    ((True, False), (False, True), (False, False))
    """
    ranges = parse(edtf).ranges
    return ranges[0].start is None, ranges[-1].end is None


Four = tuple[int, int, int, int]


def _four(days: FourDays) -> Four:
    return days.start_earliest, days.start_latest, days.end_earliest, days.end_latest


def _lasting(span: Range, limits: Limits | None) -> Four:
    start, end = span.start, span.end
    if start is None:
        assert end is not None
        return _before(end, limits, end.first), end.last, end.first, end.last
    if end is None:
        last = _after(start, limits)
        return start.first, start.last, start.first if span.unknown_end else last, last
    return start.first, min(start.last, end.last), max(start.first, end.first), end.last


def _before(end: Moment, limits: Limits | None, stated: int) -> int:
    return limits[0] if limits and limits[0] <= end.last else stated


def _after(start: Moment, limits: Limits | None) -> int:
    return max(limits[1], start.last) if limits else start.last


def _members(edtf: str, parts: Parts, limits: Limits | None) -> list[Four]:
    found = [
        days
        for span in parts.ranges
        for days in (_all(edtf, span, limits) if parts.kind == EACH else [_any(span, limits)])
    ]
    if len(found) > MOST_MEMBERS:
        raise DateError(edtf, f"more than {MOST_MEMBERS} dates; write 1960/1970 for what lasted")
    return found


def _any(span: Range, limits: Limits | None) -> Four:
    """Give some day of a date or a range."""
    first, last = span.first.first, span.last.last
    first = _before(span.last, limits, first) if span.start is None else first
    last = _after(span.first, limits) if span.end is None else last
    return first, last, first, last


def _all(edtf: str, span: Range, limits: Limits | None) -> Iterable[Four]:
    """Give each year or month of a range; of days all together, as what lasted."""
    first, _, _, last = _any(span, limits)
    if span.start == span.end:
        return [(first, last, first, last)]
    unit = _unit(span)
    if unit == "day":
        return [(first, first, last, last)]
    length = (last - first) // (366 if unit == "year" else 31)
    if length > MOST_MEMBERS:
        raise DateError(edtf, f"more than {MOST_MEMBERS} dates; write 1960/1970 for what lasted")
    return list(_steps(first, last, unit))


def _unit(span: Range) -> str:
    """Give the more exact unit in which a range counts."""
    written = [one.precision or one.limits for one in (span.first, span.last)]
    return next(unit for unit in ("day", "month", "year", "decade") if unit in written)


def _steps(first: int, last: int, unit: str) -> Iterator[Four]:
    months = {"month": 1, "year": 12, "decade": 120}[unit]
    while first <= last:
        year, month, _ = civil(first)
        over, end = divmod(month - 1 + months - 1, 12)
        until = day_number(year + over, end + 1, month_length(year + over, end + 1))
        yield first, min(until, last), first, min(until, last)
        first = until + 1


def _each(members: tuple[FourDays, ...]) -> Four:
    """Give the hull of all: it began with the first of them, and ended with the last."""
    return (
        min(one.start_earliest for one in members),
        min(one.start_latest for one in members),
        max(one.end_earliest for one in members),
        max(one.end_latest for one in members),
    )


def _one(members: tuple[FourDays, ...]) -> Four:
    """Give the hull of any: what is true whichever it was."""
    return (
        min(one.start_earliest for one in members),
        max(one.start_latest for one in members),
        min(one.end_earliest for one in members),
        max(one.end_latest for one in members),
    )
