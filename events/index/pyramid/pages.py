"""The pages of a tile, which tell the months of the blocks of its head."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.index.pyramid.container import Column, compressed, pack
from events.index.pyramid.content import Content, Entries, corrections, runs_of, summed
from events.index.pyramid.histograms import NAMES
from events.index.window import Numbers

Page = tuple[tuple[int, int], bytes, bytes]
"""First and last month, the bytes of the page, and these compressed."""


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


def pages(held: Content, block: int, budget: int) -> Iterator[Page]:
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
    across, quadrant = held.across(block)
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
            own = summed(own, np.maximum(own.bin, first - 1))
        columns |= runs_of(name, own, paged.runs)
    met = (paged.quadrant[:, 1] <= last) & (paged.quadrant[:, 2] >= first)
    columns |= corrections(paged.inverted, paged.quadrant, met)
    said = {"first": paged.first, "block": paged.block, "months": [first, last]}
    raw = pack({"kind": "page", **said}, columns)
    return raw, compressed(raw)
