"""Positions and geometries of KML as shapes."""

import math
import re
from collections.abc import Sequence
from typing import Any

import shapely
from shapely.errors import GEOSException, ShapelyError
from shapely.geometry.base import BaseGeometry

from events.formats.geo.inside.geometry import ShapeError
from events.formats.geo.inside.xml import below, children, said, tag

KINDS = ("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack")

Pair = tuple[float, float]


def positions(text: str) -> list[Pair]:
    """Read the positions of a `coordinates` element, spaces after commas or not.

    >>> positions("2.35,48.85,0 -8, 12.65")
    [(2.35, 48.85), (-8.0, 12.65)]
    """
    return [pair(one.split(",")) for one in re.sub(r"\s*,\s*", ",", text).split()]


def shape_of(placemark: Any) -> BaseGeometry | None:
    """Read the shape of a placemark; None where it has none.

    Raises
    ------
    ShapeError
        Saying what was expected.
    """
    shapes = [_shape(element) for element in children(placemark, *KINDS)]
    try:
        return joined(shapes)
    except (GEOSException, ShapelyError, ValueError) as error:
        raise ShapeError(str(error)) from None


def _shape(element: Any) -> BaseGeometry:
    kind = tag(element)
    if kind == "MultiGeometry":
        return joined([_shape(part) for part in children(element, *KINDS)]) or shapely.Point()
    if kind == "MultiTrack":
        return joined([_shape(part) for part in children(element, "Track")]) or shapely.Point()
    if kind == "Polygon":
        outer, *inner = _rings(element, "outerBoundaryIs") or [[]]
        return _built(shapely.Polygon, outer, [*inner, *_rings(element, "innerBoundaryIs")])
    if kind == "Track":
        return line([pair(said(spot).split()) for spot in children(element, "coord")])
    return line(positions(said(element, "coordinates")))


def line(pairs: Sequence[Pair]) -> BaseGeometry:
    """Make a line of pairs; a point of one, or of several that are the same.

    >>> line([(1, 2), (1, 2)]).wkt, line([(1, 2), (3, 4)]).wkt
    ('POINT (1 2)', 'LINESTRING (1 2, 3 4)')
    """
    if len(set(pairs)) < 2:
        return shapely.Point(*pairs[:1])
    return shapely.LineString(pairs)


def _rings(polygon: Any, boundary: str) -> list[list[Pair]]:
    rings = (ring for side in children(polygon, boundary) for ring in below(side, "LinearRing"))
    return [positions(said(ring, "coordinates")) for ring in rings]


def _built(make: Any, *parts: Any) -> BaseGeometry:
    try:
        return make(*parts)
    except (GEOSException, ShapelyError, ValueError, IndexError):
        raise ShapeError("an area of too few corners") from None


def joined(shapes: Sequence[BaseGeometry]) -> BaseGeometry | None:
    """Make one shape of several: of one kind where they are, else a collection."""
    if len(shapes) < 2:
        return shapes[0] if shapes else None
    kinds = {shape.geom_type for shape in shapes}
    makers = {
        "Point": shapely.MultiPoint,
        "LineString": shapely.MultiLineString,
        "Polygon": shapely.MultiPolygon,
    }
    make = makers.get(kinds.pop()) if len(kinds) == 1 else None
    return (make or shapely.GeometryCollection)(list(shapes))


def pair(numbers: Sequence[str]) -> Pair:
    """Read longitude and latitude.

    Raises
    ------
    ShapeError
        Where they are no numbers.
    """
    try:
        lon, lat = float(numbers[0]), float(numbers[1])
    except (IndexError, ValueError):
        lon = lat = math.nan
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise ShapeError(f"{','.join(numbers)}; expected longitude,latitude")
    return lon, lat
