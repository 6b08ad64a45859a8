"""How much around a place must be seen to know where it is: a border or coast, and another name."""

from __future__ import annotations

from functools import cache

import shapely
from shapely import STRtree
from shapely.geometry.base import BaseGeometry

from dashboard.view.bounds import HIGH
from geodata.layers import layer

WIDTHS = (2.5, 4.0, 6.0, 9.0, 14.0, 20.0, 30.0, 45.0, 60.0, 90.0)
"""Degrees of longitude."""
NAMES = ("country_labels", "region_labels", "towns")
ITSELF = 0.05
"""Degrees within which a name may be the place's own."""


def surroundings(shapes: list[BaseGeometry]) -> list[float]:
    """Give for each point the degrees of longitude around it that give it bearings, else 0."""
    own = STRtree([shape for shape in shapes if shape.geom_type == "Point"])
    return [_around(shape, own) if shape.geom_type == "Point" else 0.0 for shape in shapes]


def _around(point: BaseGeometry, own: STRtree) -> float:
    found = (width for width in WIDTHS if _has_bearings(point, width, own))
    return next(found, WIDTHS[-1])


def _has_bearings(point: BaseGeometry, width: float, own: STRtree) -> bool:
    across, up = width / 2, width * HIGH / 2
    box = shapely.box(point.x - across, point.y - up, point.x + across, point.y + up)
    if not len(_lines().query(box, predicate="intersects")):
        return False
    others = box.difference(point.buffer(ITSELF))
    return any(len(names.query(others, predicate="intersects")) for names in (_names(), own))


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
