import pytest

from events.suggest import near_date, near_misses


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


def test_near_misses_come_best_first_and_far_ones_not_at_all():
    assert near_misses("asert", ["asserts", "assert", "denies"]) == ["assert", "asserts"]
    assert near_misses("Military", ["military"]) == ["military"]
    assert near_misses("", ["military"]) == []
