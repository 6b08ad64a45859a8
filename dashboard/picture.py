"""The base map of the poster: packaged layers as short SVG paths in Web Mercator units."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from dashboard.mercator import project
from geodata.layers import layer

ZOOM = 4
"""One unit of the picture is one pixel at this zoom."""
TOLERANCE = 3.4
SMALLEST = 60.0
"""Square units: smaller islands are left out."""
NORTH, SOUTH = 84, -60

Coordinates = NDArray[np.float64]


def to_units(lonlat: Coordinates) -> Coordinates:
    """Turn rows of longitude, latitude into rows of x, y."""
    return np.column_stack(project(lonlat[:, 0], np.clip(lonlat[:, 1], SOUTH, NORTH), ZOOM))


def shapes(collection: dict[str, Any]) -> dict[str, Any]:
    """Give the geometries of a FeatureCollection in units, by the features' `id` property."""
    features = collection["features"]
    drawn = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    units = shapely.transform(drawn, to_units)
    return {f["properties"]["id"]: unit for f, unit in zip(features, units, strict=True)}


@cache
def countries() -> dict[str, str]:
    """Give the path of every country by id; Mali has the finer outline of its regions."""
    coarse = _coverage("countries", TOLERANCE)
    return _paths({**coarse, "mali": shapely.union_all(list(_finer().values()))})


@cache
def regions() -> dict[str, str]:
    """Give the path of every region of Mali by id."""
    return _paths(_finer())


@cache
def _finer() -> dict[str, Any]:
    return _coverage("mali_regions", TOLERANCE / 4)


@cache
def rivers() -> str:
    """Give one path of the largest rivers."""
    major = [f for f in layer("rivers")["features"] if f["properties"]["rank"] == 1]
    lines = shapes({"features": major}).values()
    return "".join(path(shapely.simplify(line, TOLERANCE / 4)) for line in lines)


def _coverage(name: str, tolerance: float) -> dict[str, Any]:
    """Simplify polygons so that neighbours keep sharing their borders."""
    units = shapes(layer(name))
    simple = shapely.coverage_simplify(list(units.values()), tolerance**2)
    return dict(zip(units, simple, strict=True))


def _paths(drawn: dict[str, Any]) -> dict[str, str]:
    return {key: d for key, shape in drawn.items() if (d := path(shape))}


def path(shape: Any) -> str:
    """Write a geometry as SVG path data with whole, relative units.

    >>> path(shapely.box(0, 0, 10, 20))
    'M10 0l0 20-10 0 0-20z'
    """
    parts = shapely.get_parts(shape)
    large = [p for p in parts if p.geom_type == "LineString" or p.area >= SMALLEST]
    rings = [ring for p in large for ring in _lines(p)]
    return "".join(_draw(shapely.get_coordinates(ring), ring.is_ring) for ring in rings)


def _lines(part: Any) -> list[Any]:
    if part.geom_type == "LineString":
        return [part]
    return [
        part.exterior,
        *(hole for hole in part.interiors if shapely.Polygon(hole).area >= SMALLEST),
    ]


def _draw(points: Coordinates, closed: bool) -> str:
    whole = points.round().astype(int)
    steps = np.diff(whole, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    steps = steps[:-1] if closed else steps
    if len(steps) == 0:
        return ""
    numbers = " ".join(str(n) for n in steps.ravel()).replace(" -", "-")
    return f"M{whole[0][0]} {whole[0][1]}l{numbers}" + ("z" if closed else "")
