"""The date of a row, from the columns that say when."""

import pytest

from events.dates.written import Order
from events.options import Options


@pytest.fixture
def dates(table):
    """EDTF of the rows, in the order of time."""
    return lambda *lines: list(table(*lines).events["date"])


def test_begin_and_end_are_read_together(dates):
    rows = ("A,5/9/1888,5/23/1888", "B,5/30/1889,")
    assert dates("title,start,end", *rows) == ["1888-05-09/1888-05-23", "1889-05-30"]


def test_an_end_that_is_not_known_is_no_single_day(dates):
    assert dates("title,start,end", "A,1688,-1", "B,1690,1700", "C,-1,-1") == ["1688/", "1690/1700"]


def test_an_end_alone_says_until_when(dates):
    assert dates("title,start,end", "A,1901,1902", "B,,1905") == ["1901/1902", "../1905"]


def test_an_end_before_its_begin_is_told_and_not_turned(table):
    collection = table("title,start,end,place", "A,1961,1960,Gao", "B,1961,1962,Gao")
    assert sorted(collection.events["date"]) == ["1961/1962", "XXXX"]
    (told,) = [note for note in collection.readings[0].notes if note.unread]
    assert told.text == "ends before it begins; expected the earlier date first"


def test_the_date_in_words_is_taken_where_it_is_more_exact(dates):
    rows = ("A,2014,Sep-14", "B,2016,Dec-16", "C,2017,in the night")
    assert dates("title,date,display_date", *rows) == ["2014-09", "2016-12", "2017"]


def test_a_date_in_the_headline_is_taken_out_of_it(table):
    collection = table("title,place", "Wien 1911 – 1913,Wien", "A fair (1920),Wien")
    found = collection.events[["title", "date"]].to_numpy().tolist()
    assert found == [["Wien", "1911/1913"], ["A fair", "1920"]]


def test_a_column_of_figures_that_proves_nothing_is_asked(table):
    lines = ("title,date,place", "A,05/06/1961,Gao", "B,01/02/1962,Gao")
    asked = table(*lines)
    assert list(asked.events["date"]) == ["XXXX", "XXXX"]
    told = table(*lines, options=Options(order=Order.MONTH_FIRST))
    assert list(told.events["date"]) == ["1961-05-06", "1962-01-02"]


def test_a_day_in_front_is_joined_with_the_year_of_the_headline(table):
    lines = ("04/12\tVertrag von X, 1926", "05/30\tBahn gebaut, 1851", "06\tEin Verein, 1852")
    collection = table(*lines, name="days.txt")
    assert list(collection.events["date"]) == ["1851-05-30", "1852-06", "1926-04-12"]


def test_days_in_front_whose_order_nothing_proves_are_kept_beside_the_year(table):
    collection = table("04/12\tVertrag von X, 1926", "05/11\tBahn gebaut, 1851", name="days.txt")
    assert list(collection.events["date"]) == ["1851", "1926"]
    assert set(collection.fields["value"]) == {"04/12", "05/11"}


@pytest.mark.parametrize("when", ["year", "date"])
def test_an_era_beside_a_year_says_how_it_is_counted(dates, when):
    rows = ("A,500,BCE", "B,79,CE", "C,120,")
    assert dates(f"title,{when},era", *rows) == ["-0499", "0079", "0120"]


def test_an_age_is_no_era_of_years(table):
    collection = table("title,year,era", "A,1500,Iron Age", "B,1600,Iron Age")
    assert list(collection.events["date"]) == ["1500", "1600"]


def test_of_a_day_of_remembrance_the_year_in_the_title_is_sure(table):
    collection = table("title,date,place", "Day of the battle at Gao (1385),14 August,Gao")
    assert list(collection.events["date"]) == ["1385"]
    (note,) = [one for one in collection.readings[0].notes if "dates in the title" in one.kind]
    assert (note.value, note.text) == ("14 August … Day of the battle at Gao (1385)", "1385")


def test_what_lasts_until_today_has_no_end(dates):
    assert dates("title,von,bis", "A,1950,1955", "B,1961,heute") == ["1950/1955", "1961/.."]


def test_days_of_departure_and_arrival_are_a_span(dates):
    rows = ("A,1 May 1840,20 June 1840",)
    assert dates("ship,departure,arrival", *rows) == ["1840-05-01/1840-06-20"]
