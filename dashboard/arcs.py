"""Arcs between places, one for each route, with an arrowhead that shows the direction."""

from __future__ import annotations

import math
from typing import Any

from dashboard.mercator import project, unproject

HEAD_SHARE = 0.022
"""Length of the arrowhead's sides as a share of its route."""
HEAD_ANGLE = math.radians(150)

Line = list[list[float]]


def routes(arcs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Join the arcs of all events that go the same way; lon and lat hold None between lines."""
    by_way: dict[tuple[int, int], dict[str, Any]] = {}
    for arc in arcs:
        way = by_way.setdefault((arc["from"], arc["to"]), {**_drawn(arc["lines"]), "events": []})
        way["events"].append(arc["event"])
    return list(by_way.values())


def _drawn(lines: list[Line]) -> dict[str, list[float | None]]:
    drawn = [*lines, arrowhead(max(lines, key=len))]
    path = [point for line in drawn for point in [*line, [None, None]]]
    lon, lat = zip(*path, strict=True)
    return {"lon": list(lon), "lat": list(lat)}


def arrowhead(line: Line) -> Line:
    """Give the open “V” at the middle of a line, its tip in the direction of travel."""
    x, y = project([lon for lon, _ in line], [lat for _, lat in line])
    middle = len(line) // 2
    tip = complex(x[middle], y[middle])
    back = tip - complex(x[middle - 1], y[middle - 1])
    length = sum(math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]) for i in range(len(line) - 1))
    side = back / abs(back) * length * HEAD_SHARE
    turn = complex(math.cos(HEAD_ANGLE), math.sin(HEAD_ANGLE))
    wings = [tip + side * turn, tip, tip + side * turn.conjugate()]
    return [[round(v, 3) for v in unproject(wing.real, wing.imag)] for wing in wings]
