"""Geometries as short SVG paths: whole, relative units of the picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from markupsafe import Markup
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.contract.columns import Routes, Row
from dashboard.contract.files import look
from dashboard.view.mercator import project

SMALLEST = 60.0
"""Square units: smaller islands are left out, if nothing else is asked for."""
NORTH, SOUTH = 84, -85
FINE = "{:.7g}"
"""Thousandths of a unit, a few metres, for what a file draws itself."""

Coordinates = NDArray[np.float64]
Shapes = dict[str, BaseGeometry]


def zoom() -> int:
    """One unit of the picture is one pixel at this zoom."""
    level: int = look()["picture"]["zoom"]
    return level


def at(lon: float, lat: float) -> tuple[float, float]:
    """Give x and y of a point."""
    x, y = project(lon, lat, zoom())
    return round(float(x), 2), round(float(y), 2)


def shapes(collection: Mapping[str, Any]) -> Shapes:
    """Give the geometries of a FeatureCollection in units, by the features' `id` property."""
    features = collection["features"]
    drawn = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    units = shapely.transform(drawn, _to_units)
    return {f["properties"]["id"]: unit for f, unit in zip(features, units, strict=True)}


def _to_units(lonlat: Coordinates) -> Coordinates:
    return np.column_stack(project(lonlat[:, 0], np.clip(lonlat[:, 1], SOUTH, NORTH), zoom()))


def paths(drawn: Shapes) -> dict[str, str]:
    """Write geometries, ready for a template, without those of which nothing is left."""
    return {key: Markup(d) for key, shape in drawn.items() if (d := path(shape))}


def path(shape: BaseGeometry, smallest: float = SMALLEST) -> str:
    """Write a geometry as SVG path data.

    >>> path(shapely.box(0, 0, 10, 20))
    'M10 0l0 20-10 0 0-20z'
    """
    parts = shapely.get_parts(shape)
    large = [p for p in parts if p.geom_type == "LineString" or p.area >= smallest]
    rings = [ring for p in large for ring in _rings(p)]
    return "".join(_draw(shapely.get_coordinates(ring), ring.is_ring) for ring in rings)


def fine(area: BaseGeometry) -> str:
    """Write an area with all its parts, for a reader who comes close.

    >>> fine(shapely.box(0, 0, 0.25, 0.5))
    'M0.25 0L0.25 0.5L0 0.5L0 0L0.25 0z'
    """
    parts = (part for part in shapely.get_parts(area) if part.geom_type == "Polygon")
    rings = (ring for part in parts for ring in (part.exterior, *part.interiors))
    return "".join(f"{_pen(ring.coords, FINE)}z" for ring in rings)


def _rings(part: Any) -> list[Any]:
    if part.geom_type == "LineString":
        return [part]
    holes = (hole for hole in part.interiors if shapely.Polygon(hole).area >= SMALLEST)
    return [part.exterior, *holes]


def _draw(points: Coordinates, closed: bool) -> str:
    whole = points.round().astype(int)
    steps = np.diff(whole, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    steps = steps[:-1] if closed else steps
    if len(steps) == 0:
        return ""
    numbers = " ".join(str(n) for n in steps.ravel()).replace(" -", "-")
    return f"M{whole[0][0]} {whole[0][1]}l{numbers}" + ("z" if closed else "")


def route(routes: Routes, row: Row) -> str:
    """Write a route with its arrowhead."""
    return course(routes["lon"][row], routes["lat"][row], "{:.1f}")


def course(lons: Sequence[float | None], lats: Sequence[float | None], form: str = FINE) -> str:
    """Write a line of positions; where a coordinate is missing, the pen is lifted."""
    points = zip(lons, lats, strict=True)
    return _pen(
        (None if lon is None or lat is None else _exactly(lon, lat) for lon, lat in points), form
    )


def _exactly(lon: float, lat: float) -> tuple[float, float]:
    x, y = project(lon, lat, zoom())
    return float(x), float(y)


def _pen(points: Iterable[tuple[float, ...] | None], form: str) -> str:
    commands, pen = [], "M"
    for point in points:
        if point is not None:
            commands.append(f"{pen}{form.format(point[0])} {form.format(point[1])}")
        pen = "M" if point is None else "L"
    return "".join(commands)
