"""Heads of arrows by plane geometry."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, cos, dist, radians, sin

from tests.cases.look import LOOK
from tests.cases.mercator import project, unproject


def head(line: list[list[float]]) -> list[list[float]]:
    """Two sides that part from the tip, each turned from the last step by the head's angle."""
    points = [project(lon, lat) for lon, lat in line]
    side = LOOK["arcs"]["head"]["share"] * sum(dist(a, b) for a, b in pairwise(points))
    (x0, y0), (x, y) = points[len(points) // 2 - 1], points[len(points) // 2]
    course = atan2(y - y0, x - x0)
    turn = radians(LOOK["arcs"]["head"]["degrees"])
    ends = [(x + side * cos(a), y + side * sin(a)) for a in (course + turn, course - turn)]
    left, right = (list(unproject(*end)) for end in ends)
    return [[round(v, 3) + 0.0 for v in point] for point in (left, line[len(line) // 2], right)]
