"""Metres of UTM, of MGRS and of a named CRS."""

import pytest
from shapely import Point

from geodata.written import read_grid, read_single_cells
from tests.geodata.written.test_notations import lat_lon


def test_zone_and_hemisphere_stand_beside_the_metres() -> None:
    north, south = read_grid(["712345", "306000"], ["1398765", "9022800"], ["30N", "33 south"])
    assert lat_lon(north) == (12.6458, -1.0449)
    assert lat_lon(south)[0] == pytest.approx(-8.8356, abs=1e-3)
    assert (north.kind, south.kind) == ("UTM zone 30N", "UTM zone 33S")


def test_s_is_the_south_where_its_band_makes_no_sense() -> None:
    spot = read_grid(["306000"], ["9022800"], ["33S"])[0]
    assert lat_lon(spot)[0] < -8
    assert not spot.question


def test_s_that_may_be_a_band_of_the_north_is_asked_about() -> None:
    spot = read_grid(["500000"], ["3900000"], ["33S"])[0]
    assert lat_lon(spot) == (35.2431, 15.0)
    assert spot.question.startswith("33S read as band S of the north")


@pytest.mark.parametrize(("zone", "north"), [("30P", True), ("33L", False), ("UTM 30 N", True)])
def test_a_band_tells_the_hemisphere(zone: str, north: bool) -> None:
    spot = read_grid(["500000"], ["1300000" if north else "9000000"], [zone])[0]
    assert (lat_lon(spot)[0] > 0) is north
    assert not spot.question


def test_a_band_that_lies_elsewhere_is_asked_about() -> None:
    assert "band" in read_grid(["500000"], ["5400000"], ["30P"])[0].question


def test_northing_first_is_noticed() -> None:
    spot = read_grid(["1398765"], ["712345"], ["30N"])[0]
    assert lat_lon(spot) == (12.6458, -1.0449)
    assert spot.kind == "UTM zone 30N, northing first"


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (("712345", "1398765", "30"), 'of which hemisphere? expected "30 north" or "30 south"'),
        (("712345", "1398765", "61N"), 'expected a zone of UTM such as "30 north", not "61N"'),
        (("712345", "1398765", ""), 'not ""'),
        (("x", "1398765", "30N"), "expected metres east and north"),
        (("12", "14", "30N"), "expected 100000 to 900000 metres east"),
    ],
)
def test_what_is_no_utm_says_what_was_expected(row: tuple[str, str, str], rule: str) -> None:
    easting, northing, zone = row
    spots = read_grid(["500000", easting], ["1300000", northing], ["30N", zone])
    assert rule in spots[1].fault


def test_without_a_grid_nothing_is_guessed() -> None:
    assert read_grid(["261845"], ["6250564"])[0].fault.startswith("metres of which grid?")


@pytest.mark.parametrize("crs", ["EPSG:3857", "3857", "WGS 84 / Pseudo-Mercator"])
def test_metres_of_a_named_crs(crs: str) -> None:
    spots = read_grid(["261845,7", ""], ["6 250 564,3", ""], crs=crs)
    assert lat_lon(spots[0]) == (48.8566, 2.3522)
    assert spots[0].kind == "metres of WGS 84 / Pseudo-Mercator"
    assert (spots[1].shape, spots[1].fault) == (None, "")


def test_a_crs_can_stand_in_the_place_of_a_zone() -> None:
    zones = ["EPSG:3857", "30N", "3857", "EPSG:99999"]
    spots = read_grid(["261845.7", "712345"] * 2, ["6250564.3", "1398765"] * 2, zones)
    assert [lat_lon(spot) for spot in spots[:2]] == [(48.8566, 2.3522), (12.6458, -1.0449)]
    assert spots[3].fault.startswith('there is no CRS "EPSG:99999"')


@pytest.mark.parametrize("crs", ["EPSG:99999", "moon", "+proj=merc"])
def test_a_crs_that_is_none_is_named(crs: str) -> None:
    assert read_grid(["1"], ["2"], crs=crs)[0].fault.startswith(f'there is no CRS "{crs}"')


class TestMgrs:
    def test_the_place_is_the_centre_of_the_square(self) -> None:
        coarse, fine = read_single_cells(["33L TL 1 6", "33LTL1550065500"])
        assert isinstance(coarse.shape, Point)
        assert coarse.shape.distance(fine.shape) < 0.01
        assert (coarse.uncertainty_m, fine.uncertainty_m) == (5000, 0.5)
        assert coarse.kind == "MGRS, centre of the square"

    def test_small_letters_and_spaces_do_not_matter(self) -> None:
        one, other = read_single_cells(["31u dq 48251 11932", "31UDQ4825111932"])
        assert one.shape == other.shape

    def test_a_square_that_is_none_is_named(self) -> None:
        assert "there is no square" in read_single_cells(["99XAA1234"])[0].fault


def test_zones_in_one_cell() -> None:
    spots = read_single_cells(["33S 306000 9022800", "30 712345 1398765"])
    assert lat_lon(spots[0])[0] < -8
    assert "of which hemisphere?" in spots[1].fault
