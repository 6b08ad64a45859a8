"""One tile: its head, by blocks of months, and the pages that tell the months of the blocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from events.index.pyramid.container import Column, compressed, compressed_within, pack
from events.index.pyramid.content import Content, corrections, runs_of, summed
from events.index.pyramid.histograms import NAMES
from events.index.pyramid.pages import pages

BLOCKS: Final = (1, 3, 12, 60, 120)
"""Months of a bin of a head."""
_PACKED_MOST: Final = 8
"""A file that is so many times its budget is not compressed to see that it is too large."""


@dataclass(frozen=True)
class Budget:
    """Bytes that a compressed file should keep to."""

    head: int
    page: int


def files(
    header: Mapping[str, Any], columns: Mapping[str, Column], held: Content, budget: Budget
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give the files of a tile: what follows its name, its bytes, and these compressed."""
    for block, counted in _by_block(held, budget.head * _PACKED_MOST):
        always = block == BLOCKS[-1]
        said = {"block": block, "first": held.first, "bins": -(-held.months // block)}
        start = {"kind": "head", **header, **said}
        beside = {**columns, **counted}
        raw, packed = _fitting(start, [], beside, budget.head, always)
        following = list(pages(held, block, budget.page)) if packed and block > 1 else []
        if following:
            listed = [list(ends) for ends, _, _ in following]
            raw, packed = _fitting(start, listed, beside, budget.head, always)
        if packed:
            break
    yield "", raw, packed
    for k, (_, page, small) in enumerate(following):
        yield f".{k}", page, small


def root(
    held: Content, header: Mapping[str, Any], columns: Mapping[str, Column], kind: str = "root"
) -> bytes:
    """Write the counts of the whole collection, by what its histograms count by."""
    said = {"block": 1, "first": held.first, "bins": held.months, "pages": []}
    counted = held.columns() | _corrected(held, 1)
    return pack({"kind": kind, **header, **said}, {**columns, **counted})


def _by_block(held: Content, most: int) -> Iterator[tuple[int, dict[str, Column]]]:
    """Give what a head counts by each block that may keep it below some bytes, and the last one."""
    if 2 * held.entries <= most:
        yield 1, held.columns() | _corrected(held, 1)
    binned = held.histograms
    for before, block in pairwise(BLOCKS):
        binned = tuple(summed(one, one.bin // (block // before)) for one in binned)
        if 2 * sum(len(one.n) for one in binned) > most and block != BLOCKS[-1]:
            continue
        columns: dict[str, Column] = {}
        for name, entries in zip(NAMES, binned, strict=True):
            columns |= runs_of(name, entries, held.runs)
        yield block, columns | _corrected(held, block)


def _corrected(held: Content, block: int) -> dict[str, Column]:
    across, quadrant = held.across(block)
    return corrections(held.inverted, quadrant, across)


def _fitting(
    start: Mapping[str, Any],
    listed: Sequence[Sequence[int]],
    columns: Mapping[str, Column],
    budget: int,
    always: bool,
) -> tuple[bytes, bytes]:
    """Give a head, and it compressed, or nothing if that is more than the budget."""
    raw = pack({**start, "pages": listed}, columns)
    if always:
        return raw, compressed(raw)
    return raw, compressed_within(raw, budget) if len(raw) <= budget * _PACKED_MOST else b""
