"""The pieces: small, tiling the world, found by what they meet, read by many at once."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import shapely

from geodata.ground import LEVELS, VERSION, meeting, piece_text, pieces
from geodata.ground.pieces import FOLDER
from geodata.regions import countries
from tests.geodata.ground.opened import level

NUMBERS = [one.number for one in LEVELS]
MOST = 40_000
KEYS = ["box", "land", "lakes", "ice", "borders", "disputed", "regions", "rivers", "names"]
COLUMNS = ["kind", "id", "lon", "lat", "rank", "country", "name", "fr", "ru"]


def boxes(number: int) -> np.ndarray:
    return shapely.box(*np.array([pieces()[name].box for name in level(number)]).T)


def test_there_are_three_levels_each_finer_than_the_last() -> None:
    assert NUMBERS == [1, 2, 3]
    assert [one.zoom for one in LEVELS] == sorted(one.zoom for one in LEVELS)
    counts = [len(level(number)) for number in NUMBERS]
    assert counts == sorted(counts)


def test_a_piece_is_small_and_says_what_the_index_says() -> None:
    for name, piece in pieces().items():
        text = piece_text(name)
        assert len(text) <= MOST, name
        found = json.loads(text)
        assert [*found] == KEYS, name
        assert tuple(found["box"]) == piece.box
        assert [*found["names"]] == COLUMNS
        assert {len(column) for column in found["names"].values()} == {len(found["names"]["id"])}


def test_all_pieces_together_are_a_small_part_of_the_package() -> None:
    assert (FOLDER / "pieces.zip").stat().st_size <= 8_000_000
    assert re.fullmatch(r"[0-9a-f]{12}", VERSION)


@pytest.mark.parametrize("number", NUMBERS)
def test_cells_do_not_overlap_and_only_open_sea_lies_in_none(number: int) -> None:
    cells = boxes(number)
    left, right = shapely.STRtree(cells).query(cells, predicate="intersects")
    other = left < right
    assert shapely.area(shapely.intersection(cells[left[other]], cells[right[other]])).max() == 0
    land = shapely.union_all(countries().geometry.array)
    assert shapely.area(land - shapely.union_all(cells)) < 1e-6


@pytest.mark.parametrize("number", NUMBERS)
def test_a_view_meets_the_pieces_that_its_bounds_touch(number: int) -> None:
    view = (30.0, -5.0, 40.0, 12.5)
    met = [name for name in level(number) if shapely.box(*pieces()[name].box) & shapely.box(*view)]
    assert meeting(number, view) == met
    assert met


@pytest.mark.parametrize("number", NUMBERS)
def test_a_view_over_the_antimeridian_meets_both_sides(number: int) -> None:
    both = meeting(number, (177, -20, -178, -15))
    assert both == meeting(number, (177, -20, 182, -15)) == meeting(number, (-183, -20, -178, -15))
    assert {pieces()[name].box[0] < 0 for name in both} == {True, False}
    assert set(both) < set(level(number))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_view_of_the_world_or_wider_meets_all(number: int) -> None:
    for bounds in [(-180, -90, 180, 90), (-300, -90, 300, 90), (-170, -90, 190, 90)]:
        assert meeting(number, bounds) == level(number)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_view_of_a_pole_meets_what_is_there_and_one_of_open_sea_nothing(number: int) -> None:
    assert all(pieces()[name].box[1] == -90 for name in meeting(number, (-180, -90, 180, -89)))
    assert meeting(number, (-180, -90, 180, -89)) != []
    assert meeting(3, (-50, -52, -48, -48)) == []


def test_an_unknown_piece_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        piece_text("../index")


def test_many_threads_read_the_same_texts() -> None:
    names = level(1) * 4
    with ThreadPoolExecutor(8) as pool:
        read = [*pool.map(piece_text, names)]
    assert read == [piece_text(name) for name in names]
