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


def root(held: Content, header: Mapping[str, Any], columns: Mapping[str, Column]) -> bytes:
    """Write the counts of the whole collection."""
    said = {"block": 1, "first": held.first, "bins": held.months, "pages": []}
    return pack({"kind": "root", **header, **said}, {**columns, **_columns(held, 1)})


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
    across, _ = _blocks(held, block)
    return columns | _corrections(held, across)


def _pages(
    held: Content, block: int, budget: int
) -> Iterator[tuple[tuple[int, int], bytes, bytes]]:
    """Cut the blocks into pages, each as long as the budget allows."""
    last = -(-held.months // block) - 1
    weight = _weight(held, block, last + 1)
    start = 0
    while start <= last:
        room = np.searchsorted(np.cumsum(weight[start:]), budget, side="right")
        end = min(last, start + max(int(room), 1) - 1)
        raw, packed = _page(held, block, start, end)
        while len(packed) > budget and end > start:
            end = start + max(int((end - start + 1) * 0.9 * budget / len(packed)), 1) - 1
            raw, packed = _page(held, block, start, end)
        yield (start, end), raw, packed
        start = end + 1


def _weight(held: Content, block: int, blocks: int) -> Numbers:
    """Guess what the entries of each block come to, compressed."""
    counted = [np.bincount(one.bin // block, minlength=blocks) for one in held.histograms]
    within, at = _blocks(held, block)
    counted.append(np.bincount(at[~within], minlength=blocks) * 2)
    guess: Numbers = np.sum(counted, axis=0) * 1.4 + held.runs * 0.02
    return guess


def _page(held: Content, block: int, start: int, end: int) -> tuple[bytes, bytes]:
    columns: dict[str, Column] = {}
    low, high = start * block, (end + 1) * block
    for name, entries in zip(NAMES, held.histograms, strict=True):
        columns |= _runs(name, entries[(entries.bin >= low) & (entries.bin < high)], held.runs)
    across, at = _blocks(held, block)
    columns |= _corrections(held, ~across & (at >= start) & (at <= end))
    raw = pack(
        {"kind": "page", "first": held.first, "block": block, "blocks": [start, end]}, columns
    )
    return raw, compressed(raw)


def _blocks(held: Content, block: int) -> tuple[Mask, Numbers]:
    """Tell of each correction whether it lies across blocks, and the block of its x."""
    if not len(held.inverted.n):
        return held.inverted.n != 0, held.inverted.n
    quadrant = held.quadrant[held.inverted.bin]
    x, y = quadrant[:, 1] // block, quadrant[:, 2] // block
    return x != y, x


def _binned(entries: Entries, block: int) -> Entries:
    if block == 1 or not len(entries.n):
        return entries
    coarse = entries.bin // block
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
