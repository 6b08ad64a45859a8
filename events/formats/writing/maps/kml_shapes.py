"""Shapes in KML."""

from functools import lru_cache
from typing import Any, Final

import shapely
from lxml import etree
from shapely.geometry.base import BaseGeometry

from events.formats.writing.maps.shapes import DECIMALS

_KEPT: Final = 2048
"""Lines that are written again: many events are where others were."""


def geometry(shape: BaseGeometry | None) -> Any:
    """Give a shape as an element: its parts, where it has several, in a MultiGeometry.

    >>> from shapely import Point
    >>> etree.tostring(geometry(Point(0.5, 10)))
    b'<Point><coordinates>0.5,10</coordinates></Point>'
    """
    if shape is None:
        return None
    match shape.geom_type:
        case "Point" | "LineString" | "LinearRing":
            element = etree.Element(shape.geom_type)
            etree.SubElement(element, "coordinates").text = _coordinates(shape)
        case "Polygon":
            element = etree.Element("Polygon")
            _boundary(element, "outerBoundaryIs", shape.exterior)
            for hole in shape.interiors:
                _boundary(element, "innerBoundaryIs", hole)
        case _:
            element = etree.Element("MultiGeometry")
            element.extend([geometry(part) for part in shape.geoms])
    return element


def _boundary(polygon: Any, name: str, ring: BaseGeometry) -> None:
    etree.SubElement(polygon, name).append(geometry(ring))


@lru_cache(maxsize=_KEPT)
def _coordinates(line: BaseGeometry) -> str:
    points = shapely.get_coordinates(line).tolist()
    return " ".join(f"{_number(lon)},{_number(lat)}" for lon, lat in points)


def _number(degrees: float) -> str:
    """Write degrees without an exponent, which not every reader takes."""
    text = f"{degrees:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
