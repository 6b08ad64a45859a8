"""The dates of a table in the order of time, and which of them a page needs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from events.dates import is_unknown, stated
from events.index.engines.reading import Dates
from events.index.leaf import Leaf
from events.index.window import Mask, Numbers


@dataclass(frozen=True, eq=False)
class Order:
    """Each value of the dates with its rank; values of one rank stand at the same time."""

    dates: Dates
    rank: Numbers
    counts: Leaf
    """Events with a date by theme and value, in the order of ranks."""

    def possible(self, days: tuple[int, int] | None) -> Mask:
        """Tell which values may touch a window."""
        if days is None:
            return np.ones(len(self.rank), dtype=bool)
        return self.dates.days.possible(*days)[:-1]

    def needed(self, kept: Mask, themes: Sequence[int] | None, first: int, most: int) -> Mask:
        """Tell which values hold the next events, from a rank that may be listed in part."""
        is_on = kept[self.counts.span] & (self.rank[self.counts.span] > first)
        if themes is not None:
            is_on &= np.isin(self.counts.theme, themes)
        at = np.flatnonzero(is_on)
        enough = np.searchsorted(np.cumsum(self.counts.n[at]), most)
        asked: Mask = kept & (self.rank >= first)
        if enough < len(at):
            asked &= self.rank <= self.rank[self.counts.span[at[enough]]]
        return asked


def order_of(dates: Dates, by_value: Leaf) -> Order:
    """Put the values in the order in which an atlas shows them: those of no known year last."""
    held = dates.days.hull
    written = [one.edtf for one in dates.dated]
    known = {edtf: (is_unknown(edtf), stated(edtf)[0]) for edtf in {*written}}
    first = np.array([known[edtf] for edtf in written], dtype=np.int64)
    ends = np.column_stack([held.end_latest, held.start_latest])[: len(written)]
    _, rank = np.unique(np.column_stack([first, ends]), axis=0, return_inverse=True)
    at = np.argsort(rank[by_value.span], kind="stable")
    counts = Leaf(by_value.place[at], by_value.theme[at], by_value.span[at], by_value.n[at])
    return Order(dates, rank.reshape(-1).astype(np.int64), counts)
