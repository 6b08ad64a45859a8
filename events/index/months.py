"""Months as integers, of days as integers: no engine's own dates, which differ before our era."""

import numpy as np

from events.index.window import Numbers


def month_of(days: Numbers) -> Numbers:
    """Give the months of days since 1970-01-01, counted from January 1970.

    Examples
    --------
    >>> month_of(np.array([-1, 0, 31, -719_529])).tolist()
    [-1, 0, 1, -23641]
    """
    return _counted(np.asarray(days, dtype=np.int64), "D", "M")


def first_day(months: Numbers) -> Numbers:
    """Give the first days of months: the inverse of `month_of`.

    Examples
    --------
    >>> first_day(np.array([-1, 0, 1, -23641])).tolist()
    [-31, 0, 31, -719559]
    """
    return _counted(np.asarray(months, dtype=np.int64), "M", "D")


def _counted(values: Numbers, unit: str, other: str) -> Numbers:
    dates = values.astype(f"datetime64[{unit}]").astype(f"datetime64[{other}]")
    return dates.astype(np.int64)
