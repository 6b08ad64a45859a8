"""Time in calendar bins, and how many events of each theme they hold."""

from __future__ import annotations

import numpy as np

from dashboard.contract.columns import Payload
from dashboard.contract.files import look
from dashboard.view.selection import Mask, window_days
from events.dates import civil, day_number
from events.index.arrays import Histogram, counted


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


def histogram(numbers: Payload, cuts: list[int], passes: Mask | None = None) -> Histogram:
    """Count events in bins, all or those that pass; bin k is cuts[k] to cuts[k + 1] - 1."""
    days, theme = window_days(numbers), np.array(numbers["events"]["theme"], dtype=np.int64)
    return counted(days, theme, len(numbers["themes"]["id"]), cuts, passes)
