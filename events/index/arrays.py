"""Events as arrays, to be counted in windows of time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from events.collection import Collection
from events.index.window import Days, Mask, Numbers


@dataclass(frozen=True, eq=False)
class Histogram:
    """Counts of events by theme and bin."""

    certain: Numbers
    """Shape (themes, bins): events that touch the bin whenever they were."""
    possible_only: Numbers
    """Shape (themes, bins): events that may touch the bin, and may not."""


@dataclass(frozen=True, eq=False)
class TimeIndex:
    """Columns of a collection, one entry for each event, in the order of `Collection.events`.

    Bins are given by their edges, rising days: bin k is `edges[k]` to `edges[k + 1] - 1`,
    inclusive.
    """

    days: Days
    themes: Sequence[str]
    """Ids, in the order of the collection."""
    theme: Numbers
    """Position in `themes`."""
    place_ids: Sequence[str]
    event_place: Numbers
    """Shape (n, 2): position of an event, position of one of its places."""
    source_ids: Sequence[str]
    event_source: Numbers
    """Shape (n, 2): position of an event, position of a source that speaks of it."""

    @classmethod
    def from_collection(cls, collection: Collection) -> "TimeIndex":
        """Take the columns out of a collection."""
        events = collection.events
        themes = [theme.id for theme in collection.themes]
        places, sources = list(collection.places.index), list(collection.sources)
        return cls(
            Days.of(
                events["start_earliest"],
                events["start_latest"],
                events["end_earliest"],
                events["end_latest"],
            ),
            themes,
            pd.Index(themes).get_indexer(events["theme"]).astype(np.int64),
            places,
            _pairs(collection.event_places, events.index, "place_id", places),
            sources,
            _pairs(collection.claims, events.index, "source_id", sources),
        )

    def at_place(self, place_id: str) -> Mask:
        """Tell which events name a place."""
        return self._paired(self.event_place, self.place_ids.index(place_id))

    def from_source(self, source_id: str) -> Mask:
        """Tell of which events a source speaks."""
        return self._paired(self.event_source, self.source_ids.index(source_id))

    def histogram(self, edges: ArrayLike, mask: Mask | None = None) -> Histogram:
        """Count events by theme in bins, of all events or those in a mask."""
        chosen = slice(None) if mask is None else mask
        days, theme, bins = self.days[chosen], self.theme[chosen], _bins(edges)
        count = len(self.themes)
        certain, possible = (
            np.array([touching[:, theme == number].sum(axis=1) for number in range(count)])
            for touching in (days.certain(*bins), days.possible(*bins))
        )
        return Histogram(certain, possible - certain)

    def coverage(self, edges: ArrayLike) -> Mask:
        """Tell where sources speak: shape (sources, themes, bins).

        A source speaks of a theme in a bin when an event it has a claim on may touch the bin.
        """
        event, source = self.event_source.T
        touching = self.days[event].possible(*_bins(edges))
        covered = np.zeros((len(self.source_ids), len(self.themes), len(touching)), dtype=np.bool_)
        np.logical_or.at(covered, (source, self.theme[event]), touching.T)
        return covered

    def silence(self, edges: ArrayLike) -> Mask:
        """Tell where no source speaks at all of a theme: shape (themes, bins)."""
        return np.logical_not(self.coverage(edges).any(axis=0))

    def _paired(self, pairs: Numbers, position: int) -> Mask:
        mask = np.zeros(len(self.theme), dtype=np.bool_)
        mask[pairs[pairs[:, 1] == position, 0]] = True
        return mask


def _bins(edges: ArrayLike) -> tuple[Numbers, Numbers]:
    """First and last day of each bin, in a shape that makes a row of each."""
    days = np.asarray(edges, dtype=np.int64)[:, np.newaxis]
    return days[:-1], days[1:] - 1


def _pairs(rows: pd.DataFrame, events: pd.Index, column: str, ids: Sequence[str]) -> Numbers:
    """Distinct pairs of positions, in their order."""
    event = events.get_indexer(pd.Index(rows["event_id"]))
    other = pd.Index(ids, dtype=str).get_indexer(pd.Index(rows[column]))
    return np.unique(np.column_stack([event, other]), axis=0).astype(np.int64)
