"""Bounds of areas and lines that 180° cuts, of lands of several islands, and around the pole."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely import LineString, MultiLineString, MultiPolygon, box
from shapely.geometry.base import BaseGeometry

from dashboard.payload.places import place_columns
from dashboard.payload.shapes import mainland
from geodata.gazetteer import load_gazetteer
from geodata.regions import countries

FRAME = load_gazetteer().frame
DRAWN = countries().set_index("id").geometry


def bounds(name: str, shape: BaseGeometry) -> list[float]:
    places = FRAME[FRAME.index == next(iter(FRAME.index))].rename(index=lambda _: name)
    places = gpd.GeoDataFrame(places.assign(geometry=[shape]), crs=FRAME.crs)
    return place_columns(places)["bounds"][0]


def named(code: str) -> str:
    """Id of the country of an ISO code."""
    (name,) = countries().set_index("iso_a2").loc[[code], "id"]
    return str(name)


def test_a_line_that_is_cut_is_one_line() -> None:
    cut = MultiLineString([[(179, -17), (180, -17.5)], [(-180, -17.5), (-179, -18)]])
    assert mainland(cut).equals(LineString([(179, -17), (180, -17.5), (181, -18)]))
    assert bounds("own", cut) == [179, -18, 181, -17]


def test_an_area_that_is_cut_is_one_area() -> None:
    cut = MultiPolygon([box(177, -19, 180, -16), box(-180, -19, -177, -16)])
    assert bounds("own", cut) == [177, -19, 183, -16]


@pytest.mark.parametrize("code", ["RU", "FJ", "US", "NZ", "KI"])
def test_no_country_reaches_around_the_world(code: str) -> None:
    name = named(code)
    west, _, east, _ = bounds(name, DRAWN[name])
    assert -180 <= west < 180
    assert east - west < 170


def test_what_lies_around_the_pole_is_as_wide_as_the_world() -> None:
    name = named("AQ")
    west, south, east, _ = bounds(name, DRAWN[name])
    assert (west, south, east) == (-180, -90, 180)


def test_a_land_of_two_main_islands_has_both_in_sight() -> None:
    name = named("NZ")
    _, south, _, north = bounds(name, DRAWN[name])
    assert north - south > 12
