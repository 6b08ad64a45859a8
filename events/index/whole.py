"""All events of a table counted by theme and day, whichever of them are at hand."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from events.index.arrays import Histogram
from events.index.leaf import Leaf, counted_by
from events.index.spans import POSSIBLE, Spans
from events.index.window import Mask, Numbers


@dataclass(frozen=True, eq=False)
class Whole:
    """What windows of days are counted from."""

    leaf: Leaf
    """Without places."""
    spans: Spans
    """By day."""
    undated: int
    """The span of events without a date; -1 where all have one."""
    themes: int

    def days(self) -> tuple[int, int]:
        """Give the first and the last day that a dated event may have touched."""
        rows = np.isin(self.spans.span, np.unique(self.leaf.span)) & (self.spans.kind == POSSIBLE)
        dated = rows & (self.spans.span != self.undated)
        rows = dated if dated.any() else rows
        return int(self.spans.y[rows].min()), int(self.spans.x[rows].max())

    def held(self, a: int, b: int, on: Mask) -> tuple[int, int]:
        """Count what days a to b hold of the themes that are on, for certain and possibly only."""
        certain, possible = self._by_theme(a, b, None)
        return int(certain[on].sum()), int(possible[on].sum())

    def undated_of(self, on: Mask) -> int:
        """Count events without a date of the themes that are on."""
        rows = self.leaf.span == self.undated
        return int(self.leaf.n[rows & on[self.leaf.theme]].sum())

    def histogram(self, cuts: list[int], on: Mask) -> Histogram:
        """Count dated events by theme in bins; bin k is cuts[k] to cuts[k + 1] - 1."""
        dated = self.leaf.span != self.undated
        bins = [self._by_theme(a, after - 1, dated) for a, after in pairwise(cuts)]
        certain, possible = (np.array(columns).T for columns in zip(*bins, strict=True))
        return Histogram(certain * on[:, np.newaxis], possible * on[:, np.newaxis])

    def _by_theme(self, a: int, b: int, mask: Mask | None) -> tuple[Numbers, Numbers]:
        theme = self.leaf.theme.astype(np.int64)
        return counted_by(self.leaf, self.spans, a, b, theme, self.themes, mask)
