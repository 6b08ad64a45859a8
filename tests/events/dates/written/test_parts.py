"""Dates whose parts stand in columns of their own."""

import pytest

from events.dates.written import read_parts


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        ({"year": "1611", "month": "June"}, "1611-06"),
        ({"year": "1611", "month": "6", "day": "3"}, "1611-06-03"),
        ({"year": "1611", "month": "Spring"}, "1611-21"),
        ({"year": "1611", "season": "Herbst"}, "1611-23"),
        ({"year": "1611", "month": "NA"}, "1611"),
        ({"year": "1961.0", "month": "5.0"}, "1961-05"),
        ({"year": "", "decade": "1540"}, "154X"),
        ({"year": "NA", "decade": "1540s"}, "154X"),
        ({"year": "", "century": "16"}, "[1501..1600]"),
        ({"year": "", "century": "XVI"}, "[1501..1600]"),
        ({"year": "", "century": "16th century"}, "[1501..1600]"),
        ({"year": "1942", "end_year": "1944"}, "1942/1944"),
        ({"year": "1939", "month": "9", "day": "1", "end_year": ""}, "1939-09-01"),
        ({"year": "1961", "month": "5", "end_month": "6"}, "1961-05/1961-06"),
        ({"end_year": "1944"}, "../1944"),
        ({"end_year": "1960/1968"}, "1960/1968"),
        ({"year": "1688", "end_year": "-1"}, "1688/"),
        ({"year": "-1", "end_year": "-1"}, ""),
        ({"year": "", "month": "5"}, ""),
    ],
)
def test_parts_make_one_date(parts: dict[str, str], edtf: str) -> None:
    (read,) = read_parts({name: [text] for name, text in parts.items()})
    assert read.edtf == edtf


@pytest.mark.parametrize(
    ("parts", "edtf", "asked"),
    [
        ({"year": "1961", "month": "2", "day": "30"}, "1961-02", "28 days"),
        ({"year": "1961", "month": "", "day": "3"}, "1961", "without a month"),
        ({"year": "1961", "month": "Smarch"}, "1961", "month is not read"),
        ({"year": "1961", "end_year": "1960"}, "1961", "before it"),
    ],
)
def test_what_cannot_be_put_together_is_asked_about(
    parts: dict[str, str], edtf: str, asked: str
) -> None:
    (read,) = read_parts({name: [text] for name, text in parts.items()})
    assert read.edtf == edtf
    assert asked in read.question
