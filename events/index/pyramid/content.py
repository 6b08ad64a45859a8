"""What tiles count, taken out of the sums of a level, and the columns that it is written in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from events.index.pyramid.container import Column
from events.index.pyramid.histograms import NAMES, Sums, Table
from events.index.window import Mask, Numbers

Small = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Entries:
    """Counts by run of a tile and month; a run is a cell and a theme."""

    run: Small
    bin: Small
    n: Numbers

    def __getitem__(self, kept: Mask | Small) -> "Entries":
        """Keep some."""
        return Entries(self.run[kept], self.bin[kept], self.n[kept])


@dataclass(frozen=True, eq=False)
class Cut:
    """Entries of several tiles, one after the other; their runs go on from tile to tile."""

    entries: Entries
    rows: Sequence[int]
    """Where each tile begins, and the last one ends."""
    runs: Sequence[int]
    """First run of each tile, and how many there are."""

    @cached_property
    def _length(self) -> Numbers:
        return np.bincount(self.entries.run, minlength=self.runs[-1])

    @cached_property
    def _step(self) -> Small:
        return _stepped(self.entries)

    def of_tile(self, k: int) -> Entries:
        """Give the entries of a tile, whose runs begin with 0."""
        own, rows = self.entries, slice(self.rows[k], self.rows[k + 1])
        return Entries(own.run[rows] - np.int32(self.runs[k]), own.bin[rows], own.n[rows])

    def columns(self, name: str, k: int) -> dict[str, Column]:
        """Write the entries of a tile as `runs_of` does, but for all tiles at once."""
        rows, runs = slice(self.rows[k], self.rows[k + 1]), slice(self.runs[k], self.runs[k + 1])
        return _named(name, self._length[runs], self._step[rows], self.entries.n[rows])


@dataclass(frozen=True, eq=False)
class Content:
    """All that a tile counts, by month."""

    runs: int
    first: int
    months: int
    quadrant: Numbers
    cuts: Sequence[Cut]
    """What the tile, and others beside it, counts: a cut for each histogram, and corrections."""
    k: int
    """Which of the tiles it is."""

    @cached_property
    def histograms(self) -> tuple[Entries, ...]:
        """Give the entries of each histogram."""
        return tuple(cut.of_tile(self.k) for cut in self.cuts[:-1])

    @cached_property
    def inverted(self) -> Entries:
        """Give what is to be corrected for; its bins are rows of `quadrant`."""
        return self.cuts[-1].of_tile(self.k)

    @property
    def entries(self) -> int:
        """How many entries the histograms have."""
        return sum(cut.rows[self.k + 1] - cut.rows[self.k] for cut in self.cuts[:-1])

    def columns(self) -> dict[str, Column]:
        """Write the histograms by month."""
        columns: dict[str, Column] = {}
        for name, cut in zip(NAMES, self.cuts[:-1], strict=True):
            columns |= cut.columns(name, self.k)
        return columns

    def across(self, block: int) -> tuple[Mask, Numbers]:
        """Tell of each correction whether it lies across blocks, and its quadrant."""
        own = self.quadrant[self.inverted.bin].reshape(-1, 3)
        return own[:, 1] // block != own[:, 2] // block, own


def contents(sums: Sums, nodes: Numbers, starts: Sequence[int]) -> Iterator[Content]:
    """Take tiles out of the sums of a level.

    Parameters
    ----------
    nodes
        Those of all the tiles, tile by tile, in the order in which each has its cells.
    starts
        Where each tile begins among them, and the last one ends.
    """
    cuts = [_cut(table, sums, nodes, starts) for table in sums.tables]
    for k in range(len(starts) - 1):
        runs = (starts[k + 1] - starts[k]) * sums.themes
        yield Content(runs, sums.first, sums.months, sums.quadrant, cuts, k)


def summed(entries: Entries, coarse: Small) -> Entries:
    """Add up the entries that get the same bin."""
    if not len(entries.n):
        return entries
    starts = np.flatnonzero(_steps(entries.run) | _steps(coarse))
    n = np.add.reduceat(entries.n, starts)
    return Entries(entries.run[starts], coarse[starts], n)[n != 0]


def runs_of(name: str, entries: Entries, runs: int) -> dict[str, Column]:
    """Write entries run by run: how many each has, bins as steps, weights."""
    length = np.bincount(entries.run, minlength=runs)
    return _named(name, length, _stepped(entries), entries.n)


def corrections(inverted: Entries, quadrant: Numbers, kept: Mask) -> dict[str, Column]:
    """Write those that are kept."""
    entries = inverted[kept]
    kind, x, y = quadrant[kept].T
    named: Sequence[tuple[str, Column]] = (
        ("run", entries.run),
        ("kind", kind),
        ("x", x),
        ("y", y),
        ("n", entries.n),
    )
    return {f"inv.{name}": column for name, column in named}


def _cut(table: Table, sums: Sums, nodes: Numbers, starts: Sequence[int]) -> Cut:
    low, high = (np.searchsorted(table.key, one << sums.bits) for one in (nodes, nodes + 1))
    held = high - low
    ends = np.concatenate([[0], np.cumsum(held)])
    rows = np.repeat(low - ends[:-1], held) + np.arange(ends[-1])
    key = table.key[rows]
    theme = key >> sums.detail_bits & (1 << sums.bits - sums.detail_bits) - 1
    run = np.repeat(np.arange(len(nodes)) * sums.themes, held) + theme
    detail = key & (1 << sums.detail_bits) - 1
    entries = Entries(run.astype(np.int32), detail.astype(np.int32), table.n[rows])
    return Cut(entries, ends[starts].tolist(), [start * sums.themes for start in starts])


def _named(name: str, length: Column, step: Column, n: Column) -> dict[str, Column]:
    return {f"{name}.len": length, f"{name}.bin": step, f"{name}.n": n}


def _stepped(entries: Entries) -> Small:
    """Give bins as steps from the one before in the run, the first from 0."""
    return np.where(_steps(entries.run) != 0, entries.bin, _steps(entries.bin))


def _steps(values: Small) -> Small:
    """Give the differences of neighbours; the first is not zero."""
    steps = np.ones_like(values)
    np.subtract(values[1:], values[:-1], out=steps[1:])
    return steps
