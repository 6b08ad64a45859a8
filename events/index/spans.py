"""Dates as sums of quadrants, which count what a window holds without a look at each event.

A quadrant (x, y) holds the windows from a to b with a ≤ x and b ≥ y. An event may touch those of
(end_latest, start_earliest), and touches those of (end_earliest, start_latest) whenever it was.
The windows of a date with several members are a union of quadrants, which is their sum less what
neighbours share.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from events.index.months import month_of
from events.index.window import Bounds, Days, Mask, Numbers

POSSIBLE: Final = 0
CERTAIN: Final = 1

Quadrant = tuple[int, int, int, int]
"""Kind, x, y, weight."""


@dataclass(frozen=True, eq=False)
class Spans:
    """Distinct dates; quadrants of span s are the rows `offsets[s]` to `offsets[s + 1] - 1`."""

    offsets: Numbers
    kind: Numbers
    """`POSSIBLE` or `CERTAIN`."""
    x: Numbers
    """Last day, or month, that a window may begin with."""
    y: Numbers
    """First day, or month, that it may end with."""
    weight: Numbers

    @classmethod
    def of(cls, quadrants: Sequence[Sequence[Quadrant]]) -> "Spans":
        """Put together the quadrants of each span."""
        offsets = np.cumsum([0, *map(len, quadrants)])
        rows = np.array([one for span in quadrants for one in span], dtype=np.int64)
        return cls(offsets, *rows.reshape(-1, 4).T)

    def __len__(self) -> int:
        """Count the spans."""
        return len(self.offsets) - 1

    @property
    def span(self) -> Numbers:
        """Which span each quadrant belongs to."""
        return np.repeat(np.arange(len(self)), np.diff(self.offsets))

    def held(self, a: int, b: int) -> tuple[Numbers, Numbers]:
        """Tell of each span whether the window from a to b holds it for certain, or may.

        Returns
        -------
        tuple
            Certain and possible (which includes the certain): 0 or 1 by span.
        """
        inside = np.where((a <= self.x) & (b >= self.y), self.weight, 0)
        certain, possible = (
            np.bincount(self.span, np.where(self.kind == kind, inside, 0), len(self))
            for kind in (CERTAIN, POSSIBLE)
        )
        return certain.astype(np.int64), possible.astype(np.int64)


def spans_of(days: Days, monthly: bool = False) -> tuple[Spans, Numbers]:
    """Give the distinct dates of events, by day or by month, and the position of each one's.

    Months count from January 1970; a window of whole months holds the same events by either.
    """
    unit: Callable[[Numbers], Numbers] = month_of if monthly else np.asarray
    hull, members = _in(unit, days.hull), days.members
    columns = [hull.start_earliest, hull.start_latest, hull.end_earliest, hull.end_latest]
    distinct, span = np.unique(np.column_stack(columns), axis=0, return_inverse=True)
    quadrants = [list(_single(*row)) for row in distinct.tolist()]
    known = {tuple(one): k for k, one in enumerate(quadrants)}
    each = _in(unit, members.days)
    for event in np.unique(members.event).tolist():
        rows = np.flatnonzero(members.event == event)
        own = _several(each, rows, members.each, quadrants[span[event]])
        span[event] = known.setdefault(tuple(own), len(quadrants))
        if span[event] == len(quadrants):
            quadrants.append(own)
    return Spans.of(quadrants), span.astype(np.int64)


def _in(unit: Callable[[Numbers], Numbers], days: Bounds) -> Bounds:
    return Bounds(
        unit(days.start_earliest),
        unit(days.start_latest),
        unit(days.end_earliest),
        unit(days.end_latest),
    )


def _single(
    start_earliest: int, start_latest: int, end_earliest: int, end_latest: int
) -> Iterator[Quadrant]:
    yield POSSIBLE, end_latest, start_earliest, 1
    yield CERTAIN, end_earliest, start_latest, 1


def _several(days: Bounds, rows: Numbers, each: Mask, hull: list[Quadrant]) -> list[Quadrant]:
    """Give the quadrants of one event with members: any of them may do."""
    possible = zip(days.end_latest[rows].tolist(), days.start_earliest[rows].tolist(), strict=True)
    own = [(POSSIBLE, *one) for one in union(possible)]
    sure = rows[each[rows]]
    if not len(sure):
        return own + [one for one in hull if one[0] == CERTAIN]
    certain = zip(days.end_earliest[sure].tolist(), days.start_latest[sure].tolist(), strict=True)
    return own + [(CERTAIN, *one) for one in union(certain)]


def union(corners: Iterator[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Write a union of quadrants (x, y) as a sum of weighted ones.

    Examples
    --------
    >>> union(iter([(9, 1), (5, 2), (20, 15)]))
    [(9, 1, 1), (20, 15, 1), (9, 15, -1)]
    """
    stairs: list[tuple[int, int]] = []
    for x, y in sorted(set(corners), key=lambda one: (-one[0], one[1])):
        if not stairs or y < stairs[-1][1]:
            stairs.append((x, y))
    stairs.reverse()
    steps = [(x, y, 1) for x, y in stairs]
    return steps + [(x, beyond, -1) for (x, _), (_, beyond) in pairwise(stairs)]
