from datetime import date, timedelta

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from events.dates import civil, day_number, iso_day, month_length

EPOCH = date(1970, 1, 1)
DATES = st.dates()


@given(DATES)
def test_day_numbers_agree_with_the_calendar_of_the_standard_library(day):
    number = day_number(day.year, day.month, day.day)
    assert EPOCH + timedelta(number) == day
    assert iso_day(number) == day.isoformat()


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def counted(year, month, day):
    """Days since 1970-01-01, by adding up the years and months between."""
    lengths = [31, 29 if leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    years = range(1970, year) if year >= 1970 else range(year, 1970)
    sign = 1 if year >= 1970 else -1
    return sign * sum(365 + leap(y) for y in years) + sum(lengths[: month - 1]) + day - 1


@given(st.integers(-12_000, 12_000), st.integers(1, 12), st.integers(1, 28))
def test_day_numbers_agree_with_a_count_of_years_and_months(year, month, day):
    number = day_number(year, month, day)
    assert number == counted(year, month, day)
    assert civil(number) == (year, month, day)
    assert month_length(year, month) == counted(year + month // 12, month % 12 + 1, 1) - counted(
        year, month, 1
    )


@given(st.integers(-(10**9), 10**9))
def test_day_numbers_have_no_limits(number):
    assert day_number(*civil(number)) == number


@given(st.integers(-(10**6), 10**6))
def test_a_day_comes_after_the_day_before(number):
    year, month, day = civil(number)
    following = (year, month, day + 1)
    if day == month_length(year, month):
        following = (year + month // 12, month % 12 + 1, 1)
    assert civil(number + 1) == following


def test_the_year_before_1_is_0_and_a_leap_year():
    assert month_length(0, 2) == 29
    assert civil(day_number(1, 1, 1) - 1) == (0, 12, 31)
    assert iso_day(day_number(0, 1, 1) - 1) == "-0001-12-31"
    assert iso_day(day_number(12345, 1, 1)) == "12345-01-01"


def test_integers_of_numpy_and_pandas_are_days_too():
    assert iso_day(np.int64(0)) == "1970-01-01"
    assert civil(pd.Series([31], dtype="Int64")[0]) == (1970, 2, 1)
    assert day_number(np.int64(1970), np.int64(2), np.int64(1)) == 31
