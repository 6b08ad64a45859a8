"""Counts by cell, theme and month, kept as those that are not zero.

What may touch a window of months i to j are the starts up to j less the ends before i. Starts and
ends of what is certain, and ends of what is possible, mostly fall into the same month as the start
of what is possible: they are kept as differences to it. Quadrants whose x lies before their y are
counted twice away by windows between the two, and are kept one by one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from events.index.leaf import Leaf
from events.index.spans import CERTAIN, POSSIBLE, Spans
from events.index.window import Numbers

NAMES: Final = ("ps", "dpe", "dcs", "dce")
"""Starts of what is possible; differences to them: its ends, starts and ends of the certain."""
PART: Final = 1 << 20
"""Rows that are sorted at a time, so that little memory is wanted beside the tables."""
WORD: Final = 62
"""Bits that a number holds without its sign, and one to spare."""
ALIGNED: Final = 120
"""Months count from the start of a decade, so that no block lies across two years or decades."""


@dataclass(frozen=True, eq=False)
class Table:
    """Weights by node, theme and detail; the three in one number, rising."""

    key: Numbers
    n: Numbers

    def moved(self, node: Numbers, bits: int) -> "Table":
        """Add up nodes that become one; `node` names the new one of each, rising."""
        low = (1 << bits) - 1
        return joined(
            summed(node[part.key >> bits] << bits | part.key & low, part.n)
            for part in self._parts(node, bits)
        )

    def _parts(self, node: Numbers, bits: int) -> Iterator["Table"]:
        """Give rows by some thousands of nodes, none of which becomes one with those of others."""
        starts = np.flatnonzero(np.diff(node, prepend=-1))
        bounds = np.searchsorted(self.key, starts << bits)
        wanted = np.searchsorted(bounds, np.arange(0, len(self.key), PART))
        ends = np.unique([*bounds[np.minimum(wanted, len(bounds) - 1)], len(self.key)])
        for a, b in pairwise([0, *ends.tolist()]):
            yield Table(self.key[a:b], self.n[a:b])


@dataclass(frozen=True, eq=False)
class Sums:
    """All that is counted: four histograms, and the quadrants to be corrected for."""

    themes: int
    first: int
    """Month that others are counted from."""
    months: int
    quadrant: NDArray[np.int64]
    """Kind, x and y of the quadrants to be corrected for, a row each."""
    tables: tuple[Table, ...]
    """One for each of `NAMES`, with months as details; the last one has rows of `quadrant`."""
    bits: int
    """Bits of theme and detail."""

    @property
    def detail_bits(self) -> int:
        """Bits of the detail."""
        return self.bits - (self.themes - 1).bit_length()

    def moved(self, node: Numbers) -> "Sums":
        """Add up nodes that become one."""
        tables = tuple(table.moved(node, self.bits) for table in self.tables)
        return Sums(self.themes, self.first, self.months, self.quadrant, tables, self.bits)


def summed(key: Numbers, n: Numbers) -> Table:
    """Add up what has the same key, and leave out what comes to nothing."""
    if np.any(key[1:] < key[:-1]):
        key, n = _sorted(key, n)
    starts = np.flatnonzero(np.diff(key, prepend=-1))
    if len(starts) < len(key):
        key, n = key[starts], np.add.reduceat(n, starts) if len(starts) else n
    kept = n != 0
    return Table(key, n) if kept.all() else Table(key[kept], n[kept])


def _sorted(key: Numbers, n: Numbers) -> tuple[Numbers, Numbers]:
    """Sort by key; in one number, which mostly holds both, they sort in a third of the time."""
    low = int(n.min())
    bits = (int(n.max()) - low).bit_length()
    if int(key.max()).bit_length() + bits > WORD:
        order = np.argsort(key)
        return key[order], n[order]
    both = key << bits
    both |= n - low
    both.sort()
    return both >> bits, (both & (1 << bits) - 1) + low


def joined(parts: Iterable[Table]) -> Table:
    """Put tables together whose keys follow on each other."""
    held = list(parts)
    nothing = np.array([], dtype=np.int64)
    return Table(
        np.concatenate([nothing, *(part.key for part in held)]),
        np.concatenate([nothing, *(part.n for part in held)]),
    )


def sums(leaf: Leaf, spans: Spans, themes: int, node: Numbers) -> Sums:
    """Count a leaf by node, theme and month; `node` gives that of each place, or -1 for none."""
    first, months = months_of(spans)
    quadrant, entries = _entries(spans, first)
    details = max(months, len(quadrant), 1)
    detail_bits = (details - 1).bit_length()
    bits = detail_bits + (themes - 1).bit_length()
    parts = [
        [_table(part, at, bits, detail_bits, *one) for one in entries]
        for part, at in _by_node(leaf, node)
    ]
    tables = tuple(joined(column) for column in zip(*parts, strict=True))
    return Sums(themes, first, months, quadrant, tables, bits)


def _by_node(leaf: Leaf, node: Numbers) -> Iterator[tuple[Leaf, Numbers]]:
    """Give a leaf by some thousands of nodes, and the node of each row."""
    at = node.astype(np.int32)[leaf.place]
    held = np.cumsum(np.bincount(at[at >= 0], minlength=1))
    ends = np.searchsorted(held, np.arange(PART, held[-1], PART))
    for a, b in pairwise(np.unique([0, *(ends + 1), len(held)]).tolist()):
        rows = np.flatnonzero((at >= a) & (at < b))
        part = Leaf(leaf.place[rows], leaf.theme[rows], leaf.span[rows], leaf.n[rows])
        yield part, at[rows].astype(np.int64)


def months_of(spans: Spans) -> tuple[int, int]:
    """Give the month that others are counted from, and how many there are."""
    if not len(spans.x):
        return 0, 1
    first = int(min(spans.x.min(), spans.y.min())) // ALIGNED * ALIGNED
    return first, int(max(spans.x.max(), spans.y.max())) - first + 1


Entries = tuple[Numbers, Numbers, Numbers]
"""Offsets by span, details, weights."""


def _entries(spans: Spans, first: int) -> tuple[NDArray[np.int64], list[Entries]]:
    """Give the quadrants to be corrected for, and what each span adds to each table."""
    span, x, y, weight = spans.span, spans.x - first, spans.y - first, spans.weight
    possible, certain = spans.kind == POSSIBLE, spans.kind == CERTAIN
    starts = span[possible], y[possible], weight[possible]
    base = *starts[:2], -starts[2]
    listed = [_by_span(len(spans), *starts)]
    for chosen, at in ((possible, x), (certain, y), (certain, x)):
        own = span[chosen], at[chosen], weight[chosen]
        columns = (np.concatenate(pair) for pair in zip(own, base, strict=True))
        listed.append(_by_span(len(spans), *columns))
    inverted = np.flatnonzero(y > x)
    rows = np.column_stack([spans.kind, x, y])[inverted].reshape(-1, 3)
    quadrant, which = np.unique(rows, axis=0, return_inverse=True)
    own = span[inverted], which.reshape(-1), weight[inverted]
    return quadrant, [*listed, _by_span(len(spans), *own)]


def _by_span(spans: int, span: Numbers, detail: Numbers, weight: Numbers) -> Entries:
    bits = 40
    table = summed(span << bits | detail, weight)
    held = np.bincount(table.key >> bits, minlength=spans)
    return np.concatenate([[0], np.cumsum(held)]), table.key & (1 << bits) - 1, table.n


def _table(
    leaf: Leaf,
    at: Numbers,
    bits: int,
    detail_bits: int,
    offsets: Numbers,
    detail: Numbers,
    weight: Numbers,
) -> Table:
    run = at << bits | leaf.theme.astype(np.int64) << detail_bits
    held = np.diff(offsets)[leaf.span]
    rows = np.repeat(np.arange(len(leaf)), held)
    before = np.repeat(np.cumsum(held) - held, held)
    entry = offsets[leaf.span[rows]] + np.arange(len(rows)) - before
    return summed(run[rows] | detail[entry], leaf.n[rows] * weight[entry])
