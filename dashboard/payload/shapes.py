"""Parts of areas and lines."""

from __future__ import annotations

import math

import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

EDGE = 180.0
LARGE = 0.2
"""Share of the largest part that the other main parts of an area have at least."""


def mainland(shape: BaseGeometry) -> BaseGeometry:
    """Give the largest part of an area or line, without what lies apart; a point is its own.

    What the 180th meridian cuts is one part, with longitudes over 180.

    >>> two = shapely.MultiPolygon([shapely.box(170, 0, 180, 9), shapely.box(-180, 0, -165, 9)])
    >>> mainland(two).bounds
    (170.0, 0.0, 195.0, 9.0)
    """
    return max(_parts(shape), key=_size)


def main_parts(shape: BaseGeometry) -> list[BaseGeometry]:
    """Give the largest part of a shape and those that are not much smaller, such as islands.

    >>> islands = [shapely.box(0, 0, 2, 2), shapely.box(3, 0, 4, 1), shapely.box(9, 9, 9.5, 9.5)]
    >>> [part.bounds for part in main_parts(shapely.MultiPolygon(islands))]
    [(0.0, 0.0, 2.0, 2.0), (3.0, 0.0, 4.0, 1.0)]
    """
    parts = _parts(shape)
    largest = max(map(_size, parts))
    return [
        part
        for part in parts
        if all(own >= LARGE * most for own, most in zip(_size(part), largest, strict=True))
    ]


def _size(part: BaseGeometry) -> tuple[float, float]:
    """Give the size of a part; of parts without an area the longest is the largest."""
    if not part.area:
        return 0.0, part.length
    return part.area * math.cos(math.radians(part.centroid.y)), 0.0


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    """Give the parts, those that meet at 180° joined, but what goes around the world as it is."""
    parts = list(getattr(shape, "geoms", [shape]))
    west = [part for part in parts if part.bounds[0] <= -EDGE < part.bounds[2] < EDGE]
    east = [part for part in parts if part.bounds[2] >= EDGE > part.bounds[0] > -EDGE]
    if not west or not east:
        return parts
    others = [part for part in parts if part not in west and part not in east]
    joined = shapely.union_all([*east, *(translate(part, xoff=2 * EDGE) for part in west)])
    if not joined.area:
        joined = shapely.line_merge(joined)
    return [*others, *getattr(joined, "geoms", [joined])]
