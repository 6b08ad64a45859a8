"""Medians, ratios, goals and tables, from values that are given."""

from __future__ import annotations

import pytest

from tests.bench.report.figures import Goal, Spread, p95, ratio, spread, table


def test_the_spread_of_several_runs_is_their_median_and_their_ends() -> None:
    assert spread([3, 1, 2, 10]) == Spread(2.5, 1, 10)


def test_nothing_measured_has_no_spread() -> None:
    assert spread([]) is None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([1000, 1000, 1000], "1.0"),
        ([1010, 1020, 1030], "1.0"),
        ([1500, 1400, 1710], "1.5 (1.4–1.7)"),
    ],
)
def test_the_ends_are_said_where_they_differ(values: list[float], said: str) -> None:
    found = spread(values)
    assert found is not None
    assert found.said(1000) == said


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (20, 19), (100, 95), (120, 114)])
def test_95_of_100_values_are_at_most_the_95th_percentile(count: int, expected: int) -> None:
    assert p95([*range(count, 0, -1)]) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (1, 2, "2.0× less"),
        (3, 2, "1.5× more"),
        (2, 2, "as much"),
        (2.0, 2.01, "as much"),
        (0.1, 100, "1000.0× less"),
    ],
)
def test_a_ratio_says_which_way_it_goes(ours: float, theirs: float, said: str) -> None:
    assert ratio(ours, theirs) == said


@pytest.mark.parametrize(
    ("value", "met"), [(3.9, "yes"), (4.0, "yes"), (4.04, "**no**"), (5, "**no**")]
)
def test_a_goal_is_met_up_to_its_limit(value: float, met: str) -> None:
    what, limit, _, said = Goal("first answer", 4, value, "s").cells()
    assert (what, limit, said) == ("first answer", "≤ 4.0 s", met)


def test_a_bar_in_a_cell_does_not_split_it() -> None:
    assert table(["a"], [["x | y"]]).splitlines()[-1] == r"| x \| y |"
