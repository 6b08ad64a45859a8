"""Days as integers: counted from 1970-01-01 in the proleptic Gregorian calendar.

Years are astronomical (0 is 1 BC), without limits; numpy's and pandas' integers become Python's.
"""

from functools import lru_cache
from typing import Final

_EPOCH_YEAR: Final = 1970
_EPOCH: Final = 719_468
"""Days of the calendar from 0000-03-01 on, after which a leap day comes last in its year."""
_CYCLE: Final = 146_097
"""Days of 400 years."""


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
    cycle, rest = divmod(int(day) + _EPOCH, _CYCLE)
    years = (rest - rest // 1460 + rest // 36_524 - rest // 146_096) // 365
    rest -= 365 * years + years // 4 - years // 100
    month = (5 * rest + 2) // 153
    year = 400 * cycle + years + (month >= 10)
    return year, month - 9 if month >= 10 else month + 3, rest - (153 * month + 2) // 5 + 1


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
    years, month = divmod(int(months) - 2, 12)
    year = _EPOCH_YEAR + years
    leaps = year // 4 - year // 100 + year // 400
    return 365 * year + leaps + (153 * month + 2) // 5 - _EPOCH
