"""The finer outlines of countries and regions, packed for a browser that looks closely."""

from functools import cache
from itertools import accumulate
from typing import TypedDict

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.layers import DATA

PER_DEGREE = 1000
Ring = list[int]
"""Longitude and latitude of its first corner, then the steps to the others, in thousandths."""


class Outline(TypedDict):
    """An area."""

    box: list[float]
    """West, south, east and north in degrees."""
    polygons: list[list[Ring]]
    """Of each polygon its outer ring, then its holes; the first corner is not repeated."""


@cache
def fine_text() -> str:
    """Return the outlines as stored: JSON with `countries` and `regions`, each by id."""
    return (DATA / "fine.json").read_text("utf-8").strip()


def pack(shape: BaseGeometry) -> Outline:
    """Pack polygons.

    >>> pack(shapely.box(0, 0, 2, 0.5))
    {'box': [0.0, 0.0, 2.0, 0.5], 'polygons': [[[2000, 0, 0, 500, -2000, 0, 0, -500]]]}
    """
    box = [round(side, 3) for side in shape.bounds]
    parts = shapely.get_parts(shape)
    return {"box": box, "polygons": [[steps(r) for r in _rings(part)] for part in parts]}


def unpack(outline: Outline) -> MultiPolygon:
    """Give the polygons back.

    >>> unpack(pack(shapely.box(0, 0, 2, 0.5))).bounds
    (0.0, 0.0, 2.0, 0.5)
    """
    polygons = ([_corners(ring) for ring in rings] for rings in outline["polygons"])
    return MultiPolygon([Polygon(outer, holes) for outer, *holes in polygons])


def steps(line: BaseGeometry) -> Ring:
    """Pack a line, without the last corner where that is the first again."""
    corners = np.rint(shapely.get_coordinates(line) * PER_DEGREE).astype(int)
    corners = corners[:-1] if line.is_ring else corners
    return [*map(int, np.diff(corners, axis=0, prepend=[[0, 0]]).ravel())]


def _rings(part: Polygon) -> list[BaseGeometry]:
    return [part.exterior, *part.interiors]


def _corners(ring: Ring) -> list[tuple[float, float]]:
    lon, lat = (accumulate(ring[axis::2]) for axis in (0, 1))
    return [(x / PER_DEGREE, y / PER_DEGREE) for x, y in zip(lon, lat, strict=True)]
