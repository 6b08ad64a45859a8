from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.index.window import Bounds, Days, Members

ORDERED = st.lists(st.integers(-30, 30), min_size=4, max_size=4).map(sorted)


@st.composite
def four_bounds(draw, days=ORDERED):
    """Bounds as dates give them: each pair in order, and some start before some end."""
    lowest, first, second, highest = draw(days)
    middle = (first, second) if draw(st.booleans()) else (second, first)
    return [lowest, *middle, highest]


def consistent_pairs(bounds):
    first, start_latest, end_earliest, last = bounds
    starts, ends = range(first, start_latest + 1), range(end_earliest, last + 1)
    return [(start, end) for start in starts for end in ends if start <= end]


@given(four_bounds(), st.integers(-40, 40), st.integers(0, 30))
def test_windows_agree_with_every_pair_of_days_the_bounds_allow(bounds, a, length):
    b = a + length
    touching = [start <= b and end >= a for start, end in consistent_pairs(bounds)]
    days = Days.of(*([bound] for bound in bounds))
    assert days.possible(a, b)[0] == any(touching)
    assert days.certain(a, b)[0] == all(touching)


FEW = st.lists(st.integers(0, 7), min_size=4, max_size=4).map(sorted)


def several(dates, each, event=0):
    members = Members(
        np.full(len(dates), event),
        Bounds.of(*(np.array(column) for column in zip(*dates, strict=True))),
        np.full(len(dates), each),
    )
    columns = list(zip(*dates, strict=True))
    of_all, of_last = (min, max) if each else (max, min)
    hull = [min(columns[0]), of_all(columns[1]), of_last(columns[2]), max(columns[3])]
    return hull, members


@given(
    st.lists(four_bounds(FEW), min_size=2, max_size=3),
    st.booleans(),
    st.integers(-1, 8),
    st.integers(0, 9),
)
def test_several_dates_agree_with_all_days_that_they_allow(dates, each, a, length):
    """On each: any choice of a pair of days for each date. On one: any pair of any date."""
    b = a + length
    allowed = [consistent_pairs(bounds) for bounds in dates]
    events = product(*allowed) if each else ((pair,) for pairs in allowed for pair in pairs)
    touching = [any(start <= b and end >= a for start, end in event) for event in events]
    hull, members = several(dates, each)
    days = Days.of(*([bound] for bound in hull), members=members)
    assert days.possible(a, b)[0] == any(touching)
    assert days.certain(a, b)[0] == all(touching)


@pytest.fixture
def three():
    """An event on two days, between two of one day each."""
    hull, members = several([[4, 4, 4, 4], [8, 8, 8, 8]], each=True, event=1)
    columns = [[first, day, last] for first, day, last in zip([0] * 4, hull, [20] * 4, strict=True)]
    return Days.of(*columns, members=members)


def test_between_two_dates_there_is_nothing(three):
    assert three.possible(5, 7).tolist() == [False, False, False]
    assert three.certain(4, 7).tolist() == three.possible(4, 7).tolist() == [False, True, False]


def test_windows_broadcast_against_events(three):
    a, b = np.array([[0], [5], [8]]), np.array([[3], [7], [20]])
    expected = [[True, False, False], [False, False, False], [False, True, True]]
    assert three.possible(a, b).tolist() == expected
    assert three.possible(a + np.zeros(3, dtype=np.int64), b).tolist() == expected


def test_events_are_chosen_by_mask_or_position_with_their_dates(three):
    assert three[np.array([True, False, True])].hull.end_latest.tolist() == [0, 20]
    assert three[np.array([False, True, True])].possible(5, 7).tolist() == [False, False]
    assert three[[1, 0, 1]].possible(8, 8).tolist() == [True, False, True]
    assert three[[1, 0, 1]].possible(5, 7).tolist() == [False, False, False]


def test_no_events_are_in_no_window():
    assert Days.of([], [], [], []).possible(0, 9).tolist() == []
