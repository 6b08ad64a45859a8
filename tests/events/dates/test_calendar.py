import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import bounds, calendar_bounds, day_number, iso_day, shortest
from events.dates.calendar import exactness

DAYS = st.integers(-(10**7), 10**7)


def days(text):
    found = calendar_bounds(text)
    return found and tuple(map(iso_day, found))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1961", "1961-01-01", "1961-12-31"),
        ("1961-2", "1961-02-01", "1961-02-28"),
        ("1960-02", "1960-02-01", "1960-02-29"),
        ("1961-5-4", "1961-05-04", "1961-05-04"),
        (" 1961-12\t\n", "1961-12-01", "1961-12-31"),
        ("0", "0000-01-01", "0000-12-31"),
        ("-0", "0000-01-01", "0000-12-31"),
        ("-43", "-0043-01-01", "-0043-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("123456", "123456-01-01", "123456-12-31"),
    ],
)
def test_a_year_a_month_and_a_day_have_a_first_and_a_last_day(text, first, last):
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "soon", "+1961", "--1961", "1961-", "1961-00", "1961-13", "1961-02-29"),
        *("1961-05-00", "1961-05-32", "1234567", "1961-123", "1961/1962", "196X", "1961-05-04-1"),
        *("１９６１", "1961\u00a0", "\u20281961", "1961 -5", "1961.5"),
    ],
)
def test_all_else_is_no_date(text):
    assert calendar_bounds(text) is None


@given(DAYS, st.sampled_from(["earliest", "latest"]))
def test_the_shortest_text_reads_back_to_its_day_and_nothing_shorter_does(day, edge):
    at = ["earliest", "latest"].index(edge)
    text = shortest(day, edge)
    assert calendar_bounds(text)[at] == day
    shorter = calendar_bounds(text.rpartition("-")[0])
    assert shorter is None or shorter[at] != day


@given(st.integers(day_number(0, 1, 1), day_number(9999, 12, 31)))
def test_what_is_typed_means_what_edtf_means(day):
    assert bounds(shortest(day, "earliest")).start_earliest == day
    assert bounds(shortest(day, "latest")).end_latest == day


def test_exactness_differs_by_edge():
    new_year, new_years_eve = day_number(1961, 1, 1), day_number(1961, 12, 31)
    assert [exactness(day, "earliest") for day in (new_year, new_years_eve)] == ["year", "day"]
    assert [exactness(day, "latest") for day in (new_year, new_years_eve)] == ["day", "year"]
