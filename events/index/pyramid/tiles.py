"""One tile: its head, by blocks of months, and the pages that tell the months of the blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from events.index.pyramid.container import Column, compressed, compressed_within, pack
from events.index.pyramid.histograms import NAMES, Sums, Table
from events.index.window import Mask, Numbers

BLOCKS: Final = (1, 3, 12, 60, 120)
"""Months of a bin of a head."""
_PACKED_MOST: Final = 8
"""A file that is so many times its budget is not compressed to see that it is too large."""


@dataclass(frozen=True)
class Budget:
    """Bytes that a compressed file should keep to."""

    head: int
    page: int


@dataclass(frozen=True, eq=False)
class Entries:
    """Counts by run of a tile and month; a run is a cell and a theme."""

    run: Numbers
    bin: Numbers
    n: Numbers

    def __getitem__(self, kept: Mask | NDArray[np.int32]) -> "Entries":
        """Keep some."""
        return Entries(self.run[kept], self.bin[kept], self.n[kept])


@dataclass(frozen=True, eq=False)
class Content:
    """All that a tile counts, by month."""

    runs: int
    first: int
    months: int
    histograms: tuple[Entries, ...]
    inverted: Entries
    """What is to be corrected for; its bins are rows of `quadrant`."""
    quadrant: Numbers


@dataclass(frozen=True, eq=False)
class ByMonth:
    """Entries, and which of them each month has."""

    entries: Entries
    order: NDArray[np.int32]
    """Their positions, month by month."""
    offsets: Numbers

    def between(self, first: int, last: int) -> Entries:
        """Give the entries of some months, in the order of all."""
        return self.entries[np.sort(self.order[self.offsets[first] : self.offsets[last + 1]])]


@dataclass(frozen=True, eq=False)
class Paged:
    """What pages of a tile are cut from."""

    runs: int
    first: int
    block: int
    by_month: tuple[ByMonth, ...]
    inverted: Entries
    """What is to be corrected for within one block, and the quadrant of each."""
    quadrant: Numbers
    weight: Numbers
    """Guess of what the entries of each month come to, compressed."""


def content(sums: Sums, nodes: slice, order: Numbers) -> Content:
    """Take the nodes of a tile out of those of a level; `order` gives the new place of each."""
    entries = [_cut(table, sums, nodes, order) for table in sums.tables]
    runs = len(order) * sums.themes
    histograms, inverted = tuple(entries[:-1]), entries[-1]
    return Content(runs, sums.first, sums.months, histograms, inverted, sums.quadrant)


def files(
    header: Mapping[str, Any], columns: Mapping[str, Column], held: Content, budget: Budget
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give the files of a tile: what follows its name, its bytes, and these compressed."""
    binned, bin_months = held.histograms, 1
    for block in BLOCKS:
        always = block == BLOCKS[-1]
        binned = tuple(_binned(entries, block // bin_months) for entries in binned)
        bin_months = block
        if not always and _least(binned) > budget.head * _PACKED_MOST:
            continue
        said = {"block": block, "first": held.first, "bins": -(-held.months // block)}
        counted = {**columns, **_columns(held, binned, block)}
        start = {"kind": "head", **header, **said}
        raw, packed = _fitting(start, [], counted, budget.head, always)
        pages = list(_pages(held, block, budget.page)) if packed and block > 1 else []
        if pages:
            listed = [list(ends) for ends, _, _ in pages]
            raw, packed = _fitting(start, listed, counted, budget.head, always)
        if packed:
            break
    yield "", raw, packed
    for k, (_, page, small) in enumerate(pages):
        yield f".{k}", page, small


def root(
    held: Content, header: Mapping[str, Any], columns: Mapping[str, Column], kind: str = "root"
) -> bytes:
    """Write the counts of the whole collection, by what its histograms count by."""
    said = {"block": 1, "first": held.first, "bins": held.months, "pages": []}
    counted = _columns(held, held.histograms, 1)
    return pack({"kind": kind, **header, **said}, {**columns, **counted})


def _cut(table: Table, sums: Sums, nodes: slice, order: Numbers) -> Entries:
    low, high = np.searchsorted(table.key, [nodes.start << sums.bits, nodes.stop << sums.bits])
    key, n = table.key[low:high] - (nodes.start << sums.bits), table.n[low:high]
    theme = key >> sums.detail_bits & (1 << sums.bits - sums.detail_bits) - 1
    run = (order[key >> sums.bits] * sums.themes + theme).astype(np.uint16)
    sort = np.argsort(run, kind="stable")
    detail = key & (1 << sums.detail_bits) - 1
    return Entries(run[sort].astype(np.int64), detail[sort], n[sort])


def _least(binned: Sequence[Entries]) -> int:
    """Give the bytes that a head has at least, not compressed: one for each step and count."""
    return 2 * sum(len(entries.n) for entries in binned)


def _fitting(
    start: Mapping[str, Any],
    pages: Sequence[Sequence[int]],
    columns: Mapping[str, Column],
    budget: int,
    always: bool,
) -> tuple[bytes, bytes]:
    """Give a head, and it compressed, or nothing if that is more than the budget."""
    raw = pack({**start, "pages": pages}, columns)
    if always:
        return raw, compressed(raw)
    return raw, compressed_within(raw, budget) if len(raw) <= budget * _PACKED_MOST else b""


def _columns(held: Content, binned: Sequence[Entries], block: int) -> dict[str, Column]:
    """Give what a head counts."""
    columns: dict[str, Column] = {}
    for name, entries in zip(NAMES, binned, strict=True):
        columns |= _runs(name, entries, held.runs)
    across, quadrant = _across(held, block)
    return columns | _corrections(held.inverted, quadrant, across)


def _pages(
    held: Content, block: int, budget: int
) -> Iterator[tuple[tuple[int, int], bytes, bytes]]:
    """Cut the months into pages: whole blocks, as many as the budget allows, or parts of one."""
    last = -(-held.months // block) * block - 1
    paged = _paged(held, block, last + 1)
    weight = np.cumsum(paged.weight)
    start = 0
    while start <= last:
        beyond = budget + (weight[start - 1] if start else 0)
        room = int(np.searchsorted(weight, beyond, side="right")) - start
        end = _end(start, room, block, last)
        raw, packed = _page(paged, start, end)
        while len(packed) > budget and end > start:
            shorter = int((end - start + 1) * 0.9 * budget / len(packed))
            end = _end(start, shorter, block, last)
            raw, packed = _page(paged, start, end)
        yield (start, end), raw, packed
        start = end + 1


def _end(start: int, months: int, block: int, last: int) -> int:
    """Give the last month of a page that holds at most so many, one at least.

    Examples
    --------
    >>> _end(12, 40, 12, 59), _end(12, 7, 12, 59), _end(15, 40, 12, 59)
    (47, 18, 23)
    """
    whole = months // block * block if start % block == 0 else 0
    rest = block - start % block
    return min(last, start + (whole or min(max(months, 1), rest)) - 1)


def _paged(held: Content, block: int, months: int) -> Paged:
    """Lay out by months what pages are cut from, and guess what each month comes to."""
    across, quadrant = _across(held, block)
    inside = ~across
    by_month = tuple(_by_month(entries, months) for entries in held.histograms)
    counted = [np.diff(one.offsets) for one in by_month]
    counted.append(np.bincount(quadrant[inside, 1], minlength=months) * 2)
    guess: Numbers = np.sum(counted, axis=0) * 1.4 + held.runs * 0.02 / block
    inverted = held.inverted[inside]
    return Paged(held.runs, held.first, block, by_month, inverted, quadrant[inside], guess)


def _by_month(entries: Entries, months: int) -> ByMonth:
    small = entries.bin.astype(np.uint16) if months <= 1 << 16 else entries.bin
    offsets = np.concatenate([[0], np.cumsum(np.bincount(entries.bin, minlength=months))])
    return ByMonth(entries, np.argsort(small, kind="stable").astype(np.int32), offsets)


def _page(paged: Paged, first: int, last: int) -> tuple[bytes, bytes]:
    """Write the months of a page; before the first is the sum of its block so far."""
    columns: dict[str, Column] = {}
    begun = first // paged.block * paged.block
    for name, months in zip(NAMES, paged.by_month, strict=True):
        own = months.between(begun, last)
        if begun < first:
            own = _summed(own, np.maximum(own.bin, first - 1))
        columns |= _runs(name, own, paged.runs)
    met = (paged.quadrant[:, 1] <= last) & (paged.quadrant[:, 2] >= first)
    columns |= _corrections(paged.inverted, paged.quadrant, met)
    said = {"first": paged.first, "block": paged.block, "months": [first, last]}
    raw = pack({"kind": "page", **said}, columns)
    return raw, compressed(raw)


def _across(held: Content, block: int) -> tuple[Mask, Numbers]:
    """Tell of each correction whether it lies across blocks, and its quadrant."""
    if not len(held.quadrant):
        return np.array([], dtype=bool), held.quadrant.reshape(-1, 3)
    of_quadrant = held.quadrant[:, 1] // block != held.quadrant[:, 2] // block
    return of_quadrant[held.inverted.bin], held.quadrant[held.inverted.bin]


def _binned(entries: Entries, bins: int) -> Entries:
    """Make so many bins one."""
    return entries if bins == 1 else _summed(entries, entries.bin // bins)


def _summed(entries: Entries, coarse: Numbers) -> Entries:
    """Add up the entries that get the same bin."""
    if not len(entries.n):
        return entries
    starts = np.flatnonzero(_steps(entries.run) | _steps(coarse))
    n = np.add.reduceat(entries.n, starts)
    return Entries(entries.run[starts], coarse[starts], n)[n != 0]


def _runs(name: str, entries: Entries, runs: int) -> dict[str, Column]:
    """Write entries run by run: how many each has, bins as steps, weights."""
    first = _steps(entries.run) != 0
    step = np.where(first, entries.bin, _steps(entries.bin))
    length = np.bincount(entries.run, minlength=runs)
    return {f"{name}.len": length, f"{name}.bin": step, f"{name}.n": entries.n}


def _steps(values: Numbers) -> Numbers:
    """Give the differences of neighbours; the first is not zero."""
    steps = np.ones_like(values)
    np.subtract(values[1:], values[:-1], out=steps[1:])
    return steps


def _corrections(inverted: Entries, quadrant: Numbers, kept: Mask) -> dict[str, Column]:
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
