"""The window rule: which events may touch some days, and which do so whenever they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
Window = int | Numbers
"""A day, inclusive, or days in a shape whose last axis is that of the events, or has one."""
Column = Sequence[int] | pd.Series | Numbers


@dataclass(frozen=True, eq=False)
class Bounds:
    """Four day bounds as arrays: days since 1970-01-01, inclusive."""

    start_earliest: Numbers
    start_latest: Numbers
    end_earliest: Numbers
    end_latest: Numbers

    @classmethod
    def of(cls, *columns: Column) -> "Bounds":
        """Take four columns of days."""
        return cls(*(np.asarray(column, dtype=np.int64) for column in columns))

    def possible(self, a: Window, b: Window) -> Mask:
        """Tell which may touch days a to b, both inclusive."""
        return np.asarray((a <= self.end_latest) & (b >= self.start_earliest))

    def certain(self, a: Window, b: Window) -> Mask:
        """Tell which touch days a to b, both inclusive, whenever they were."""
        return np.asarray((a <= self.end_earliest) & (b >= self.start_latest))

    def __getitem__(self, chosen: Any) -> "Bounds":
        """Keep the rows of a mask, slice or array of positions."""
        return Bounds(
            self.start_earliest[chosen],
            self.start_latest[chosen],
            self.end_earliest[chosen],
            self.end_latest[chosen],
        )


@dataclass(frozen=True, eq=False)
class Members:
    """Dates of the events that have several, those of an event side by side."""

    event: Numbers
    """Position of each one's event, rising."""
    days: Bounds
    each: Mask
    """Whether the event was on each of them, and not on one."""

    @classmethod
    def none(cls) -> "Members":
        """Where every event has one date."""
        nothing = np.array([], dtype=np.int64)
        return cls(nothing, Bounds(nothing, nothing, nothing, nothing), nothing.astype(bool))

    def any_of(self, met: Mask, rows: Mask) -> tuple[Numbers, Mask]:
        """Give the events of some rows, and whether any of their dates is met."""
        events, starts = np.unique(self.event[rows], return_index=True)
        if not len(events):
            return events, np.zeros((*met.shape[:-1], 0), dtype=bool)
        return events, np.logical_or.reduceat(met[..., rows], starts, axis=-1)

    def chosen(self, positions: Numbers) -> "Members":
        """Keep those of some events, which are counted anew."""
        held = [np.flatnonzero(self.event == event) for event in positions.tolist()]
        rows = np.concatenate([np.array([], dtype=np.int64), *held])
        event = np.repeat(np.arange(len(positions)), [len(one) for one in held])
        return Members(event, self.days[rows], self.each[rows])


@dataclass(frozen=True, eq=False)
class Days:
    """The days of events: the hull of each, and the members of those that have several dates."""

    hull: Bounds
    members: Members

    @classmethod
    def of(cls, *columns: Column, members: Members | None = None) -> "Days":
        """Take four columns of days, and the dates of the events that have several."""
        return cls(Bounds.of(*columns), members or Members.none())

    def possible(self, a: Window, b: Window) -> Mask:
        """Tell which events may touch days a to b, both inclusive.

        >>> Days.of([0], [0], [9], [9]).possible(-9, -1).tolist()
        [False]
        """
        met = self.hull.possible(a, b)
        if not len(self.members.event):
            return met
        touched = self.members.days.possible(self._across(a), self._across(b))
        return self._with(met, touched, np.ones(len(self.members.event), dtype=bool))

    def certain(self, a: Window, b: Window) -> Mask:
        """Tell which events touch days a to b, both inclusive, whenever they were.

        >>> Days.of([0], [9], [0], [9]).certain(0, np.array([8, 9])).tolist()
        [False, True]
        """
        met = self.hull.certain(a, b)
        if not self.members.each.any():
            return met
        touched = self.members.days.certain(self._across(a), self._across(b))
        return self._with(met, touched, self.members.each)

    def __getitem__(self, chosen: Any) -> "Days":
        """Keep the events of a mask, slice or array of positions."""
        if not len(self.members.event):
            return Days(self.hull[chosen], self.members)
        positions = np.arange(len(self.hull.start_earliest))[chosen]
        return Days(self.hull[chosen], self.members.chosen(positions))

    def _across(self, window: Window) -> Window:
        """Give a window for each member instead of each event."""
        if isinstance(window, int | np.integer) or window.shape[-1] == 1:
            return window
        return window[..., self.members.event]

    def _with(self, met: Mask, touched: Mask, rows: Mask) -> Mask:
        events, found = self.members.any_of(touched, rows)
        met[..., events] = found
        return met
