"""One tile: its head, by blocks of months, and the pages that tell the months of the blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from events.index.pyramid.container import Column, compressed, pack
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

    def __getitem__(self, kept: Mask) -> "Entries":
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
    for block in BLOCKS:
        pages = [] if block == 1 else list(_pages(held, block, budget.page))
        bins = -(-held.months // block)
        said = {"block": block, "first": held.first, "bins": bins}
        listed = [list(ends) for ends, _, _ in pages]
        raw = pack(
            {"kind": "head", **header, **said, "pages": listed},
            {**columns, **_columns(held, block)},
        )
        packed = _fitting(raw, budget.head, block == BLOCKS[-1])
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
    return pack({"kind": kind, **header, **said}, {**columns, **_columns(held, 1)})


def _cut(table: Table, sums: Sums, nodes: slice, order: Numbers) -> Entries:
    low, high = np.searchsorted(table.key, [nodes.start << sums.bits, nodes.stop << sums.bits])
    key, n = table.key[low:high] - (nodes.start << sums.bits), table.n[low:high]
    theme = key >> sums.detail_bits & (1 << sums.bits - sums.detail_bits) - 1
    run = (order[key >> sums.bits] * sums.themes + theme).astype(np.uint16)
    sort = np.argsort(run, kind="stable")
    detail = key & (1 << sums.detail_bits) - 1
    return Entries(run[sort].astype(np.int64), detail[sort], n[sort])


def _fitting(raw: bytes, budget: int, always: bool) -> bytes:
    """Compress, or give nothing if that is more than the budget."""
    if not always and len(raw) > budget * _PACKED_MOST:
        return b""
    packed = compressed(raw)
    return packed if always or len(packed) <= budget else b""


def _columns(held: Content, block: int) -> dict[str, Column]:
    """Give what a head counts."""
    columns: dict[str, Column] = {}
    for name, entries in zip(NAMES, held.histograms, strict=True):
        columns |= _runs(name, _binned(entries, block), held.runs)
    across, _ = _across(held, block)
    return columns | _corrections(held, across)


def _pages(
    held: Content, block: int, budget: int
) -> Iterator[tuple[tuple[int, int], bytes, bytes]]:
    """Cut the months into pages: whole blocks, as many as the budget allows, or parts of one."""
    last = -(-held.months // block) * block - 1
    weight = np.cumsum(_weight(held, block, last + 1))
    start = 0
    while start <= last:
        beyond = budget + (weight[start - 1] if start else 0)
        room = int(np.searchsorted(weight, beyond, side="right")) - start
        end = _end(start, room, block, last)
        raw, packed = _page(held, block, start, end)
        while len(packed) > budget and end > start:
            shorter = int((end - start + 1) * 0.9 * budget / len(packed))
            end = _end(start, shorter, block, last)
            raw, packed = _page(held, block, start, end)
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


def _weight(held: Content, block: int, months: int) -> Numbers:
    """Guess what the entries of each month come to, compressed."""
    counted = [np.bincount(one.bin, minlength=months) for one in held.histograms]
    across, quadrant = _across(held, block)
    counted.append(np.bincount(quadrant[~across, 1], minlength=months) * 2)
    guess: Numbers = np.sum(counted, axis=0) * 1.4 + held.runs * 0.02 / block
    return guess


def _page(held: Content, block: int, first: int, last: int) -> tuple[bytes, bytes]:
    """Write the months of a page; before the first is the sum of its block so far."""
    columns: dict[str, Column] = {}
    begun = first // block * block
    for name, entries in zip(NAMES, held.histograms, strict=True):
        own = entries[(entries.bin >= begun) & (entries.bin <= last)]
        columns |= _runs(name, _summed(own, np.maximum(own.bin, first - 1)), held.runs)
    across, quadrant = _across(held, block)
    met = (quadrant[:, 1] <= last) & (quadrant[:, 2] >= first)
    columns |= _corrections(held, ~across & met)
    raw = pack(
        {"kind": "page", "first": held.first, "block": block, "months": [first, last]}, columns
    )
    return raw, compressed(raw)


def _across(held: Content, block: int) -> tuple[Mask, Numbers]:
    """Tell of each correction whether it lies across blocks, and its quadrant."""
    quadrant = held.quadrant[held.inverted.bin].reshape(-1, 3)
    return quadrant[:, 1] // block != quadrant[:, 2] // block, quadrant


def _binned(entries: Entries, block: int) -> Entries:
    return entries if block == 1 else _summed(entries, entries.bin // block)


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


def _corrections(held: Content, kept: Mask) -> dict[str, Column]:
    entries = held.inverted[kept] if len(kept) else held.inverted
    kind, x, y = held.quadrant[entries.bin].T
    named: Sequence[tuple[str, Column]] = (
        ("run", entries.run),
        ("kind", kind),
        ("x", x),
        ("y", y),
        ("n", entries.n),
    )
    return {f"inv.{name}": column for name, column in named}
