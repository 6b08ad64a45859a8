import json
from dataclasses import astuple
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import bounds
from events.index.window import NEVER_BEGAN, NEVER_ENDS, Days

GOLDEN = Path(__file__).parents[3] / "dashboard" / "contract" / "cases" / "windows.json"
CASES = json.loads(GOLDEN.read_text(encoding="utf-8"))
ORDERED = st.lists(st.integers(-30, 30), min_size=4, max_size=4).map(sorted)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["edtf"])
def test_bounds_and_windows_are_those_counted_out_day_by_day(case):
    found = astuple(bounds(case["edtf"]))
    assert list(found) == case["bounds"]
    days = Days.of(*([bound] for bound in found))
    a, b = (np.array([window[edge] for window in case["windows"]]) for edge in "ab")
    assert days.possible(a, b).tolist() == [window["possible"] for window in case["windows"]]
    assert days.certain(a, b).tolist() == [window["certain"] for window in case["windows"]]


@st.composite
def four_bounds(draw):
    """Bounds as dates give them: each pair in order, and some start before some end."""
    lowest, first, second, highest = draw(ORDERED)
    middle = (first, second) if draw(st.booleans()) else (second, first)
    bounds = [lowest, *middle, highest]
    if draw(st.booleans()):
        bounds[0] = None
    if draw(st.booleans()):
        bounds[2:] = [None, None]
    return bounds


def consistent_pairs(bounds, horizon=range(-60, 61)):
    first, start_latest, end_earliest, last = bounds
    first = horizon[0] if first is None else first
    end_earliest, last = (horizon[-1] if end is None else end for end in (end_earliest, last))
    starts, ends = range(first, start_latest + 1), range(end_earliest, last + 1)
    return [(start, end) for start in starts for end in ends if start <= end]


@given(four_bounds(), st.integers(-40, 40), st.integers(0, 30))
def test_windows_agree_with_every_pair_of_days_the_bounds_allow(bounds, a, length):
    b = a + length
    touching = [start <= b and end >= a for start, end in consistent_pairs(bounds)]
    days = Days.of(*([bound] for bound in bounds))
    assert days.possible(a, b)[0] == any(touching)
    assert days.certain(a, b)[0] == all(touching)


def test_what_is_missing_is_open():
    for missing in (None, pd.NA, np.nan):
        days = Days.of([missing, 1], [missing, 2], [missing, 3], [missing, 4])
        assert days.start_earliest.tolist() == [NEVER_BEGAN, 1]
        assert days.end_latest.tolist() == [NEVER_ENDS, 4]
        assert days.possible(-(10**6), -(10**6)).tolist() == [True, False]
    column = pd.Series([pd.NA, 1], dtype="Int64", index=["b", "a"])
    assert Days.of(column, column, column, column).start_latest.tolist() == [NEVER_BEGAN, 1]


def test_windows_broadcast_against_events():
    days = Days.of([0, 10], [0, 10], [5, 15], [5, 15])
    a, b = np.array([[0], [6], [9]]), np.array([[0], [9], [10]])
    assert days.possible(a, b).tolist() == [[True, False], [False, False], [False, True]]


def test_events_are_chosen_by_mask_or_position():
    days = Days.of([0, 10, 20], [0, 10, 20], [0, 10, 20], [0, 10, 20])
    assert days[np.array([True, False, True])].end_latest.tolist() == [0, 20]
    assert days[[2, 2]].start_earliest.tolist() == [20, 20]


def test_no_events_are_in_no_window():
    assert Days.of([], [], [], []).possible(0, 9).tolist() == []
