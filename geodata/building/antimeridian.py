"""Polygons that run over the antimeridian, cut in two at 180 degrees."""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Polygon
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

# The package antimeridian 0.4.9 makes Antarctica inside out and Fiji invalid from our source file;
# the outline of Antarctica goes around the pole without touching it.
_HERE, _BEYOND = shapely.box(-180, -90, 180, 90), shapely.box(180, -90, 540, 90)


def cut(geometry: BaseGeometry) -> MultiPolygon:
    """Mend the geometry, cutting each polygon that is more than half the world wide.

    No country is that wide: such a ring jumps from 180 to -180 instead of ending there.

    Examples
    --------
    >>> ring = shapely.Polygon([(170, 0), (-170, 0), (-170, 9), (170, 9)])
    >>> [part.bounds for part in cut(ring).geoms]
    [(-180.0, 0.0, -170.0, 9.0), (170.0, 0.0, 180.0, 9.0)]
    """
    parts = [_cut_part(part) for part in shapely.get_parts(geometry)]
    whole = shapely.union_all(shapely.make_valid(parts, method="structure"))
    polygons = [part for part in shapely.get_parts(whole) if isinstance(part, Polygon)]
    return MultiPolygon(polygons)


def _cut_part(part: Polygon) -> BaseGeometry:
    west, _, east, _ = part.bounds
    if east - west <= 180:
        return part
    if abs(_turn(part)) > 180:
        return _closed_by_pole(part)
    whole = shapely.make_valid(shapely.transform(part, _unwrapped))
    return shapely.union(whole & _HERE, translate(whole & _BEYOND, xoff=-360))


def _turn(part: Polygon) -> float:
    """Return the degrees by which the outline goes around the world: 360 around a pole."""
    steps = np.diff(shapely.get_coordinates(part.exterior)[:, 0])
    return float(np.sum((steps + 180) % 360 - 180))


def _closed_by_pole(part: Polygon) -> Polygon:
    """Return the polygon that lies between the outline and the pole that it goes around."""
    ring = shapely.get_coordinates(part.exterior)[:-1]
    steps = np.abs(np.diff(ring[:, 0], append=ring[0, 0]))
    ring = np.roll(ring, -1 - int(np.argmax(steps)), axis=0)
    first, last = ring[0], ring[-1]
    side, pole = np.sign(last[0]) * 180, np.sign(last[1]) * 90
    lat = (first[1] + last[1]) / 2
    return Polygon([*ring, (side, lat), (side, pole), (-side, pole), (-side, lat)])


def _unwrapped(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    lon, lat = lonlat.T
    return np.column_stack([np.where(lon < 0, lon + 360, lon), lat])
