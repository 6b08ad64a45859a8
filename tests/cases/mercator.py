"""Web Mercator by the textbook: the logarithm of a tangent, in pixels of a 512 px world."""

from __future__ import annotations

from math import atan, degrees, exp, log, pi, radians, tan

WORLD = 512
LIMIT = 85.051129


def project(lon: float, lat: float, zoom: float = 0) -> tuple[float, float]:
    within = max(-LIMIT, min(LIMIT, lat))
    north = log(tan(pi / 4 + radians(within) / 2))
    size = WORLD * 2**zoom
    return size * (lon + 180) / 360, size * (pi - north) / (2 * pi)


def unproject(x: float, y: float) -> tuple[float, float]:
    return x / WORLD * 360 - 180, degrees(2 * atan(exp(pi - 2 * pi * y / WORLD)) - pi / 2)
