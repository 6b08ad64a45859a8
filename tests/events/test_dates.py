from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from events.dates import DateError, bounds, day_number, iso_day, words
from events.days import civil

EPOCH = date(1970, 1, 1)
DATES = st.dates()


@given(DATES)
def test_day_numbers_agree_with_the_calendar_of_the_standard_library(day):
    number = day_number(day.year, day.month, day.day)
    assert EPOCH + timedelta(number) == day
    assert iso_day(number) == day.isoformat()


@given(st.integers(-(10**9), 10**9))
def test_day_numbers_have_no_limits(number):
    assert day_number(*civil(number)) == number


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


SAID = [
    # edtf, English, French, Russian
    ("1961", "1961", "1961", "1961 год"),
    ("1968-11", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("2021-09-04", "4 September 2021", "4 septembre 2021", "4 сентября 2021 года"),
    ("1960-05-01", "1 May 1960", "1er mai 1960", "1 мая 1960 года"),
    ("196X", "1960s", "années 1960", "1960-е годы"),
    ("1961~", "about 1961", "vers 1961", "около 1961 года"),
    ("1968-11~", "about Nov 1968", "vers novembre 1968", "около ноября 1968 года"),
    (
        "2021-09-04~",
        "about 4 September 2021",
        "vers le 4 septembre 2021",
        "около 4 сентября 2021 года",
    ),
    ("1961?", "possibly 1961", "peut-être 1961", "возможно, 1961 год"),
    ("1968-11?", "possibly Nov 1968", "peut-être novembre 1968", "возможно, ноябрь 1968 года"),
    (
        "196X%",
        "possibly about the 1960s",
        "peut-être vers les années 1960",
        "возможно, около 1960-х годов",
    ),
    ("1961-XX", "1961", "1961", "1961 год"),
    ("1968-11-XX", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("19XX", "between 1900 and 1999", "entre 1900 et 1999", "между 1900 и 1999 годами"),
    ("../1976", "by 1976", "au plus tard en 1976", "не позднее 1976 года"),
    (
        "../1976-03-01",
        "by 1 March 1976",
        "au plus tard le 1er mars 1976",
        "не позднее 1 марта 1976 года",
    ),
    ("../196X", "by the 1960s", "au plus tard dans les années 1960", "не позднее 1960-х годов"),
    ("2022/..", "since 2022", "depuis 2022", "с 2022 года"),
    ("2022-02/..", "since Feb 2022", "depuis février 2022", "с февраля 2022 года"),
    (
        "2022-02-02/..",
        "since 2 February 2022",
        "depuis le 2 février 2022",
        "со 2 февраля 2022 года",
    ),
    ("2022~/..", "since about 2022", "depuis environ 2022", "примерно с 2022 года"),
    ("1960/1991", "between 1960 and 1991", "entre 1960 et 1991", "между 1960 и 1991 годами"),
    (
        "1960~/1991?",
        "between about 1960 and possibly 1991",
        "entre environ 1960 et peut-être 1991",
        "между примерно 1960 и, возможно, 1991 годами",
    ),
    (
        "2020-08/2021-05",
        "between Aug 2020 and May 2021",
        "entre août 2020 et mai 2021",
        "между августом 2020 года и маем 2021 года",
    ),
    (
        "196X/1976",
        "between the 1960s and 1976",
        "entre les années 1960 et 1976",
        "между 1960-ми годами и 1976 годом",
    ),
    ("2019-06-25/2019-06-30", "25–30 June 2019", "du 25 au 30 juin 2019", "25–30 июня 2019 года"),
    (
        "2019-06-28/2019-07-02",
        "28 June – 2 July 2019",
        "du 28 juin au 2 juillet 2019",
        "с 28 июня по 2 июля 2019 года",
    ),
    (
        "2018-12-02/2019-01-01",
        "2 December 2018 – 1 January 2019",
        "du 2 décembre 2018 au 1er janvier 2019",
        "со 2 декабря 2018 года по 1 января 2019 года",
    ),
    ("-0043-03-15", "15 March 44 BC", "15 mars 44 av. J.-C.", "15 марта 44 года до н. э."),
    (
        "-0099/-0043",
        "between 100 BC and 44 BC",
        "entre 100 av. J.-C. et 44 av. J.-C.",
        "между 100 годом до н. э. и 44 годом до н. э.",
    ),
]


@pytest.mark.parametrize(
    ("edtf", "english", "french", "russian"), SAID, ids=[row[0] for row in SAID]
)
def test_dates_in_words(edtf, english, french, russian):
    assert words(edtf) == english
    assert words(edtf, "fr") == french
    assert words(edtf, "ru") == russian


def test_words_for_what_is_no_date_are_refused():
    with pytest.raises(DateError):
        words("1961-13")
