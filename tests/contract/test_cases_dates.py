from __future__ import annotations

from dataclasses import astuple
from typing import Any

import numpy as np
import pytest

from events.dates import (
    Saying,
    bounds,
    calendar_bounds,
    iso_day,
    read_date,
    say,
    say_stretch,
    say_tick,
    say_window,
    say_years,
    saying,
    shortest,
)
from events.index.window import Bounds, Days, Members
from tests.cases.files import read

DATES, WORDS, WINDOWS = read("dates"), read("words"), read("windows")
LANGUAGES = ("en", "fr", "ru")


@pytest.mark.parametrize("case", DATES["typed"], ids=lambda case: repr(case["text"]))
def test_a_typed_date_has_its_days(case: dict[str, Any]) -> None:
    found = calendar_bounds(case["text"])
    assert (None if found is None else list(found)) == case["days"]


@pytest.mark.parametrize("case", DATES["read"], ids=lambda case: f"{case['lang']} {case['text']}")
def test_what_people_type_and_what_is_said_is_read(case: dict[str, Any]) -> None:
    found = read_date(case["text"], case["lang"])
    assert (found and list(found)) == case["days"]


@pytest.mark.parametrize("case", DATES["iso"], ids=lambda case: case["text"])
def test_a_day_has_its_text(case: dict[str, Any]) -> None:
    assert iso_day(case["day"]) == case["text"]


@pytest.mark.parametrize("case", DATES["shortest"], ids=lambda case: case["text"])
def test_an_edge_is_as_short_as_it_stays_exact(case: dict[str, Any]) -> None:
    assert shortest(case["day"], case["edge"]) == case["text"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WORDS["dates"], ids=lambda case: case["edtf"])
def test_what_is_said_of_a_date_and_how(case: dict[str, Any], lang: str) -> None:
    said = _saying(case["said"])
    assert saying(case["edtf"]) == said
    assert say(said, lang) == case[lang]


def _saying(cells: dict[str, Any]) -> Saying:
    plain = {name: _known(name, value) for name, value in cells.items() if name != "parts"}
    return Saying(**plain, parts=tuple(map(_saying, cells["parts"])))


def _known(name: str, value: Any) -> Any:
    """A side that is not said has no mark, which the columns write as null."""
    return "" if value is None and name.endswith("_mark") else value


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WORDS["windows"], ids=lambda case: case["en"])
def test_how_a_window_is_said(case: dict[str, Any], lang: str) -> None:
    assert say_window(case["first"], case["last"], lang) == case[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WORDS["stretches"], ids=lambda case: case["en"])
def test_how_a_stretch_is_said(case: dict[str, Any], lang: str) -> None:
    assert say_stretch(case["first"], case["last"], lang) == case[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WORDS["ticks"], ids=lambda case: case["en"])
def test_how_a_tick_is_said(case: dict[str, Any], lang: str) -> None:
    assert say_tick(case["day"], case["precision"], lang) == case[lang]
    assert say_tick(case["day"], case["precision"], "en", within=True) == case["within"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", WORDS["years"], ids=lambda case: case["en"])
def test_how_the_years_of_an_era_are_said(case: dict[str, Any], lang: str) -> None:
    assert say_years(case["first"], case["last"], lang) == case[lang]


def days_of(*cases: dict[str, Any]) -> Days:
    dates = [
        (k, member, case["each"]) for k, case in enumerate(cases) for member in case["members"]
    ]
    members = Members(
        np.array([k for k, _, _ in dates], dtype=np.int64),
        Bounds.of(*(np.array([four[n] for _, four, _ in dates]) for n in range(4))),
        np.array([each for _, _, each in dates], dtype=bool),
    )
    return Days.of(*zip(*(case["bounds"] for case in cases), strict=True), members=members)


@pytest.mark.parametrize("case", WINDOWS, ids=lambda case: case["edtf"])
def test_bounds_and_windows_are_those_counted_out_day_by_day(case: dict[str, Any]) -> None:
    found = bounds(case["edtf"], tuple(case["limits"]))
    assert list(found.four) == case["bounds"]
    assert [list(astuple(member)) for member in found.members] == case["members"]
    assert found.each == case["each"]
    days = days_of(case)
    a, b = (np.array([[window[edge]] for window in case["windows"]]) for edge in "ab")
    assert days.possible(a, b)[:, 0].tolist() == [window["possible"] for window in case["windows"]]
    assert days.certain(a, b)[:, 0].tolist() == [window["certain"] for window in case["windows"]]


def test_many_dates_are_held_by_a_window_as_each_alone() -> None:
    days = days_of(*WINDOWS)
    for row, case in enumerate(WINDOWS):
        for window in case["windows"][::17]:
            held = days.possible(window["a"], window["b"]), days.certain(window["a"], window["b"])
            assert [bool(mask[row]) for mask in held] == [window["possible"], window["certain"]]
            assert np.logical_or(held[0], ~held[1]).all(), "what is certain is possible"
