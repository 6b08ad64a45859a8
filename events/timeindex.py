"""Events as arrays, to be counted in windows of time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from events.collection import Collection
from events.schema import THEMES

Days = NDArray[np.int64]
Mask = NDArray[np.bool_]

NEVER_BEGAN = np.iinfo(np.int64).min
NEVER_ENDS = np.iinfo(np.int64).max
"""What stands for an open start and an open end, so that comparisons hold as they are."""


@dataclass(frozen=True, eq=False)
class Histogram:
    """Counts of events by theme and bin."""

    certain: NDArray[np.int64]
    """Shape (themes, bins): events that touch the bin whenever they were."""
    possible_only: NDArray[np.int64]
    """Shape (themes, bins): events that may touch the bin, and may not."""


@dataclass(frozen=True, eq=False)
class TimeIndex:
    """Columns of a collection, one entry for each event, in the order of `Collection.events`."""

    start_earliest: Days
    start_latest: Days
    end_earliest: Days
    end_latest: Days
    theme: NDArray[np.int64]
    """Position in `schema.THEMES`."""
    place_ids: Sequence[str]
    event_place: NDArray[np.int64]
    """Shape (n, 2): position of an event, position of one of its places."""
    source_ids: Sequence[str]
    event_source: NDArray[np.int64]
    """Shape (n, 2): position of an event, position of a source that speaks of it."""

    @classmethod
    def from_collection(cls, collection: Collection) -> "TimeIndex":
        """Take the columns out of a collection."""
        events = collection.events
        places, sources = list(collection.places.index), list(collection.sources)
        return cls(
            start_earliest=_days(events["start_earliest"], NEVER_BEGAN),
            start_latest=_days(events["start_latest"], NEVER_BEGAN),
            end_earliest=_days(events["end_earliest"], NEVER_ENDS),
            end_latest=_days(events["end_latest"], NEVER_ENDS),
            theme=pd.Index(THEMES).get_indexer(events["theme"]).astype(np.int64),
            place_ids=places,
            event_place=_pairs(collection.event_places, events.index, "place_id", places),
            source_ids=sources,
            event_source=_pairs(collection.claims, events.index, "source_id", sources),
        )

    def possible(self, a: int, b: int) -> Mask:
        """Tell which events may touch days a to b, both inclusive."""
        return (a <= self.end_latest) & (b >= self.start_earliest)

    def certain(self, a: int, b: int) -> Mask:
        """Tell which events touch days a to b, both inclusive, whenever they were."""
        return (a <= self.end_earliest) & (b >= self.start_latest)

    def at_place(self, place_id: str) -> Mask:
        """Tell which events name a place."""
        return self._paired(self.event_place, self.place_ids.index(place_id))

    def from_source(self, source_id: str) -> Mask:
        """Tell of which events a source speaks."""
        return self._paired(self.event_source, self.source_ids.index(source_id))

    def histogram(self, edges: ArrayLike, mask: Mask | None = None) -> Histogram:
        """Count events by theme in bins, of all events or those in a mask.

        Parameters
        ----------
        edges
            Rising days; bin k is `edges[k]` to `edges[k + 1] - 1`, inclusive.
        """
        chosen = slice(None) if mask is None else mask
        theme = self.theme[chosen]
        days = np.asarray(edges, dtype=np.int64)
        certain, possible = (
            _run_counts(theme, len(THEMES), *_runs(starts[chosen], ends[chosen], days), days)
            for starts, ends in (
                (self.start_latest, self.end_earliest),
                (self.start_earliest, self.end_latest),
            )
        )
        return Histogram(certain, possible - certain)

    def coverage(self, edges: ArrayLike) -> Mask:
        """Tell where sources speak: shape (sources, themes, bins).

        A source speaks of a theme in a bin when an event it has a claim on may touch the bin.
        """
        days = np.asarray(edges, dtype=np.int64)
        event, source = self.event_source.T
        cell = source * len(THEMES) + self.theme[event]
        runs = _runs(self.start_earliest[event], self.end_latest[event], days)
        counts = _run_counts(cell, len(self.source_ids) * len(THEMES), *runs, days)
        return (counts > 0).reshape(len(self.source_ids), len(THEMES), -1)

    def silence(self, edges: ArrayLike) -> Mask:
        """Tell where no source speaks at all of a theme: shape (themes, bins)."""
        return np.logical_not(self.coverage(edges).any(axis=0))

    def _paired(self, pairs: NDArray[np.int64], position: int) -> Mask:
        mask = np.zeros(len(self.theme), dtype=np.bool_)
        mask[pairs[pairs[:, 1] == position, 0]] = True
        return mask


def _days(column: pd.Series, where_open: int) -> Days:
    return column.fillna(where_open).to_numpy(dtype=np.int64)


def _pairs(
    rows: pd.DataFrame, events: pd.Index, column: str, ids: Sequence[str]
) -> NDArray[np.int64]:
    """Distinct pairs of positions, in their order."""
    event = events.get_indexer(pd.Index(rows["event_id"]))
    other = pd.Index(ids, dtype=str).get_indexer(pd.Index(rows[column]))
    return np.unique(np.column_stack([event, other]), axis=0).astype(np.int64)


def _runs(starts: Days, ends: Days, edges: Days) -> tuple[Days, Days]:
    """First and last bin that each event touches when it must reach from start to end.

    Because bins tile the days, they are a run; it is empty, last before first, where the
    bins of `ends` come before those of `starts`.
    """
    first = np.searchsorted(edges, starts, side="right") - 1
    last = np.searchsorted(edges, ends, side="right") - 1
    bins = len(edges) - 1
    return np.maximum(first, 0), np.minimum(last, bins - 1)


def _run_counts(rows: Days, height: int, first: Days, last: Days, edges: Days) -> Days:
    """Count runs over each bin by row: +1 where one begins, -1 after it ends, summed up."""
    steps = np.zeros((height, len(edges)), dtype=np.int64)
    touching = first <= last
    np.add.at(steps, (rows[touching], first[touching]), 1)
    np.add.at(steps, (rows[touching], last[touching] + 1), -1)
    return steps.cumsum(axis=1)[:, :-1]
