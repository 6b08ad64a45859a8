from __future__ import annotations

import pytest

from dashboard.contract.columns import Payload
from dashboard.page import timeline
from dashboard.page.slider import positions
from events.dates import day_number
from tests.dashboard.small import small


@pytest.fixture
def numbers() -> Payload:
    return small().numbers


@pytest.mark.parametrize(
    ("years", "ticks"),
    [((1960, 1969), [*range(1960, 1970)]), ((1890, 2001), [1900, 1925, 1950, 1975, 2000])],
)
def test_ticks_are_round_years_within_the_span(
    numbers: Payload, years: tuple[int, int], ticks: list[int]
) -> None:
    numbers["span"] = [day_number(years[0], 1, 1), day_number(years[1], 12, 31)]
    drawn = timeline.ticks(numbers["span"])
    assert [tick.text for tick in drawn] == [str(year) for year in ticks]
    first, last = numbers["span"]
    days = [day_number(year, 1, 1) - first for year in ticks]
    shares = [100 * day / (last + 1 - first) for day in days]
    assert [tick.left for tick in drawn] == pytest.approx(shares, abs=1e-3)


@pytest.mark.parametrize(
    ("unit", "first_and_last"),
    [("day", [0, 400]), ("month", [23640, 23653]), ("year", [1970, 1971])],
)
def test_the_slider_moves_by_the_unit(
    numbers: Payload, unit: str, first_and_last: list[int]
) -> None:
    numbers["span"], numbers["unit"] = [0, 400], unit
    assert positions(numbers) == first_and_last
