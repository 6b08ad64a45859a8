from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from events.index.arrays import counted
from events.index.window import NEVER_BEGAN, NEVER_ENDS, Days

ORDERED = st.lists(st.integers(-30, 30), min_size=4, max_size=4).map(sorted)


@st.composite
def four_bounds(draw):
    """Bounds as dates give them: each pair in order, and some start before some end."""
    lowest, first, second, highest = draw(ORDERED)
    middle = (first, second) if draw(st.booleans()) else (second, first)
    bounds = [lowest, *middle, highest]
    if draw(st.booleans()):
        bounds[0] = NEVER_BEGAN
    if draw(st.booleans()):
        bounds[2:] = [NEVER_ENDS, NEVER_ENDS]
    return bounds


@given(
    st.lists(st.tuples(four_bounds(), st.integers(0, 4)), min_size=1, max_size=12),
    st.lists(st.integers(-40, 40), min_size=2, max_size=8, unique=True).map(sorted),
)
def test_bins_hold_what_their_windows_hold(events, edges):
    rows, themes = zip(*events, strict=True)
    days, theme = Days(*np.array(rows, dtype=np.int64).T), np.array(themes)
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
