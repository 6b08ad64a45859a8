import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import (
    FORMS,
    LANGUAGES,
    MARKS,
    PRECISIONS,
    DateError,
    Saying,
    bounds,
    day_number,
    saying,
)
from events.dates.wording import say


def year(number):
    return day_number(number, 1, 1)


def at(number):
    return Saying("at", year(number), "year")


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1961~", Saying("at", year(1961), "year", "~")),
        ("196X", Saying("at", year(1960), "decade")),
        ("1968-11?", Saying("at", day_number(1968, 11, 1), "month", "?")),
        ("1961-?05-~04", Saying("at", day_number(1961, 5, 4), "day", "%")),
        ("1961/1961", Saying("at", year(1961), "year")),
        ("19XX", Saying("between", year(1900), "year", "", year(1999), "year", "")),
        (
            "1961-1X",
            Saying("between", day_number(1961, 10, 1), "day", "", day_number(1961, 12, 31), "day"),
        ),
        ("1960~/1991", Saying("lasted", year(1960), "year", "~", year(1991), "year", "")),
        (
            "2019-06-25/2019-06-30",
            Saying("days", day_number(2019, 6, 25), "day", "", day_number(2019, 6, 30), "day"),
        ),
        (
            "2019-06-25~/2019-06-30",
            Saying("lasted", day_number(2019, 6, 25), "day", "~", day_number(2019, 6, 30), "day"),
        ),
        ("[..1976]", Saying("by", None, None, "", year(1976), "year", "")),
        ("../1976", Saying("until", None, None, "", year(1976), "year", "")),
        ("../19XX", Saying("until", None, None, "", year(1999), "year", "")),
        ("2022?/..", Saying("since", year(2022), "year", "?")),
        ("2022/", Saying("ended", year(2022), "year")),
        ("{1961,1964}", Saying("each", parts=(at(1961), at(1964)))),
        ("[1961,1964]", Saying("one", parts=(at(1961), at(1964)))),
        ("-004X", Saying("between", year(-49), "year", "", year(-40), "year")),
    ],
)
def test_what_is_said_of_a_date(edtf, said):
    assert saying(edtf) == said


@given(st.text(alphabet="0123456789X-/.,?~%[]{}", max_size=22))
def test_every_date_is_said_in_the_vocabulary(text):
    try:
        bounds(text)
    except DateError:
        return
    said = saying(text)
    assert said.form in FORMS
    assert {said.start_mark, said.end_mark} <= set(MARKS)
    assert {said.start_precision, said.end_precision} <= {None, *PRECISIONS}
    assert all(say(said, lang) for lang in LANGUAGES)
