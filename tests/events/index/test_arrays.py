from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from events.index.arrays import counted
from events.index.window import Bounds, Days, Members

ORDERED = st.lists(st.integers(-30, 30), min_size=4, max_size=4).map(sorted)


@st.composite
def four_bounds(draw):
    """Bounds as dates give them: each pair in order, and some start before some end."""
    lowest, first, second, highest = draw(ORDERED)
    middle = (first, second) if draw(st.booleans()) else (second, first)
    return [lowest, *middle, highest]


@given(
    st.lists(st.tuples(four_bounds(), st.integers(0, 4)), min_size=1, max_size=12),
    st.lists(st.integers(-40, 40), min_size=2, max_size=8, unique=True).map(sorted),
)
def test_bins_hold_what_their_windows_hold(events, edges):
    rows, themes = zip(*events, strict=True)
    days, theme = Days.of(*np.array(rows, dtype=np.int64).T), np.array(themes)
    histogram = counted(days, theme, 5, edges)
    for k, (a, after) in enumerate(pairwise(edges)):
        for row in range(5):
            certain = days.certain(a, after - 1) & (theme == row)
            possible = days.possible(a, after - 1) & (theme == row)
            assert histogram.certain[row, k] == certain.sum()
            assert histogram.possible[row, k] == (possible & ~certain).sum()


def test_a_mask_narrows_the_counts():
    days = Days.of([0, 5], [0, 5], [0, 5], [0, 5])
    theme = np.array([0, 0])
    assert counted(days, theme, 1, [0, 10]).certain.tolist() == [[2]]
    assert counted(days, theme, 1, [0, 10], np.array([True, False])).certain.tolist() == [[1]]


def test_no_events_count_nothing():
    days, theme = Days.of([], [], [], []), np.array([], dtype=np.int64)
    assert counted(days, theme, 2, [0, 10]).certain.tolist() == [[0], [0]]


def test_an_event_of_several_dates_is_counted_once_in_each_bin_that_holds_one():
    members = Members(
        np.array([0, 0, 0]), Bounds.of(*[[1, 3, 12]] * 4), np.array([True, True, True])
    )
    days = Days.of([1], [1], [12], [12], members=members)
    found = counted(days, np.array([0]), 1, [0, 5, 10, 15])
    assert found.certain.tolist() == [[1, 0, 1]]
    assert found.possible.tolist() == [[0, 0, 0]]
