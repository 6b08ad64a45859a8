"""Geometries of GeoJSON as shapes of two dimensions, however many numbers a position has."""

import math
from collections.abc import Mapping
from typing import Any, Final

import shapely
from shapely.errors import GEOSException, ShapelyError
from shapely.geometry.base import BaseGeometry

_DEEPEST: Final = 20
_KINDS: Final = {
    "Point": shapely.Point,
    "MultiPoint": shapely.MultiPoint,
    "LineString": shapely.LineString,
    "MultiLineString": shapely.MultiLineString,
    "Polygon": lambda rings: shapely.Polygon(rings[0], rings[1:]),
    "MultiPolygon": lambda areas: shapely.MultiPolygon([(a[0], a[1:]) for a in areas if a]),
}
KINDS: Final = frozenset({*_KINDS, "GeometryCollection"})


class ShapeError(ValueError):
    """A geometry that cannot be read; its text says why."""


def shape_of(geometry: Any) -> BaseGeometry | None:
    """Read a geometry; None where there is none.

    Raises
    ------
    ShapeError
        Saying what was expected.

    Examples
    --------
    >>> shape_of({"type": "Point", "coordinates": [2, 48, 35, 1]}).wkt
    'POINT (2 48)'
    """
    if not geometry:
        return None
    return _shape(geometry, 0)


def _shape(geometry: Any, depth: int) -> BaseGeometry:
    kind = geometry.get("type") if isinstance(geometry, Mapping) else None
    if kind == "GeometryCollection" and depth < _DEEPEST:
        parts = geometry.get("geometries") or []
        return shapely.GeometryCollection([_shape(part, depth + 1) for part in parts])
    if kind not in _KINDS:
        raise ShapeError(f"{kind or 'no type'}; expected one of {', '.join(sorted(KINDS))}")
    coordinates = geometry.get("coordinates")
    if not coordinates:
        return shapely.Point()
    try:
        return _KINDS[kind](_plane(coordinates, 0))
    except (GEOSException, ShapelyError, IndexError, TypeError, ValueError) as error:
        raise ShapeError(_why(kind, error)) from None


def _plane(coordinates: Any, depth: int) -> Any:
    """Cut every position down to two numbers."""
    if not isinstance(coordinates, list) or depth > 4:
        raise ShapeError("coordinates that are no list of numbers")
    if coordinates and not isinstance(coordinates[0], list):
        if len(coordinates) < 2:
            raise ShapeError("a position of one number; expected longitude and latitude")
        return [_number(coordinates[0]), _number(coordinates[1])]
    return [_plane(item, depth + 1) for item in coordinates]


def _number(value: Any) -> float:
    try:
        number = math.nan if isinstance(value, bool) else float(value)
    except (OverflowError, TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise ShapeError(f"{value} in place of a number")
    return number


def _why(kind: str, error: Exception) -> str:
    if isinstance(error, ShapeError):
        return str(error)
    return f"not a {kind}: its coordinates are nested otherwise, or too few"
