"""The date that stands in a headline."""

import pytest

from events.dates.written import date_in_words


@pytest.mark.parametrize(
    ("text", "rest", "edtf"),
    [
        ("Wien 1911 – 1913", "Wien", "1911/1913"),
        ("Vertrag von X, 1926", "Vertrag von X", "1926"),
        ("Treaty of X, May 4, 1926", "Treaty of X", "1926-05-04"),
        ("Day of the victory at X (1385)", "Day of the victory at X", "1385"),
        ("Строительство (1774 год)", "Строительство", "1774"),
        ("Battle at X in 1385", "Battle at X", "1385"),
        ("1961: Dam begun", "Dam begun", "1961"),
        ("4 May 1961 – Dam begun", "Dam begun", "1961-05-04"),
        ("Conference, 14/03/1961", "Conference", "1961-03-14"),
    ],
)
def test_a_date_is_found(text: str, rest: str, edtf: str) -> None:
    found = date_in_words(text)
    assert found is not None
    assert (found[0], found[1].edtf) == (rest, edtf)


@pytest.mark.parametrize(
    "text",
    ["Boeing 747", "Room 2001b", "Chapter 3, 450 pages", "World Cup 2150", "1961", "The 1960s", ""],
)
def test_what_is_no_date_of_a_headline_is_left(text: str) -> None:
    assert date_in_words(text) is None
