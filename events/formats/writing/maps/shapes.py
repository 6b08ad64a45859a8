"""Shapes as the standards of geographic formats ask for them."""

from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from events.formats.geo.shapes.meridian import within

DECIMALS: Final = 7
"""Of degrees: about a centimetre."""


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
    {'type': 'Point', 'coordinates': [0.1, 55.1234568]}
    """
    return None if shape is None else _rounded(shapely.geometry.mapping(tidy(shape)))


def _rounded(value: Any) -> Any:
    match value:
        case float():
            return round(value, DECIMALS)
        case list() | tuple():
            return [_rounded(item) for item in value]
        case dict():
            return {key: _rounded(item) for key, item in value.items()}
    return value
