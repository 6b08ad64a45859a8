import pytest

from events.dates.guess import near_date


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("1961-13", "1961"),
        ("1961-02-30", "1961-02"),
        ("1961-5-4", "1961-05-04"),
        ("04.05.1961", "1961-05-04"),
        ("4/5/1961", "1961-05-04"),
        ("4 May 1961", "1961-05-04"),
        ("c. 1961", "1961~"),
        ("1960s", "196X"),
        ("196x", "196X"),
        ("1960-1970", "1960/1970"),
        ("1960–1970", "1960/1970"),
        ("1970/1960", "1960/1970"),
        ("1960/", "1960/.."),
        ("/1976", "../1976"),
        ("before 1976", "../1976"),
        ("since 2022", "2022/.."),
        ("soon", None),
        ("", None),
    ],
)
def test_a_wrong_date_is_told_what_it_may_have_meant(text, guess):
    assert near_date(text) == guess
