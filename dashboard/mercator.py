"""Web Mercator in pixels: 512 at zoom 0, origin at the north-west corner, y down."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

TILE = 512.0
LATITUDE_LIMIT = 85.051129


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


def fit(bounds: tuple[float, float, float, float], width: float, height: float) -> dict[str, float]:
    """Give the lon, lat and zoom that show west, south, east, north in a frame of pixels.

    >>> fit((-180, -85.051129, 180, 85.051129), 512, 512)
    {'lon': 0.0, 'lat': 0.0, 'zoom': 0.0}
    """
    west, south, east, north = bounds
    (x0, x1), (y1, y0) = project([west, east], [south, north])
    zoom = math.log2(min(width / (x1 - x0), height / (y1 - y0)))
    lon, lat = unproject(float(x0 + x1) / 2, float(y0 + y1) / 2)
    return {"lon": lon, "lat": round(lat, 6) + 0.0, "zoom": round(zoom, 3) + 0.0}
