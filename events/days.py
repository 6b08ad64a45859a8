"""Days as integers: counted from 1970-01-01 in the proleptic Gregorian calendar."""

_EPOCH = 719_468
_DAYS_IN_ERA = 146_097
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_number(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01; years are astronomical (0 is 1 BC), without limits.

    >>> day_number(1970, 1, 1), day_number(1960, 9, 22), day_number(0, 3, 1)
    (0, -3388, -719468)
    """
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_ERA + day_of_era - _EPOCH


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number.

    >>> civil(0), civil(-719469)
    ((1970, 1, 1), (0, 2, 29))
    """
    era, day_of_era = divmod(day + _EPOCH, _DAYS_IN_ERA)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = (shifted_month + 2) % 12 + 1
    year = era * 400 + year_of_era + (month <= 2)
    return year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1


def iso_day(day: int) -> str:
    """ISO 8601 form of a day number.

    >>> iso_day(-3388), iso_day(day_number(-43, 3, 15))
    ('1960-09-22', '-0043-03-15')
    """
    year, month, day_of_month = civil(day)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day_of_month:02}"


def month_length(year: int, month: int) -> int:
    """Days in a month.

    >>> month_length(2000, 2), month_length(1900, 2)
    (29, 28)
    """
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap and month == 2 else _MONTH_LENGTHS[month - 1]
