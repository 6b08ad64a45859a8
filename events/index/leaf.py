"""Events by place, theme and date: what every engine gives, and every count is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from events.index.spans import Spans
from events.index.window import Mask, Numbers


@dataclass(frozen=True, eq=False)
class Leaf:
    """Numbers of events, a row for each place, theme and span that occur together."""

    place: NDArray[np.int32]
    theme: NDArray[np.uint8]
    span: NDArray[np.int32]
    n: Numbers

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.n)

    @property
    def total(self) -> int:
        """How many events there are."""
        return int(self.n.sum())

    def by_theme(self, span: int, themes: int) -> Numbers:
        """Count the events of one span by theme; a span below 0 has none."""
        rows = self.span == span
        return np.bincount(self.theme[rows], self.n[rows], themes).astype(np.int64)


@dataclass(frozen=True, eq=False)
class Places:
    """Where events were, by their position."""

    name: Sequence[str]
    lon: NDArray[np.float64]
    """Degrees, EPSG:4326; NaN where nothing is known."""
    lat: NDArray[np.float64]


def leaf_of(place: Numbers, theme: Numbers, span: Numbers) -> Leaf:
    """Count events, of which each array has one value."""
    rows = np.column_stack([place, theme, span])
    distinct, n = np.unique(rows.reshape(-1, 3), axis=0, return_counts=True)
    columns = distinct[:, 0].astype(np.int32), distinct[:, 1].astype(np.uint8)
    return Leaf(*columns, distinct[:, 2].astype(np.int32), n.astype(np.int64))


def counted_by(
    leaf: Leaf, spans: Spans, a: int, b: int, by: Numbers, groups: int, mask: Mask | None = None
) -> tuple[Numbers, Numbers]:
    """Count what a window holds, in the unit of the spans, by groups of rows.

    Parameters
    ----------
    by
        Group of each row of the leaf, below `groups`: its place, theme, cell.
    mask
        Rows to be counted; all of them without.

    Returns
    -------
    tuple
        Certain and possible events by group; the possible are without the certain.
    """
    certain, possible = spans.held(a, b)
    n = leaf.n if mask is None else np.where(mask, leaf.n, 0)
    sure, all_of_it = (
        np.bincount(by, n * held[leaf.span], groups).astype(np.int64)
        for held in (certain, possible)
    )
    return sure, all_of_it - sure
