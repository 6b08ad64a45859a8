from __future__ import annotations

from itertools import pairwise

import pytest

from dashboard.contract.columns import Payload
from dashboard.page import timeline
from dashboard.page.slider import positions
from dashboard.view.bins import edges
from events.dates import day_number
from tests.dashboard.small import small


@pytest.fixture
def numbers() -> Payload:
    return small().numbers


def test_each_theme_has_a_lane_of_its_own_in_its_colour(numbers: Payload) -> None:
    drawn = timeline.figure(numbers)
    assert [bar.yaxis for bar in drawn.data] == ["y", "y", "y2", "y2", "y3", "y3"]
    colours = [bar.marker.color for bar in drawn.data[::2]]
    assert colours == numbers["themes"]["colour"]
    assert not any(any(bar.y) for bar in drawn.data)


def test_lanes_do_not_overlap_and_fill_the_dock(numbers: Payload) -> None:
    layout = timeline.figure(numbers).layout
    domains = [layout[axis].domain for axis in ("yaxis", "yaxis2", "yaxis3")]
    assert domains[0][1] == 1
    assert domains[-1][0] == pytest.approx(0, abs=0.06)
    assert all(lower[1] < upper[0] for upper, lower in pairwise(domains))


def test_bars_stand_on_the_bins(numbers: Payload) -> None:
    assert list(timeline.figure(numbers).data[0].x) == edges(numbers["span"])[:-1]


@pytest.mark.parametrize(
    ("years", "ticks"),
    [((1960, 1969), [*range(1960, 1970)]), ((1890, 2001), [1900, 1925, 1950, 1975, 2000])],
)
def test_ticks_are_round_years_within_the_span(
    numbers: Payload, years: tuple[int, int], ticks: list[int]
) -> None:
    numbers["span"] = [day_number(years[0], 1, 1), day_number(years[1], 12, 31)]
    axis = timeline.figure(numbers).layout.xaxis
    assert list(axis.ticktext) == [str(year) for year in ticks]
    assert list(axis.tickvals) == [day_number(year, 1, 1) for year in ticks]


@pytest.mark.parametrize(
    ("unit", "first_and_last"),
    [("day", [0, 400]), ("month", [23640, 23653]), ("year", [1970, 1971])],
)
def test_the_slider_moves_by_the_unit(
    numbers: Payload, unit: str, first_and_last: list[int]
) -> None:
    numbers["span"], numbers["unit"] = [0, 400], unit
    assert positions(numbers) == first_and_last
