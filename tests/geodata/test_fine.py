"""The finer outlines: the same areas as the layers hold, closer to their source."""

import json
from itertools import chain

import brotli
import geopandas as gpd
import pytest
import shapely

from geodata.building.land import DISPUTED
from geodata.crs import WGS84
from geodata.fine import PER_DEGREE, fine_text, pack, unpack
from geodata.regions import countries, regions

COMPRESSED_LIMIT = 200 * 1024
PACKED = json.loads(fine_text())
COARSE = {"countries": countries(), "regions": regions()}


@pytest.fixture(scope="module")
def fine() -> dict[str, gpd.GeoSeries]:
    return {
        kind: gpd.GeoSeries({key: unpack(outline) for key, outline in held.items()}, crs=WGS84)
        for kind, held in PACKED.items()
    }


def test_they_fit_the_budget() -> None:
    assert len(brotli.compress(fine_text().encode(), quality=11)) <= COMPRESSED_LIMIT


@pytest.mark.parametrize("kind", COARSE)
def test_they_are_the_areas_of_the_layer_with_more_corners(
    kind: str, fine: dict[str, gpd.GeoSeries]
) -> None:
    coarse = COARSE[kind].set_index("id").geometry
    assert set(fine[kind].index) == set(coarse.index)
    corners = [shapely.get_num_coordinates(shapes.array).sum() for shapes in (fine[kind], coarse)]
    assert corners[0] > 1.3 * corners[1]


@pytest.mark.parametrize("kind", COARSE)
def test_neighbours_share_their_border_without_gap_or_overlap(
    kind: str, fine: dict[str, gpd.GeoSeries]
) -> None:
    assert fine[kind].is_valid.all()
    assert shapely.coverage_is_valid(fine[kind].array)


def test_the_regions_make_up_mali(fine: dict[str, gpd.GeoSeries]) -> None:
    mali = fine["countries"]["mali"]
    assert fine["regions"].union_all().equals(mali)


@pytest.mark.parametrize("pair", sorted(DISPUTED), ids="-".join)
def test_disputed_borders_are_drawn_where_the_layer_has_them(
    pair: tuple[str, str], fine: dict[str, gpd.GeoSeries]
) -> None:
    coarse = countries().set_index("id").geometry
    here, there = (shapes[pair[0]] & shapes[pair[1]] for shapes in (fine["countries"], coarse))
    assert shapely.length(here) > 0
    assert shapely.hausdorff_distance(here, there) < 0.5


def test_a_box_holds_its_area(fine: dict[str, gpd.GeoSeries]) -> None:
    for key, outline in chain(PACKED["countries"].items(), PACKED["regions"].items()):
        kind = "countries" if key in PACKED["countries"] else "regions"
        assert outline["box"] == pytest.approx(fine[kind][key].bounds, abs=1 / PER_DEGREE), key


def test_holes_and_several_parts_come_back() -> None:
    ring = shapely.box(0, 0, 9, 9) - shapely.box(3, 3, 6, 6)
    shape = shapely.MultiPolygon([ring, shapely.box(-20, -9.5, -10.125, 3)])
    assert unpack(pack(shape)).equals(shape)
