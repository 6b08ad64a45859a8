"""What only the column as a whole can tell."""

import pytest
from shapely import Point

from geodata.written import read_pairs, read_single_cells
from tests.geodata.written.test_notations import lat_lon


def test_a_column_of_latitudes_over_90_is_swapped() -> None:
    spots = read_pairs(["139.7", "141.3", "85.0"], ["35.7", "43.1", "20.0"])
    assert [lat_lon(spot) for spot in spots] == [(35.7, 139.7), (43.1, 141.3), (20.0, 85.0)]
    assert {spot.kind for spot in spots} == {"latitude and longitude swapped"}


def test_cells_with_longitude_first_are_swapped_together() -> None:
    spots = read_single_cells(["139.7, 35.7", "85.0, 20.0"])
    assert [lat_lon(spot) for spot in spots] == [(35.7, 139.7), (20.0, 85.0)]


def test_letters_are_never_swapped() -> None:
    spots = read_single_cells(["139.7, 35.7", "10 N, 20 E"])
    assert lat_lon(spots[1]) == (10.0, 20.0)


def test_one_latitude_over_90_among_many_is_not_the_columns_fault() -> None:
    lats, lons = ["35.7", "35.6", "34.9", "139.8", "36.1", "35.2"], ["139.7"] * 3 + ["35.5"]
    spots = read_pairs(lats, [*lons, "138.9", "139.1"])
    assert lat_lon(spots[3]) == (35.5, 139.8)
    assert (spots[3].kind, spots[0].kind) == ("latitude and longitude swapped", "")
    assert spots[3].question == "latitude goes from -90 to 90: read as longitude"


def test_a_latitude_over_90_that_would_lie_nowhere_near_is_left_out() -> None:
    spots = read_pairs(["48.8", "48.9", "148.7", "48.5", "48.6", "48.8"], ["2.3"] * 6)
    assert spots[2].fault == "there is no latitude 148.7; it goes from -90 to 90"
    assert lat_lon(spots[3]) == (48.5, 2.3)


def test_one_swapped_point_of_five_is_asked_about_and_shown_as_it_stands() -> None:
    spots = read_pairs(
        ["48.8", "2.3", "48.4", "47.9", "48.1"], ["2.3", "48.9", "1.7", "2.6", "2.0"]
    )
    assert lat_lon(spots[1]) == (2.3, 48.9)
    assert spots[1].question == "far from all others; swapped, 48.9, 2.3 would lie among them"
    assert not any(spot.question for spot in spots if spot is not spots[1])


def test_what_is_no_place_does_not_count_among_the_others() -> None:
    spots = read_pairs(
        ["48.8", "2.3", "0", "0", "48.4", "47.9"], ["2.3", "48.9", "0", "0", "1", "2"]
    )
    assert spots[1].question.startswith("far from all others")


def test_a_far_point_that_is_right_is_not_asked_about() -> None:
    spots = read_pairs(
        ["48.8", "-33.9", "48.4", "47.9", "48.1"], ["2.3", "18.4", "1.7", "2.6", "2.0"]
    )
    assert not any(spot.question for spot in spots)


def test_a_file_of_the_whole_world_asks_nothing() -> None:
    spots = read_pairs(
        ["48.8", "-33.9", "35.7", "40.7", "-22.9", "12.6"],
        ["2.3", "18.4", "139.7", "-74.0", "-43.2", "-8.0"],
    )
    assert not any(spot.question for spot in spots)


def test_longitudes_may_go_to_360() -> None:
    spots = read_pairs(["12.6", "40.7"], ["352.0", "2.0"])
    assert lat_lon(spots[0]) == (12.6, -8.0)
    assert spots[0].kind == "longitudes counted from 0 to 360"


def test_where_some_are_west_no_longitude_goes_to_360() -> None:
    spots = read_pairs(["12.6", "40.7", "1", "2", "3"], ["352.0", "-2.0", "5", "6", "7"])
    assert spots[0].fault == "there is no longitude 352; it goes from -180 to 180"


@pytest.mark.parametrize("nowhere", [("0", "0"), ("0.0", "0.00"), ("-1", "-1")])
def test_zero_zero_is_no_place_where_the_others_lie_elsewhere(nowhere: tuple[str, str]) -> None:
    spots = read_pairs(["48.8", nowhere[0]], ["2.3", nowhere[1]])
    assert spots[1].shape is None
    assert spots[1].fault.endswith("lies in the sea: taken for no place")


def test_zero_zero_alone_is_shown_and_asked_about() -> None:
    spot = read_pairs(["0"], ["0"])[0]
    assert spot.shape == Point(0, 0)
    assert spot.question == "0, 0 lies in the sea: is it meant?"


@pytest.mark.parametrize("filler", ["-9999", "-999", "999", "-99", "-9999.0"])
def test_fillers_are_no_place(filler: str) -> None:
    spots = read_pairs(["48.8", filler], ["2.3", filler])
    assert (spots[1].shape, spots[1].fault) == (None, "")
    assert spots[1].kind.endswith("taken for no place")


def test_metres_in_columns_of_degrees_are_asked_for_their_grid() -> None:
    spots = read_pairs(["1398765", "1401234"], ["712345", "698765"])
    assert all("metres of a projection: say which" in spot.fault for spot in spots)


def test_local_kilometres_are_never_degrees() -> None:
    spots = read_pairs(["305", "80", "190", "20"], ["212", "15", "211", "400"])
    assert all("too large" in spot.fault for spot in spots)


def test_one_wrong_number_does_not_spoil_the_column() -> None:
    spots = read_pairs(["48.8"] * 9 + ["4880000"], ["2.3"] * 9 + ["230000"])
    assert [spot.shape is None for spot in spots] == [False] * 9 + [True]
    assert spots[-1].fault == "there is no latitude 4.88e+06; it goes from -90 to 90"


class TestTheLetterO:
    def test_alone_it_is_west_and_asked_about(self) -> None:
        spot = read_pairs(["12°39′N"], ["8°0′O"])[0]
        assert lat_lon(spot) == (12.65, -8.0)
        assert spot.question == "O read as west (ouest, oeste); in German it is east (Ost)"

    def test_beside_e_it_is_west(self) -> None:
        spots = read_pairs(["12.65 N", "43 N"], ["8 O", "5 E"])
        assert [lat_lon(spot)[1] for spot in spots] == [-8.0, 5.0]
        assert not spots[0].question

    def test_beside_w_it_is_east(self) -> None:
        spots = read_pairs(["53 N", "43 N"], ["12 O", "5 W"])
        assert [lat_lon(spot)[1] for spot in spots] == [12.0, -5.0]
        assert not spots[0].question

    @pytest.mark.parametrize(("side", "lon"), [("E", 12.0), ("W", -12.0)])
    def test_the_language_of_the_file_may_say(self, side: str, lon: float) -> None:
        spots = read_pairs(["53 N"], ["12 O"], letter_o=side)
        spots += read_single_cells(["53 N, 12 O"], letter_o=side)
        assert [(lat_lon(spot)[1], spot.question) for spot in spots] == [(lon, "")] * 2


def test_no_rows_give_no_spots() -> None:
    assert read_pairs([], []) == read_single_cells([]) == []


def test_longitude_first_where_the_column_says_so_and_no_letters_do() -> None:
    spots = read_single_cells(["2.35, 48.85", "48.85 N, 2.35 E"], longitude_first=True)
    assert [lat_lon(spot) for spot in spots] == [(48.85, 2.35), (48.85, 2.35)]
