"""How much around a place must be seen to know where it is: a border or coast, and another name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

from dashboard.view.bounds import HIGH
from geodata.layers import layer

WIDTHS = (2.5, 4.0, 6.0, 9.0, 14.0, 20.0, 30.0, 45.0, 60.0, 90.0)
"""Degrees of longitude."""
NAMES = ("country_labels", "region_labels", "towns")
ITSELF = 0.05
"""Degrees within which a name may be the place's own."""
SPARSE = 0.5
"""Degrees of a square of which one point is asked before all are."""
CHUNK = 500
"""Points that are looked around at once."""

Shapes = NDArray[np.object_]


def surroundings(shapes: list[BaseGeometry]) -> list[float]:
    """Give for each point the degrees of longitude around it that give it bearings, else 0."""
    rows = [row for row, shape in enumerate(shapes) if shape.geom_type == "Point"]
    points = np.array([shapes[row] for row in rows], dtype=object)
    found = np.zeros(len(shapes))
    found[rows] = _widths(points)
    wide: list[float] = found.tolist()
    return wide


def _widths(points: Shapes) -> NDArray[np.float64]:
    own, widths, left = _own(points), np.full(len(points), WIDTHS[-1]), np.arange(len(points))
    for width in WIDTHS:
        for some in np.array_split(left, len(left) // CHUNK + 1):
            seen = some[_have_bearings(points[some], width, own)]
            widths[seen] = width
            left = np.setdiff1d(left, seen, assume_unique=True)
    return widths


def _own(points: Shapes) -> tuple[STRtree, STRtree]:
    """Give a few of the points, spread as all are, and all: most boxes hold one of the few."""
    squares = np.floor(shapely.get_coordinates(points) / SPARSE)
    _, few = np.unique(squares, axis=0, return_index=True)
    return STRtree(points[few]), STRtree(points)


def _have_bearings(points: Shapes, width: float, own: Sequence[STRtree]) -> NDArray[np.bool_]:
    x, y, across, up = shapely.get_x(points), shapely.get_y(points), width / 2, width * HIGH / 2
    boxes = shapely.box(x - across, y - up, x + across, y + up)
    held = _meets(boxes, _lines())
    others = shapely.difference(boxes, shapely.buffer(points, ITSELF))
    held[held] = _meets(others[held], _names(), *own)
    return held


def _meets(boxes: Shapes, *trees: STRtree) -> NDArray[np.bool_]:
    """Tell which boxes anything of one of the trees is in."""
    found = np.zeros(len(boxes), dtype=bool)
    for tree in trees:
        (left,) = np.nonzero(~found)
        found[left[np.unique(tree.query(boxes[left], predicate="intersects")[0])]] = True
    return found


@cache
def _lines() -> STRtree:
    """Give the outlines of all land, in pieces."""
    shapes = [shapely.geometry.shape(f["geometry"]) for f in layer("countries")["features"]]
    rings = shapely.get_parts(shapely.boundary(shapes))
    return STRtree(rings)


@cache
def _names() -> STRtree:
    features = [feature for name in NAMES for feature in layer(name)["features"]]
    return STRtree([shapely.Point(f["geometry"]["coordinates"]) for f in features])
