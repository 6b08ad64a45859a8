"""Shapes of GeoJSON geometries that may be at fault."""

from collections.abc import Mapping
from typing import Any, Final

import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

_FAULTS: Final = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RecursionError,
    ShapelyError,
)
_WORLD: Final = (-180, -90, 180, 90)


def shape_of(geometry: Any) -> tuple[BaseGeometry | None, str]:
    """Make a flat shape of a geometry, or say why there is none; nothing given is no fault.

    >>> shape_of({"type": "Point", "coordinates": [1, 2, 30]})
    (<POINT (1 2)>, '')
    >>> shape_of({"type": "Point", "coordinates": [500000, 2]})
    (None, 'coordinates outside the world in degrees')
    >>> shape_of(None), shape_of({"type": "Point", "coordinates": "here"})
    ((None, ''), (None, 'no geometry that can be read'))
    """
    if not geometry:
        return None, ""
    try:
        shape = shapely.geometry.shape(_level(geometry))
        inside = not shape.is_empty and shapely.box(*_WORLD).covers(shapely.box(*shape.bounds))
    except _FAULTS:
        return None, "no geometry that can be read"
    if shape.is_empty:
        return None, ""
    if not inside:
        return None, "coordinates outside the world in degrees"
    return (shape if shape.is_valid else shapely.make_valid(shape)), ""


def _level(geometry: Any) -> dict[str, Any]:
    """Leave heights out, before a fourth coordinate is refused."""
    if not isinstance(geometry, Mapping):
        raise TypeError
    if "geometries" in geometry:
        return {**geometry, "geometries": [_level(part) for part in geometry["geometries"]]}
    return {"type": geometry["type"], "coordinates": _two(geometry["coordinates"])}


def _two(coordinates: Any) -> Any:
    if coordinates and not isinstance(coordinates[0], list):
        return [float(one) for one in coordinates[:2]]
    return [_two(part) for part in coordinates]
