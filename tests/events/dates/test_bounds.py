import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DateError, bounds, civil, iso_day, words


def days(edtf):
    found = bounds(edtf)
    edges = (found.start_earliest, found.start_latest, found.end_earliest, found.end_latest)
    return tuple(None if edge is None else iso_day(edge) for edge in edges)


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


def test_open_ends():
    assert days("../1976") == (None, "1976-12-31", "1976-01-01", "1976-12-31")
    assert days("2022/..") == ("2022-01-01", "2022-12-31", None, None)


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
        ("1961-21", "a season differs from place to place; write its months"),
        ("1961-33", "a season differs from place to place; write its months"),
        ("1960/", "an unknown end is not told from an open one; write .. for it"),
        ("/1960", "an unknown end is not told from an open one; write .. for it"),
        ("../..", "open at both ends says nothing"),
        ("..", "not an EDTF date"),
        ("1970/1960", "ends before it begins"),
        ("1960/1970/1980", "not an EDTF date"),
        ("1961-05-04T10:00:00", "a time of day is not kept; write the day"),
        ("[1961,1962]", "a set of dates is not an event"),
        ("{1961..1963}", "a set of dates is not an event"),
        ("Y17000", "years have four digits here"),
        ("1950S2", "years have four digits here"),
        ("-0000", "not an EDTF date"),
        ("-0000-05", "not an EDTF date"),
    ],
)
def test_what_is_outside_the_profile_is_refused_with_what_was_expected(text, rule):
    with pytest.raises(DateError) as caught:
        bounds(text)
    assert caught.value.rule.startswith(rule)
    assert str(caught.value).endswith(caught.value.rule)


@given(st.text(alphabet="0123456789X-/.?~%T[]Y ", max_size=22))
def test_any_text_has_bounds_in_order_or_is_refused(text):
    try:
        found = bounds(text)
    except DateError:
        return
    assert words(text) and words(text, "fr") and words(text, "ru")
    begins, ends = found.start_earliest, found.end_latest
    assert begins is None or begins <= found.start_latest
    assert ends is None or found.end_earliest <= ends
    assert begins is None or ends is None or begins <= ends
