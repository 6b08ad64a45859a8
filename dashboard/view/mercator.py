"""Web Mercator in pixels: 512 at zoom 0, origin at the north-west corner, y down."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dashboard.contract.files import look

TILE = float(look()["camera"]["tile"])
LATITUDE_LIMIT = float(look()["camera"]["latitude"])


def project(
    lon: ArrayLike, lat: ArrayLike, zoom: float = 0.0
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give x and y in pixels; missing coordinates stay nan.

    >>> [float(v) for v in project(0, 0)]
    [256.0, 256.0]
    """
    size = TILE * 2.0**zoom
    phi = np.radians(np.clip(np.asarray(lat, float), -LATITUDE_LIMIT, LATITUDE_LIMIT))
    x = size * (np.asarray(lon, float) / 360 + 0.5)
    y = size * (0.5 - np.arcsinh(np.tan(phi)) / (2 * np.pi))
    return x, y


def unproject(x: float, y: float) -> tuple[float, float]:
    """Give longitude and latitude of a pixel at zoom 0.

    >>> unproject(256.0, 256.0)
    (0.0, 0.0)
    """
    lat = math.degrees(math.atan(math.sinh(2 * math.pi * (0.5 - y / TILE))))
    return (x / TILE - 0.5) * 360, lat + 0.0
