"""The window rule: which events may touch some days, and which do so whenever they were."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]
Window = int | Numbers
"""A day, inclusive, or days in a shape that broadcasts against the events."""

NEVER_BEGAN: Final = int(np.iinfo(np.int64).min)
NEVER_ENDS: Final = int(np.iinfo(np.int64).max)
"""What stands for an open start and an open end, so that comparisons hold as they are."""


@dataclass(frozen=True, eq=False)
class Days:
    """Four day bounds of events as arrays; an open start is the smallest, an open end the largest.

    Days since 1970-01-01, inclusive.
    """

    start_earliest: Numbers
    start_latest: Numbers
    end_earliest: Numbers
    end_latest: Numbers

    @classmethod
    def of(
        cls,
        start_earliest: Sequence[int | None] | pd.Series,
        start_latest: Sequence[int | None] | pd.Series,
        end_earliest: Sequence[int | None] | pd.Series,
        end_latest: Sequence[int | None] | pd.Series,
    ) -> "Days":
        """Take columns in which None or a missing value is an open bound."""
        return cls(
            _filled(start_earliest, NEVER_BEGAN),
            _filled(start_latest, NEVER_BEGAN),
            _filled(end_earliest, NEVER_ENDS),
            _filled(end_latest, NEVER_ENDS),
        )

    def possible(self, a: Window, b: Window) -> Mask:
        """Tell which events may touch days a to b, both inclusive.

        >>> Days.of([0], [0], [None], [None]).possible(-9, -1).tolist()
        [False]
        """
        return np.asarray((a <= self.end_latest) & (b >= self.start_earliest))

    def certain(self, a: Window, b: Window) -> Mask:
        """Tell which events touch days a to b, both inclusive, whenever they were.

        >>> Days.of([0], [9], [0], [9]).certain(0, np.array([8, 9])).tolist()
        [False, True]
        """
        return np.asarray((a <= self.end_earliest) & (b >= self.start_latest))

    def __getitem__(self, chosen: Any) -> "Days":
        """Keep the events of a mask, slice or array of positions."""
        return Days(
            self.start_earliest[chosen],
            self.start_latest[chosen],
            self.end_earliest[chosen],
            self.end_latest[chosen],
        )


def _filled(column: Sequence[int | None] | pd.Series, where_open: int) -> Numbers:
    if isinstance(column, list) and all(day is None or isinstance(day, int) for day in column):
        return np.array([where_open if day is None else day for day in column], dtype=np.int64)
    numbers = pd.Series(column, dtype="Int64").fillna(where_open)
    return np.asarray(numbers, dtype=np.int64)
