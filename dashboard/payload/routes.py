"""Routes of journeys: great circles with an arrowhead that shows the direction."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby, pairwise

from shapely import shortest_line
from shapely.geometry.base import BaseGeometry

from dashboard.contract.columns import Links, Routes
from dashboard.contract.files import look
from dashboard.payload.shapes import mainland
from dashboard.view.mercator import LATITUDE_LIMIT, project, unproject
from events.schema import ROLES
from geodata.greatcircle import arc

Line = list[list[float]]
Way = tuple[int, int]
STATIONS = ("origin", "staging", "destination")
LINE_DECIMALS, HEAD_DECIMALS = 2, 3


def routes(links: Links, shapes: list[BaseGeometry]) -> Routes:
    """Give the way from each origin over the stops to each destination, once for all events.

    A way too short to be drawn is left out.
    """
    drawn: dict[Way, tuple[list[Line], list[int]]] = {}
    for event, way in _legs(links):
        if way not in drawn:
            drawn[way] = _lines(shapes[way[0]], shapes[way[1]]), []
        drawn[way][1].append(event)
    kept = {way: held for way, held in drawn.items() if held[0]}
    paths = [_path(lines) for lines, _ in kept.values()]
    return {
        "origin": [start for start, _ in kept],
        "destination": [end for _, end in kept],
        "events": [events for _, events in kept.values()],
        "lon": [[lon for lon, _ in path] for path in paths],
        "lat": [[lat for _, lat in path] for path in paths],
    }


def _legs(links: Links) -> list[tuple[int, Way]]:
    by_role: dict[int, dict[str, list[int]]] = {}
    for event, place, role in zip(links["event"], links["place"], links["role"], strict=True):
        by_role.setdefault(event, {}).setdefault(ROLES[role], []).append(place)
    return [(event, way) for event, roles in by_role.items() for way in _ways(roles)]


def _ways(roles: dict[str, list[int]]) -> list[Way]:
    if not {STATIONS[0], STATIONS[-1]} <= roles.keys():
        return []
    stations = [roles[role] for role in STATIONS if role in roles]
    return [(start, end) for starts, ends in pairwise(stations) for start in starts for end in ends]


def _lines(start: BaseGeometry, end: BaseGeometry) -> list[Line]:
    # An area is met at its border: a line into its middle would claim to know more.
    bridge = shortest_line(mainland(start), mainland(end))
    lines = (_rounded(line) for line in arc(*bridge.coords))
    return [line for line in lines if len(line) > 1]


def _rounded(line: Iterable[tuple[float, float]]) -> Line:
    """Round a line to what the map can tell apart; beyond its edge it runs along the edge."""
    edge = math.floor(LATITUDE_LIMIT * 10**LINE_DECIMALS) / 10**LINE_DECIMALS
    inside = ((lon, min(max(lat, -edge), edge)) for lon, lat in line)
    points = [[round(v, LINE_DECIMALS) for v in point] for point in inside]
    return [point for point, _ in groupby(points)]


def _path(lines: list[Line]) -> list[tuple[float | None, float | None]]:
    """Join lines to one path with its arrowhead; None lifts the pen."""
    path: list[tuple[float | None, float | None]] = []
    for line in [*lines, arrowhead(max(lines, key=len))]:
        path += [(lon, lat) for lon, lat in line]
        path.append((None, None))
    return path


def arrowhead(line: Line) -> Line:
    """Give the open “V” at the middle of a line, its tip in the direction of travel."""
    head = look()["arcs"]["head"]
    x, y = project([lon for lon, _ in line], [lat for _, lat in line])
    steps = [complex(float(a), float(b)) for a, b in zip(x, y, strict=True)]
    tip = steps[len(steps) // 2]
    back = tip - steps[len(steps) // 2 - 1]
    length = sum(abs(after - before) for before, after in pairwise(steps))
    side = back / abs(back) * length * head["share"]
    turn = complex(math.cos(math.radians(head["degrees"])), math.sin(math.radians(head["degrees"])))
    wings = [tip + side * turn, tip, tip + side * turn.conjugate()]
    return [[round(v, HEAD_DECIMALS) for v in unproject(wing.real, wing.imag)] for wing in wings]
