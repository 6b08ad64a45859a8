"""Parts of areas."""

from __future__ import annotations

import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

EDGE = 180.0


def mainland(shape: BaseGeometry) -> BaseGeometry:
    """Give the largest part of an area or line, without what lies apart; a point is its own.

    What the 180th meridian cuts is one part, with longitudes over 180.

    >>> two = shapely.MultiPolygon([shapely.box(170, 0, 180, 9), shapely.box(-180, 0, -165, 9)])
    >>> mainland(two).bounds
    (170.0, 0.0, 195.0, 9.0)
    """
    return max(_parts(shape), key=lambda part: (part.area, part.length))


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    parts = list(getattr(shape, "geoms", [shape]))
    west = [part for part in parts if part.bounds[0] <= -EDGE and part.area]
    east = [part for part in parts if part.bounds[2] >= EDGE and part.area]
    if not west or not east:
        return parts
    others = [part for part in parts if part not in west and part not in east]
    joined = shapely.union_all([*east, *(translate(part, xoff=2 * EDGE) for part in west)])
    return [*others, *getattr(joined, "geoms", [joined])]
