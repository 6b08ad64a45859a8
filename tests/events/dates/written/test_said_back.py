"""What the atlas says of a date can be read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.dates import bounds, iso_day, words
from events.dates.written import read_dates

DAYS = st.integers(-200_000, 18_000).map(iso_day)
DATES = st.one_of(
    DAYS,
    DAYS.map(lambda day: day[:-3]),
    DAYS.map(lambda day: day[:-6]),
    DAYS.map(lambda day: f"{day[:-6]}~"),
)


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
@settings(max_examples=40, deadline=None)
@given(date=DATES)
def test_a_date_that_was_said_is_read_back(lang: str, date: str) -> None:
    (read,) = read_dates([words(date, lang)])
    assert bounds(read.edtf).four == bounds(date).four
