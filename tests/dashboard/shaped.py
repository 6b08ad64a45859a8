"""The bundled collection with places that are lines and areas of its own."""

from __future__ import annotations

from dataclasses import replace

from shapely import LineString, MultiLineString, MultiPolygon, Point, box
from shapely.geometry.base import BaseGeometry

from events.collection import Collection

FRONT = LineString([(-8, 12), (-4.123456, 15.5), (1.2, 18.4)])
DISTRICT = Point(-3.5, 16.8).buffer(1.5)
YARD = box(30.1, 50.1, 30.12, 50.11)
WAYS = MultiLineString([[(10, 30), (12, 31)], [(20, 30), (20.5, 44)]])
ISLANDS = MultiPolygon([box(-30, 30, -25, 34), box(-24, 36, -23, 37)])


def shaped(collection: Collection) -> Collection:
    """Give the places with the most events the shapes of a file."""
    places = collection.places.copy()
    at = collection.event_places["place_id"].value_counts().index
    points = [name for name in at if places.geometry[name].geom_type == "Point"]
    drawn: list[BaseGeometry] = [FRONT, DISTRICT, WAYS, ISLANDS, YARD]
    for name, shape in zip(points, drawn, strict=False):
        places.loc[name, "geometry"] = shape
    return replace(collection, places=places)
