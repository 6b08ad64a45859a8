"""Pieces made of a small world: tiled, shared at their edges, the same at every making."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from geodata.building.ground import pack
from geodata.building.ground.cells import Part, enlarged, quarters
from geodata.fine import unpack

OVERLAP = 0.05
DISC = shapely.Point(40, 40).buffer(30, quad_segs=4000)
NAMES = pd.DataFrame(
    {
        **{"kind": "towns", "id": ["a", "b"], "lon": [40.0, 45.0], "lat": [40.0, 45.0], "rank": 1},
        **{"country": "", "name": ["A", "B"], "fr": None, "ru": "Б"},
    }
)


def part(layer: str, *shapes: shapely.Geometry) -> Part:
    return Part(layer, np.full(len(shapes), "x", dtype=object), np.array(shapes, dtype=object))


@pytest.fixture(scope="module")
def pieces() -> list[tuple[tuple[float, ...], str]]:
    border = shapely.LineString([(20, 40), (60, 40)])
    return [*pack.texts([part("land", DISC), part("borders", border)], NAMES, OVERLAP)]


def test_a_box_is_divided_without_gap_or_overlap() -> None:
    found = [*quarters((2.813, 0, 5.625, 2.813))]
    assert sum(shapely.box(*box).area for box in found) == pytest.approx(2.812 * 2.813)
    assert shapely.union_all([shapely.box(*box) for box in found]).bounds == (
        2.813,
        0,
        5.625,
        2.813,
    )


def test_a_cell_is_enlarged_but_not_beyond_the_world() -> None:
    assert enlarged((90, 0, 180, 90), OVERLAP) == (89.95, -0.05, 180, 90)


def test_pieces_are_divided_until_they_are_small(
    pieces: list[tuple[tuple[float, ...], str]],
) -> None:
    assert len(pieces) >= 4
    assert max(len(text) for _, text in pieces) <= pack.LIMIT


def test_pieces_together_are_the_shapes_and_each_name_is_in_one(
    pieces: list[tuple[tuple[float, ...], str]],
) -> None:
    opened = [json.loads(text) for _, text in pieces]
    land = [unpack({"box": [], "polygons": piece["land"]["x"]}) for piece in opened]
    assert shapely.area(shapely.union_all(land) ^ DISC) < 0.01 * DISC.area
    assert sorted(name for piece in opened for name in piece["names"]["id"]) == ["a", "b"]
    assert {name for piece in opened for name in piece["names"]["fr"]} == {None}


def test_a_closed_line_comes_back_to_where_it_began() -> None:
    ring = shapely.LinearRing([(1, 1), (2, 1), (2, 2)])
    ((_, text),) = pack.texts([part("borders", ring)], NAMES[:0], OVERLAP)
    assert json.loads(text)["borders"] == [[1000, 1000, 1000, 0, 0, 1000, -1000, -1000]]


def test_the_same_pieces_make_the_same_bytes(
    pieces: list[tuple[tuple[float, ...], str]], tmp_path: Path
) -> None:
    written = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        pack.write([(1, 2.8, pieces)], tmp_path / name)
        written.append([path.read_bytes() for path in sorted((tmp_path / name).iterdir())])
    assert written[0] == written[1]
