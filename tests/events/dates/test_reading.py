import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import (
    LANGUAGES,
    civil,
    day_number,
    month_length,
    read_date,
    say_tick,
    say_window,
    window_edges,
)
from events.dates.patterns import folded

YEARS = st.integers(-9999, 12999)
MONTHS = st.integers(1, 12)
LANGS = st.sampled_from(LANGUAGES)


@st.composite
def days(draw):
    """Days of all months, the first and the last of each more often than others."""
    year, month = draw(YEARS), draw(MONTHS)
    length = month_length(year, month)
    return day_number(year, month, draw(st.sampled_from([1, length]) | st.integers(1, length)))


@given(st.tuples(days(), days()).map(sorted), LANGS)
def test_the_edges_of_any_window_can_be_typed_back(window, lang):
    first, last = window_edges(*window, lang)
    assert read_date(first, lang)[0] == window[0]
    assert read_date(last, lang)[1] == window[1]


@given(st.tuples(days(), st.integers(0, 400)), LANGS)
def test_a_window_of_few_days_can_be_typed_back(window, lang):
    begin, length = window
    first, last = window_edges(begin, begin + length, lang)
    assert (read_date(first, lang)[0], read_date(last, lang)[1]) == (begin, begin + length)


@given(st.tuples(days(), days()).map(sorted), LANGS)
def test_a_whole_window_can_be_typed_back(window, lang):
    assert read_date(say_window(*window, lang), lang) == tuple(window)


@given(days(), LANGS)
def test_a_tick_can_be_typed_back(day, lang):
    assert read_date(say_tick(day, "day", lang), lang) == (day, day)


@given(days(), LANGS)
def test_no_window_is_said_with_a_year_0_a_sign_or_a_leading_zero(day, lang):
    for text in window_edges(day, day, lang):
        numbers = [word for word in folded(text).split() if word.isdigit()]
        assert not [number for number in numbers if number.startswith("0")]
        assert not text.startswith("-")
        assert str(abs(civil(day)[0] if civil(day)[0] > 0 else 1 - civil(day)[0])) in numbers


@given(st.text(max_size=100), LANGS)
def test_any_text_is_a_date_or_none(text, lang):
    found = read_date(text, lang)
    assert found is None or found[0] <= found[1]


@pytest.mark.parametrize(
    ("text", "lang", "month"),
    [("Sep 1961", "en", 9), ("fév 1961", "fr", 2), ("juil 1961", "fr", 7), ("сен 1961", "ru", 9)],
)
def test_the_first_letters_of_a_month_are_enough(text, lang, month):
    assert read_date(text, lang) == read_date(f"1961-{month}", lang)


@pytest.mark.parametrize(
    ("text", "lang"), [("Ju 1961", "en"), ("jui 1961", "fr"), ("ма 1961", "ru")]
)
def test_but_not_where_they_are_too_few_or_of_two(text, lang):
    assert read_date(text, lang) is None


@pytest.mark.parametrize("text", ["9" * 79 + " BC", "1 " * 5000, "between " * 10])
def test_what_is_too_long_or_too_large_is_no_date(text):
    assert read_date(text, "en") is None
