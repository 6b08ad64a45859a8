"""Time in calendar bins, and how many events of each theme they hold."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Payload
from dashboard.contract.files import look
from dashboard.view.selection import window_days
from events.dates import civil, day_number

Counts = NDArray[np.int64]


class Histogram(NamedTuple):
    """Events by theme and bin: two arrays of shape (themes, bins)."""

    certain: Counts
    possible: Counts
    """Possible only."""


def edges(span: list[int]) -> list[int]:
    """Cut a span into calendar bins of 1, 5, 10, … years: first days, and the day after.

    `span` is the first and the last day, inclusive.

    >>> edges([0, 400])
    [0, 365, 730]
    """
    first, last = years(span)
    widths, most = look()["timeline"]["years"], look()["timeline"]["bins"]
    width = next((w for w in widths if (last - first + 1) / w <= most), widths[-1])
    starts = range(first // width * width, last + width + 1, width)
    return [day_number(year, 1, 1) for year in starts if year - width <= last]


def years(span: list[int]) -> tuple[int, int]:
    """Give the first and last year, astronomical, that a span touches."""
    return civil(span[0])[0], civil(span[1])[0]


def histogram(numbers: Payload, cuts: list[int]) -> Histogram:
    """Count the events of all themes in bins; bin k is the days cuts[k] to cuts[k + 1] - 1."""
    days, themes = window_days(numbers), len(numbers["themes"]["id"])
    theme = np.array(numbers["events"]["theme"], dtype=np.int64)
    spans = list(zip(cuts[:-1], (cut - 1 for cut in cuts[1:]), strict=True))
    possible = np.array([_by_theme(days.possible(*span), theme, themes) for span in spans]).T
    certain = np.array([_by_theme(days.certain(*span), theme, themes) for span in spans]).T
    return Histogram(certain, possible - certain)


def _by_theme(held: NDArray[np.bool_], theme: Counts, themes: int) -> Counts:
    return np.bincount(theme[held], minlength=themes)
