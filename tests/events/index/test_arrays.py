from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.dates import day_number
from events.index.arrays import TimeIndex
from events.index.window import NEVER_BEGAN, NEVER_ENDS, Days
from events.load import load

THEMES = ("first", "second", "third", "fourth", "fifth")
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


def index_of(rows, themes=None):
    columns = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    theme = np.array(themes or [0] * columns.shape[1], dtype=np.int64)
    events = np.arange(columns.shape[1])
    pairs = np.column_stack([events, np.zeros_like(events)])
    return TimeIndex(Days(*columns), THEMES, theme, ["here"], pairs, ["who"], pairs)


@given(
    st.lists(st.tuples(four_bounds(), st.integers(0, 4)), min_size=1, max_size=12),
    st.lists(st.integers(-40, 40), min_size=2, max_size=8, unique=True).map(sorted),
)
def test_histogram_counts_what_the_windows_hold(events, edges):
    rows, themes = zip(*events, strict=True)
    index = index_of(rows, list(themes))
    histogram = index.histogram(edges)
    for k, (a, after) in enumerate(pairwise(edges)):
        for theme in range(len(THEMES)):
            of_theme = index.theme == theme
            certain = index.days.certain(a, after - 1) & of_theme
            possible = index.days.possible(a, after - 1) & of_theme
            assert histogram.certain[theme, k] == certain.sum()
            assert histogram.possible_only[theme, k] == (possible & ~certain).sum()
            assert index.silence(edges)[theme, k] == (not possible.any())


@pytest.fixture
def index(folder):
    return TimeIndex.from_collection(load(folder.path))


def test_events_are_found_by_place_and_by_source(index, folder):
    ids = load(folder.path).events.index
    assert list(ids[index.at_place("bamako")]) == ["embassy", "visit"]
    assert list(ids[index.from_source("study")]) == ["embassy", "air-base"]


def test_silence_is_where_no_source_speaks_and_coverage_says_who_does(index):
    edges = [day_number(year, 1, 1) for year in (1960, 1965, 1977, 2020, 2025)]
    silence = dict(zip(index.themes, index.silence(edges).tolist(), strict=True))
    assert silence == {
        "diplomacy": [False, True, True, True],
        "military": [False, False, True, True],
        "economy": [True] * 4,
        "education-culture": [True] * 4,
        "politics": [True, True, True, False],
    }
    coverage = index.coverage(edges).any(axis=1)
    speaking = dict(zip(index.source_ids, coverage.tolist(), strict=True))
    assert speaking["letter"] == [False, False, False, True]
    assert speaking["study"] == [True, True, False, False]


def test_a_mask_narrows_the_histogram(index):
    edges = [day_number(1900, 1, 1), day_number(2030, 1, 1)]
    assert index.histogram(edges).certain.sum() == 3
    assert index.histogram(edges, index.from_source("letter")).certain.sum() == 1


def test_an_empty_index_counts_nothing():
    index = index_of([])
    assert index.histogram([0, 10]).certain.sum() == 0
    assert index.silence([0, 10]).all()
