"""Geometries as short SVG paths: whole, relative units of the picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
FINE = "{:.7g}"
"""Thousandths of a unit, a few metres, for what a file draws itself."""

SEAM = 1000
"""Parts of a unit to which a side lies on the edge of the world."""

_NUMBER = re.compile(r"-?\d+")

Coordinates = NDArray[np.float64]
Shapes = dict[str, BaseGeometry]
Writer = Callable[[BaseGeometry], str]


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


def units(shape: BaseGeometry) -> BaseGeometry:
    """Give a geometry in degrees in units."""
    return shapely.transform(shape, _to_units)


def _to_units(lonlat: Coordinates) -> Coordinates:
    return _projected(lonlat, zoom())


def paths(drawn: Shapes) -> dict[str, str]:
    """Write geometries, ready for a template, without those of which nothing is left."""
    return {key: Markup(d) for key, shape in drawn.items() if (d := path(shape))}


def path(shape: BaseGeometry, smallest: float = SMALLEST) -> str:
    """Write a geometry as SVG path data.

    >>> path(shapely.box(10, 0, 20, 20))
    'M20 0l0 20-10 0 0-20z'
    """
    parts = shapely.get_parts(shape)
    large = [p for p in parts if p.geom_type == "LineString" or p.area >= smallest]
    rings = [ring for p in large for ring in _rings(p)]
    lines = [
        line
        for ring in rings
        for line in (
            _without_seam(shapely.get_coordinates(ring)) if ring.is_ring else [ring.coords]
        )
    ]
    return "".join(_draw(np.asarray(line), _is_closed(line)) for line in lines)


def pixels(shape: BaseGeometry, zoom: int) -> str:
    """Write areas or lines in degrees as SVG path data, in whole pixels of a zoom.

    >>> pixels(shapely.LineString([(0, 0), (45, 0), (45, 0.001)]), 0)
    'M256 256l64 0'
    """
    lines = _lines(shapely.transform(shape, lambda corners: _projected(corners, zoom)))
    return "".join(_draw(corners, closed) for corners, closed in lines)


def decimal(area: BaseGeometry, decimals: int) -> str:
    """Write an area in degrees with all its parts, in units of so many decimals.

    >>> decimal(shapely.box(0, 0, 0.5, 0.5), 1)
    'M4107.4 4096l0-11.4-11.4 0 0 11.4z'
    """
    factor = 10**decimals
    units = shapely.transform(area, lambda corners: _to_units(corners) * factor)
    rings = [line for corners, _ in _lines(units) for line in _without_seam(corners, factor)]
    drawn = "".join(_draw(line, _is_closed(line)) for line in rings)
    return _NUMBER.sub(lambda found: _point(found[0], decimals), drawn) if decimals else drawn


def _lines(shape: BaseGeometry) -> Iterator[tuple[Coordinates, bool]]:
    """Give the lines of a shape and the rings of its areas, and whether each is closed."""
    for part in shapely.get_parts(shape):
        area = part.geom_type == "Polygon"
        for line in (part.exterior, *part.interiors) if area else (part,):
            yield shapely.get_coordinates(line), area


def _projected(corners: Coordinates, zoom: int) -> Coordinates:
    return np.column_stack(project(corners[:, 0], corners[:, 1], zoom))


def _point(digits: str, decimals: int) -> str:
    """Set the decimal point in a whole number."""
    sign, number = digits[: digits.startswith("-")], digits.lstrip("-").zfill(decimals + 1)
    said = f"{number[:-decimals]}.{number[-decimals:]}".rstrip("0").rstrip(".")
    return sign + (said.removeprefix("0") or "0")


def fine(area: BaseGeometry) -> str:
    """Write an area with all its parts, for a reader who comes close.

    >>> fine(shapely.box(1, 0, 1.25, 0.5))
    'M1.25 0L1.25 0.5L1 0.5L1 0L1.25 0z'
    """
    parts = (part for part in shapely.get_parts(area) if part.geom_type == "Polygon")
    rings = [shapely.get_coordinates(r) for part in parts for r in (part.exterior, *part.interiors)]
    lines = [line for ring in rings for line in _without_seam(ring)]
    return "".join(_pen(line.tolist(), FINE) + "z" * _is_closed(line) for line in lines)


def _without_seam(ring: Coordinates, factor: int = 1) -> list[Coordinates]:
    """Give what is drawn of a ring that 180° cuts: a fill closes it there, and no stroke does."""
    world = float(look()["camera"]["tile"] * 2 ** zoom()) * factor
    x = np.rint(ring[:, 0] * SEAM) / SEAM
    free = ~((x[:-1] == x[1:]) & ((x[1:] == 0) | (x[1:] == world)))
    if free.all():
        return [ring]
    first = int(np.argmin(free))
    turned = np.concatenate([ring[first:-1], ring[: first + 1]])
    free = np.roll(free, -first)
    edges = np.flatnonzero(np.diff(free.astype(np.int8), prepend=0, append=0))
    lines = [turned[a : b + 1] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return lines if all(line[0, 0] == line[-1, 0] for line in lines) else [ring]


def _is_closed(line: Any) -> bool:
    return bool(np.array_equal(line[0], line[-1]))


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
    if len(steps) < 1 + closed:
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
