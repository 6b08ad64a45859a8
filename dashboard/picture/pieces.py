"""Pieces of the finer base map: areas and lines in degrees, cut to what a picture shows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geodata.fine import PER_DEGREE
from geodata.ground import piece_text, pieces

KEPT = 64
"""Pieces that stay read."""
OVERLAP = {1: 0.05, 2: 0.02, 3: 0.01}
"""Degrees by which a piece's areas reach over its cell, by level."""
RIVERS = ("great", "middle", "small")

Corners = NDArray[np.int64]
"""Longitude and latitude of each corner in thousandths of a degree."""
Box = tuple[float, float, float, float]
"""West, south, east and north in degrees."""


@dataclass(frozen=True)
class Piece:
    """A piece as it is drawn: water first, then these over it."""

    id: str
    cell: Box
    """With the overlap."""
    water: Box
    """With a half of it: the edge of the water does not show through land that ends there too."""
    ground: BaseGeometry
    """All land."""
    land: dict[str, BaseGeometry]
    """By the id of its country."""
    ice: BaseGeometry
    lakes: BaseGeometry
    coast: BaseGeometry
    rivers: dict[str, BaseGeometry]
    """By importance."""
    regions: BaseGeometry
    borders: BaseGeometry
    disputed: BaseGeometry


@lru_cache(maxsize=KEPT)
def piece(name: str) -> Piece:
    """Read a piece."""
    held, cell = json.loads(piece_text(name)), _cell(name)
    rings = {own: [_corners(r, closed=True) for r in _flat(ps)] for own, ps in held["land"].items()}
    land = {own: areas(polygons) for own, polygons in held["land"].items()}
    return Piece(
        name,
        cell,
        water=_cell(name, 0.5),
        ground=shapely.union_all(list(land.values()), grid_size=1 / PER_DEGREE),
        land=land,
        ice=areas(held["ice"]),
        lakes=areas(held["lakes"]),
        coast=shapely.MultiLineString(
            [line / PER_DEGREE for line in coast([r for own in rings.values() for r in own], cell)]
        ),
        rivers=dict(zip(RIVERS, map(lines, held["rivers"]), strict=True)),
        regions=lines(held["regions"]),
        borders=lines(held["borders"]),
        disputed=lines(held["disputed"]),
    )


@lru_cache(maxsize=KEPT)
def names(name: str, lang: str) -> list[dict[str, Any]]:
    """Give the names in a piece, each with kind, id, longitude, latitude and rank."""
    columns = json.loads(piece_text(name))["names"]
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return [{**row, "name": row.get(lang) or row["name"]} for row in rows]


def coast(rings: Sequence[Corners], cell: Box) -> list[Corners]:
    """Give the parts of rings, each closed, that no two of them share and no side of the cell cuts.

    >>> ring = np.array([[0, 0], [1000, 0], [1000, 500], [0, 500], [0, 0]])
    >>> [line.tolist() for line in coast([ring], (0.0, 0.0, 1.0, 1.0))]
    [[[1000, 500], [0, 500]]]
    """
    sides = [_segments(ring) for ring in rings]
    if not sides:
        return []
    whole = np.concatenate(sides)
    _, back, times = np.unique(whole, axis=0, return_inverse=True, return_counts=True)
    free = (times[back.ravel()] == 1) & ~_on_side(whole, cell)
    starts = np.cumsum([0, *map(len, sides)])
    return [
        part
        for ring, start in zip(rings, starts, strict=False)
        for part in _runs(ring, free[start : start + len(ring) - 1])
    ]


def cut(shape: BaseGeometry, box: Box) -> BaseGeometry:
    """Give what lies in a box of degrees."""
    return shapely.clip_by_rect(shape, *box)


def _cell(name: str, share: float = 1.0) -> Box:
    """Give what a piece covers, with a share of its overlap."""
    held = pieces()[name]
    by = OVERLAP[held.level] * share
    west, south, east, north = held.box
    return (
        max(west - by, -180.0),
        max(south - by, -90.0),
        min(east + by, 180.0),
        min(north + by, 90.0),
    )


def _segments(ring: Corners) -> NDArray[np.int64]:
    """Give the sides of a ring, the same for both directions."""
    one, other = ring[:-1], ring[1:]
    turned = (one[:, 0] > other[:, 0]) | ((one[:, 0] == other[:, 0]) & (one[:, 1] > other[:, 1]))
    first, last = np.where(turned[:, None], other, one), np.where(turned[:, None], one, other)
    return np.hstack([first, last])


def _on_side(segments: NDArray[np.int64], cell: Box) -> NDArray[np.bool_]:
    """Tell which segments lie on a side of the cell, to a thousandth of a degree."""
    west, south, east, north = (round(side * PER_DEGREE) for side in cell)
    found = np.zeros(len(segments), dtype=bool)
    for side, axis in ((west, 0), (east, 0), (south, 1), (north, 1)):
        found |= (np.abs(segments[:, [axis, axis + 2]] - side) <= 1).all(axis=1)
    return found


def _runs(ring: Corners, free: NDArray[np.bool_]) -> Iterable[Corners]:
    """Give the unbroken parts of a ring whose sides are free."""
    edges = np.flatnonzero(np.diff(free.astype(np.int8), prepend=0, append=0))
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        yield ring[start : stop + 1]


def _flat(polygons: Sequence[Sequence[list[int]]]) -> list[list[int]]:
    return [ring for polygon in polygons for ring in polygon]


def _corners(packed: Sequence[int], closed: bool = False) -> Corners:
    corners = np.cumsum(np.array(packed, dtype=np.int64).reshape(-1, 2), axis=0)
    return np.concatenate([corners, corners[:1]]) if closed else corners


def areas(polygons: Iterable[Sequence[list[int]]]) -> BaseGeometry:
    """Unpack polygons."""
    rings = ([_corners(r, closed=True) / PER_DEGREE for r in polygon] for polygon in polygons)
    return shapely.MultiPolygon([shapely.Polygon(outer, holes) for outer, *holes in rings])


def united(polygons: Iterable[Sequence[list[int]]]) -> BaseGeometry:
    """Unpack polygons of neighbouring pieces as one area."""
    return shapely.union_all(shapely.get_parts(areas(polygons)), grid_size=1 / PER_DEGREE)


def lines(packed: Iterable[list[int]]) -> BaseGeometry:
    """Unpack lines."""
    drawn = map(_corners, packed)
    return shapely.MultiLineString([line / PER_DEGREE for line in drawn if len(line) > 1])
