"""Events counted in bins of time, from arrays."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from events.index.window import Days, Mask, Numbers


class Histogram(NamedTuple):
    """Events by theme and bin: two arrays of shape (themes, bins)."""

    certain: Numbers
    """Events that touch the bin whenever they were."""
    possible: Numbers
    """Events that may touch the bin, and may not."""


def counted(
    days: Days, theme: Numbers, themes: int, edges: Sequence[int], mask: Mask | None = None
) -> Histogram:
    """Count events by theme in bins, all of them or those in a mask.

    Parameters
    ----------
    theme
        Position of each event's theme, below `themes`.
    edges
        Rising days: bin k is `edges[k]` to `edges[k + 1] - 1`, inclusive.
    """
    chosen = slice(None) if mask is None else mask
    held, theme = days[chosen], theme[chosen]
    bins = [(first, after - 1) for first, after in pairwise(edges)]
    possible = np.array([_by_theme(held.possible(*ends), theme, themes) for ends in bins]).T
    certain = np.array([_by_theme(held.certain(*ends), theme, themes) for ends in bins]).T
    return Histogram(certain, possible - certain)


def _by_theme(touching: Mask, theme: Numbers, themes: int) -> Numbers:
    return np.bincount(theme[touching], minlength=themes)
