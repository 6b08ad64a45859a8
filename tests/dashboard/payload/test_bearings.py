from __future__ import annotations

import pytest
from shapely import Point, box

from dashboard.payload.bearings import WIDTHS, surroundings


@pytest.mark.parametrize(
    ("says", "lon", "lat", "least", "most"),
    [
        ("a town by a border", 7.59, 47.56, 2.5, 4),
        ("a capital deep in a large country", 37.62, 55.75, 9, 20),
        ("an ocean", -150.0, -45.0, 20, 90),
        ("the pole", 0.0, 90.0, 60, 90),
    ],
)
def test_a_border_or_coast_and_another_name_are_in_sight(
    says: str, lon: float, lat: float, least: float, most: float
) -> None:
    (found,) = surroundings([Point(lon, lat)])
    assert least <= found <= most, says


def test_an_area_has_its_own_bounds() -> None:
    assert surroundings([box(0, 0, 1, 1)]) == [0.0]


def test_a_neighbour_of_the_collection_is_a_name_too() -> None:
    lone = surroundings([Point(-150.0, -45.0)])[0]
    assert surroundings([Point(-150.0, -45.0), Point(-150.9, -45.2)])[0] <= lone
    assert lone in WIDTHS
