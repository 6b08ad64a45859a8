"""Shapes as the standards of geographic formats ask for them."""

from functools import lru_cache
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from events.formats.geo.shapes.meridian import within

DECIMALS: Final = 7
"""Of degrees: about a centimetre."""
_KEPT: Final = 256
"""Shapes that several files in turn ask for."""
_WRITTEN: Final = 32
"""Shapes as GeoJSON, which are larger: many events are where others were."""


@lru_cache(maxsize=_KEPT)
def tidy(shape: BaseGeometry | None) -> BaseGeometry | None:
    """Make a shape valid, two-dimensional, cut at 180° and counter-clockwise outside.

    >>> tidy(shapely.LineString([(179, 0), (181, 0)])).wkt
    'MULTILINESTRING ((-180 0, -179 0), (179 0, 180 0))'
    """
    if shape is None:
        return None
    flat = within(shapely.force_2d(shape))
    fine = shapely.set_precision(flat, 10.0**-DECIMALS)
    return shapely.orient_polygons(fine if not fine.is_empty else flat, exterior_cw=False)


def member(shape: BaseGeometry | None) -> dict[str, Any] | None:
    """Give a tidy shape as a GeoJSON geometry.

    >>> member(shapely.Point(0.1, 55.123456789))
    {'type': 'Point', 'coordinates': (0.1, 55.1234568)}
    """
    return None if shape is None else _mapping(shape)


@lru_cache(maxsize=_WRITTEN)
def _mapping(shape: BaseGeometry) -> dict[str, Any]:
    rounded = shapely.transform(tidy(shape), lambda degrees: np.round(degrees, DECIMALS))
    found: dict[str, Any] = shapely.geometry.mapping(rounded)
    return found
