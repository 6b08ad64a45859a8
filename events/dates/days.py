"""Days as integers: counted from 1970-01-01 in the proleptic Gregorian calendar.

numpy's `datetime64` counts the same days, with astronomical years (0 is 1 BC) and no limits;
it takes Python's integers only, so numpy's and pandas' are turned into them.
"""

from functools import lru_cache

import numpy as np

_EPOCH_YEAR = 1970


def day_number(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01.

    >>> day_number(1970, 1, 1), day_number(1969, 12, 31), day_number(0, 3, 1)
    (0, -1, -719468)
    """
    return _first_of_month(_months(year, month)) + day - 1


@lru_cache(maxsize=8192)
def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number.

    >>> civil(0), civil(-719469)
    ((1970, 1, 1), (0, 2, 29))
    """
    day = int(day)
    months = int(np.datetime64(day, "D").astype("datetime64[M]").astype(np.int64))
    years, month = divmod(months, 12)
    return _EPOCH_YEAR + years, month + 1, day - _first_of_month(months) + 1


def iso_day(day: int) -> str:
    """ISO 8601 form of a day number.

    >>> iso_day(-1), iso_day(day_number(-43, 3, 15))
    ('1969-12-31', '-0043-03-15')
    """
    year, month, day_of_month = civil(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day_of_month:02}"


def month_length(year: int, month: int) -> int:
    """Days in a month.

    >>> month_length(2000, 2), month_length(1900, 2)
    (29, 28)
    """
    months = _months(year, month)
    return _first_of_month(months + 1) - _first_of_month(months)


def _months(year: int, month: int) -> int:
    return (year - _EPOCH_YEAR) * 12 + month - 1


def _first_of_month(months: int) -> int:
    """Day number of the first day of a month, itself counted from January 1970."""
    return int(np.datetime64(int(months), "M").astype("datetime64[D]").astype(np.int64))
