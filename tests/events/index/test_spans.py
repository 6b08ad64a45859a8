"""Sums of quadrants hold what the window rule holds, day by day and month by month."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from events.dates import civil, day_number
from events.index.leaf import counted_by, leaf_of
from events.index.months import first_day, month_of
from events.index.spans import spans_of
from events.index.window import Bounds, Days, Members

DAY = st.integers(-40, 40).map(lambda k: k * 13)


@st.composite
def dates(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Four bounds: a start, an end that is no earlier, and how unsure either is."""
    unsure, lasts, also = (draw(st.integers(0, 90)) for _ in range(3))
    first = draw(DAY)
    return first, first + unsure, first + lasts, max(first + unsure, first + lasts) + also


@st.composite
def collections(draw: st.DrawFn) -> Days:
    """Events, some of which have several dates, each of them or one."""
    several = draw(
        st.lists(
            st.tuples(st.lists(dates(), min_size=1, max_size=4), st.booleans()),
            min_size=1,
            max_size=8,
        )
    )
    hulls, members, event, each = [], [], [], []
    for k, (own, is_each) in enumerate(several):
        low, high = (np.array(own).min(axis=0), np.array(own).max(axis=0))
        hulls.append(
            [
                low[0],
                high[1] if not is_each else low[1],
                low[2] if not is_each else high[2],
                high[3],
            ]
        )
        if len(own) > 1:
            members += own
            event += [k] * len(own)
            each += [is_each] * len(own)
    if not members:
        return Days.of(*np.array(hulls).T)
    held = Members(np.array(event), Bounds.of(*np.array(members).T), np.array(each))
    return Days.of(*np.array(hulls).T, members=held)


@given(collections(), DAY, st.integers(0, 400))
def test_by_day_a_sum_of_quadrants_is_the_window_rule(days: Days, a: int, length: int) -> None:
    spans, span = spans_of(days)
    certain, possible = spans.held(a, a + length)
    assert possible[span].tolist() == days.possible(a, a + length).tolist()
    assert certain[span].tolist() == days.certain(a, a + length).tolist()


@given(collections(), st.integers(-20, 20), st.integers(0, 14))
def test_whole_months_are_exact_by_month(days: Days, month: int, length: int) -> None:
    a, after = first_day(np.array([month, month + length + 1])).tolist()
    spans, span = spans_of(days, monthly=True)
    certain, possible = spans.held(month, month + length)
    assert possible[span].tolist() == days.possible(a, after - 1).tolist()
    assert certain[span].tolist() == days.certain(a, after - 1).tolist()


@given(collections(), DAY, st.integers(0, 400), st.integers(0, 10**6))
def test_events_folded_by_place_theme_and_date_count_the_same(
    days: Days, a: int, length: int, seed: int
) -> None:
    spans, span = spans_of(days)
    random = np.random.default_rng(seed)
    place, theme = random.integers(0, 3, (2, len(span)))
    leaf = leaf_of(place, theme, span)
    certain, possible = counted_by(leaf, spans, a, a + length, leaf.place, 3)
    sure = days.certain(a, a + length)
    assert leaf.total == len(span)
    assert certain.tolist() == np.bincount(place[sure], minlength=3).tolist()
    maybe = days.possible(a, a + length) & ~sure
    assert possible.tolist() == np.bincount(place[maybe], minlength=3).tolist()


@given(st.integers(-4_000_000, 4_000_000))
def test_months_are_those_of_the_calendar(day: int) -> None:
    year, month, _ = civil(day)
    (found,) = month_of(np.array([day])).tolist()
    assert found == (year - 1970) * 12 + month - 1
    assert first_day(np.array([found])).tolist() == [day_number(year, month, 1)]
