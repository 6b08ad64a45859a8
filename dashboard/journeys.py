"""Journeys: the great circles of events that have an origin and a destination."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from shapely import shortest_line
from shapely.geometry.base import BaseGeometry

from events.schema import ROLES
from geodata.greatcircle import arc

Payload = dict[str, Any]


def arcs(links: Payload, shapes: list[BaseGeometry]) -> list[Payload]:
    """Great circles from each origin over the stops on the way to each destination."""
    by_role: dict[int, dict[str, list[int]]] = {}
    for event, place, role in zip(links["event"], links["place"], links["role"], strict=True):
        by_role.setdefault(event, {}).setdefault(ROLES[role], []).append(place)
    legs = [
        {"event": event, "from": start, "to": end, "lines": _line(shapes[start], shapes[end])}
        for event, roles in by_role.items()
        for start, end in _legs(roles)
    ]
    return [leg for leg in legs if leg["lines"]]


def _legs(roles: dict[str, list[int]]) -> list[tuple[int, int]]:
    stations = [roles[role] for role in ("origin", "staging", "destination") if role in roles]
    if not {"origin", "destination"} <= roles.keys():
        return []
    return [(start, end) for starts, ends in pairwise(stations) for start in starts for end in ends]


def _line(start: BaseGeometry, end: BaseGeometry) -> list[list[list[float]]]:
    # An area is met at its border: a line into its middle would claim to know more.
    bridge = shortest_line(mainland(start), mainland(end))
    if bridge.length == 0:
        return []
    lines = arc(*bridge.coords)
    return [[[round(lon, 2), round(lat, 2)] for lon, lat in line] for line in lines]


def mainland(shape: BaseGeometry) -> BaseGeometry:
    """Give the largest part of an area, without islands and exclaves; a point is its own."""
    return max(getattr(shape, "geoms", [shape]), key=lambda part: part.area)
