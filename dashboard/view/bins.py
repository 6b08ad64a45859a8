"""Time in calendar bins, and how many events of each theme they hold."""

from __future__ import annotations

import numpy as np

from dashboard.contract.columns import Payload
from dashboard.contract.files import look
from dashboard.view.calendar import starts, step_for
from dashboard.view.selection import Mask, context, window_days
from events.index.arrays import Histogram, counted


def edges(span: list[int]) -> list[int]:
    """Cut a span into bins of days, weeks, months, … years: first days, and the day after.

    `span` is the first and the last day, inclusive.

    >>> edges([0, 3])
    [0, 1, 2, 3, 4]
    """
    most = look()["timeline"]["bins"]
    step = step_for(look()["timeline"]["steps"], span, lambda a, b, n: (b - a + 1) / n <= most)
    return starts(step, span)


def histogram(numbers: Payload, cuts: list[int], passes: Mask | None = None) -> Histogram:
    """Count events in bins, all or those that pass; context is not counted.

    Bin k is cuts[k] to cuts[k + 1] - 1.
    """
    days, theme = window_days(numbers), np.array(numbers["events"]["theme"], dtype=np.int64)
    counts = ~context(numbers) if passes is None else passes & ~context(numbers)
    return counted(days, theme, len(numbers["themes"]["id"]), cuts, counts)
