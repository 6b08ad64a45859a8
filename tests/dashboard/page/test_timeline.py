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


def test_ticks_stand_at_their_share_of_the_axis() -> None:
    axis = [day_number(1890, 1, 1), day_number(2001, 12, 31)]
    drawn = timeline.ticks(small(), axis)
    years = [1900, 1925, 1950, 1975, 2000]
    assert [tick.text for tick in drawn] == [str(year) for year in years]
    days = [day_number(year, 1, 1) - axis[0] for year in years]
    shares = [100 * day / (axis[1] + 1 - axis[0]) for day in days]
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
