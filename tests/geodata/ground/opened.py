"""Pieces of the ground as shapes, for the tests."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely import LineString, MultiLineString, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.fine import PER_DEGREE
from geodata.ground import piece_text, pieces


@dataclass(frozen=True)
class Opened:
    """A piece; areas are unions, lines are multilines."""

    box: Polygon
    land: dict[str, list[Polygon]]
    lakes: list[Polygon]
    ice: list[Polygon]
    borders: MultiLineString
    disputed: MultiLineString
    rivers: list[MultiLineString]
    names: pd.DataFrame

    def country_at(self, lon: float, lat: float) -> list[str]:
        there = shapely.Point(lon, lat)
        return [key for key, found in self.land.items() if shapely.union_all(found) & there]


@cache
def opened(name: str) -> Opened:
    piece = json.loads(piece_text(name))
    return Opened(
        box=shapely.box(*pieces()[name].box),
        land={key: polygons(found) for key, found in piece["land"].items()},
        lakes=polygons(piece["lakes"]),
        ice=polygons(piece["ice"]),
        borders=lines(piece["borders"]),
        disputed=lines(piece["disputed"]),
        rivers=[lines(tier) for tier in piece["rivers"]],
        names=pd.DataFrame(piece["names"], dtype=object),
    )


def level(number: int) -> list[str]:
    return [piece.id for piece in pieces().values() if piece.level == number]


def polygons(packed: Iterable[Sequence[list[int]]]) -> list[Polygon]:
    return [Polygon(corners(outer), [corners(hole) for hole in holes]) for outer, *holes in packed]


def lines(packed: Iterable[list[int]]) -> MultiLineString:
    return MultiLineString([LineString(corners(line)) for line in packed])


def corners(steps: list[int]) -> np.ndarray[Any, Any]:
    return np.cumsum(np.reshape(steps, (-1, 2)), axis=0) / PER_DEGREE


def together(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return shapely.union_all([*shapes])
