from dataclasses import astuple

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DateError, bounds, civil, day_number, iso_day, words

LIMITS = day_number(1955, 1, 1), day_number(2030, 12, 31)


def days(edtf, limits=None):
    return tuple(map(iso_day, bounds(edtf, limits).four))


def members(edtf):
    return [tuple(map(iso_day, astuple(one))) for one in bounds(edtf, LIMITS).members]


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1961", "1961-01-01", "1961-12-31"),
        ("1961-02", "1961-02-01", "1961-02-28"),
        ("1960-02", "1960-02-01", "1960-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("196X", "1960-01-01", "1969-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1961-XX-04", "1961-01-04", "1961-12-04"),
        ("1961-XX-31", "1961-01-31", "1961-12-31"),
        ("196X-02-XX", "1960-02-01", "1969-02-28"),
        ("1961-0X", "1961-01-01", "1961-09-30"),
        ("1961-11-3X", "1961-11-30", "1961-11-30"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("-01XX", "-0199-01-01", "-0100-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
    ],
)
def test_a_date_may_be_anywhere_within_it(edtf, first, last):
    assert days(edtf) == (first, last, first, last)


@pytest.mark.parametrize(
    "qualified", ["1961?", "1961~", "1961%", "?1961", "1961?-05", "1961-~05-04"]
)
def test_a_qualifier_does_not_widen_the_days(qualified):
    plain = "".join(character for character in qualified if character not in "?~%")
    assert bounds(qualified) == bounds(plain)


@pytest.mark.parametrize(
    "edtf", ["1961", "1961-05", "1961-05-04", "196X", "1961-XX", "1900-02-XX", "-01XX"]
)
def test_days_agree_with_the_edtf_library_where_it_is_right(edtf):
    parsed = parse_edtf(edtf)
    found = bounds(edtf)
    assert civil(found.start_earliest) == tuple(parsed.lower_strict()[:3])
    assert civil(found.end_latest) == tuple(parsed.upper_strict()[:3])


def test_an_interval_begins_in_its_first_date_and_ends_in_its_second():
    assert days("1960/1991") == ("1960-01-01", "1960-12-31", "1991-01-01", "1991-12-31")
    assert days("1921/197X~") == ("1921-01-01", "1921-12-31", "1970-01-01", "1979-12-31")


def test_it_cannot_begin_after_its_last_day_or_end_before_its_first():
    assert days("1960/1960-05") == ("1960-01-01", "1960-05-31", "1960-05-01", "1960-05-31")
    assert days("1960-05/1960") == ("1960-05-01", "1960-05-31", "1960-05-01", "1960-12-31")


def test_open_ends_lie_at_the_limits():
    assert days("../1976", LIMITS) == ("1955-01-01", "1976-12-31", "1976-01-01", "1976-12-31")
    assert days("2022/..", LIMITS) == ("2022-01-01", "2022-12-31", "2030-12-31", "2030-12-31")
    assert days("[..1976]", LIMITS) == ("1955-01-01", "1976-12-31") * 2
    assert days("[1976..]", LIMITS) == ("1976-01-01", "2030-12-31") * 2


def test_without_limits_or_beyond_them_they_lie_where_the_date_itself_says():
    assert days("../1976") == ("1976-01-01", "1976-12-31", "1976-01-01", "1976-12-31")
    assert days("[..1950]", LIMITS) == ("1950-01-01", "1950-12-31") * 2
    assert days("2040/..", LIMITS) == ("2040-01-01", "2040-12-31", "2040-12-31", "2040-12-31")


def test_an_unknown_end_may_have_come_at_once():
    assert days("1985/", LIMITS) == ("1985-01-01", "1985-12-31", "1985-01-01", "2030-12-31")
    assert days("/1985", LIMITS) == days("../1985", LIMITS)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("[1960-09-22..1976-12-31]", "1960-09-22", "1976-12-31"),
        ("[1960-09-22..1976]", "1960-09-22", "1976-12-31"),
        ("[1960..1960]", "1960-01-01", "1960-12-31"),
        ("[1961]", "1961-01-01", "1961-12-31"),
        ("1961-21", "1961-03-01", "1961-05-31"),
        ("1961-24", "1961-12-01", "1962-02-28"),
        ("1961-26~", "1961-06-01", "1961-08-31"),
        ("1961-30", "1961-12-01", "1962-02-28"),
        ("1961-33", "1961-01-01", "1961-03-31"),
        ("1961-39", "1961-09-01", "1961-12-31"),
        ("1961-41", "1961-07-01", "1961-12-31"),
        ("Y-17E3", "-17000-01-01", "-17000-12-31"),
        ("Y12345", "12345-01-01", "12345-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-1950S2", "-1999-01-01", "-1900-12-31"),
    ],
)
def test_once_on_some_day_within(edtf, first, last):
    assert days(edtf) == (first, last, first, last)


def test_a_set_keeps_its_dates():
    year = ("1961-01-01", "1961-12-31") * 2
    assert members("{1961,1964-05-04}") == [year, ("1964-05-04",) * 4]
    assert days("{1961,1964-05-04}") == ("1961-01-01", "1961-12-31", "1964-05-04", "1964-05-04")
    assert days("[1961,1964-05-04]") == ("1961-01-01", "1964-05-04") * 2
    assert bounds("{1961,1962}").each and not bounds("[1961,1962]").each


def test_a_range_of_a_set_is_each_of_its_years_or_months_or_lasts_its_days():
    assert [first for first, *_ in members("{1960..1962}")] == [
        "1960-01-01", "1961-01-01", "1962-01-01",
    ]  # fmt: skip
    assert len(members("{1960-11..1961-02,1970}")) == 5
    assert days("{1961-05-04..1961-05-09}") == days("1961-05-04/1961-05-09")
    assert len(members("{..1957}")) == 3
    assert members("[1960..1962,1970]")[0] == ("1960-01-01", "1962-12-31") * 2


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "not an EDTF date; expected for instance 1961"),
        ("soon", "not an EDTF date; expected for instance 1961"),
        ("1961-5", "not an EDTF date; expected for instance 1961"),
        ("１９６１", "not an EDTF date; expected for instance 1961"),
        ("1961\n", "not an EDTF date; expected for instance 1961"),
        ("1961-00", "there is no month 00"),
        ("1961-13", "there is no month 13"),
        ("1961-00-04", "there is no month 00"),
        ("1961-02-30", "no such day in the calendar"),
        ("1961-05-00", "no such day in the calendar"),
        ("1961-02-3X", "no such day in the calendar"),
        ("XX61-02-29", "no such day in the calendar"),
        ("2001-02-29", "no such day in the calendar"),
        ("1961-20", "there is no month 20"),
        ("1961-42", "there is no month 42"),
        ("1961-21-03", "21 is a season or another part of a year; it has no days"),
        ("../..", "open at both ends says nothing"),
        ("/", "open at both ends says nothing"),
        ("[..]", "open at both ends says nothing"),
        ("..", "not an EDTF date"),
        ("1970/1960", "ends before it begins"),
        ("1960/1970/1980", "not an EDTF date"),
        ("1961-05-04T10:00:00", "a time of day is not kept; write the day"),
        ("[1976..1960]", "1976 to 1960 ends before it begins"),
        ("{1964,1961}", "the dates of a set stand in order"),
        ("{1961,1961}", "the dates of a set stand in order"),
        ("{1961..,1970}", "only the first date of a set is open before, only the last after"),
        ("[1961,1961-02-29]", "no such day in the calendar"),
        ("{}", "an empty set"),
        ("[1961,1962", "a set that begins with [ ends with ]"),
        ("{-0500..1960}", "more than 200 dates; write 1960/1970 for what lasted"),
        ("Y1700000", "the axis of days holds the years -999999 to 999999"),
        ("Y17E9", "the axis of days holds the years -999999 to 999999"),
        ("1950S7", "expected 1 to 4 significant digits after S"),
        ("-0000", "not an EDTF date"),
        ("-0000-05", "not an EDTF date"),
    ],
)
def test_what_is_outside_the_profile_is_refused_with_what_was_expected(text, rule):
    with pytest.raises(DateError) as caught:
        bounds(text)
    assert caught.value.rule.startswith(rule)
    assert str(caught.value).endswith(caught.value.rule)


@given(st.text(alphabet="0123456789X-/.,?~%T[]{}YES ", max_size=22))
def test_any_text_has_bounds_in_order_or_is_refused(text):
    try:
        found = bounds(text)
    except DateError:
        return
    assert words(text) and words(text, "fr") and words(text, "ru")
    assert found.start_earliest <= found.start_latest
    assert found.end_earliest <= found.end_latest
    assert found.start_earliest <= found.end_latest
