"""Lines and areas that a file brings along: drawn more finely than those of the packaged map."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.contract.columns import Lines
from dashboard.payload.shapes import EDGE
from geodata.former import former_states
from geodata.geojson import to_geojson
from geodata.layers import layer

PACKAGED = ("countries", "regions")
STEPS = 2000
"""Steps across a shape that can be told apart."""
COARSEST, FINEST = 2, 6
"""Decimals of degrees."""


def is_own(places: gpd.GeoDataFrame) -> list[bool]:
    """Tell which places have a line or an area that is none of the packaged map."""
    rows = zip(places.index, places.geometry, strict=True)
    return [shape.geom_type != "Point" and name not in _packaged() for name, shape in rows]


def is_line(shape: BaseGeometry) -> bool:
    """Whether a shape is drawn by its line alone."""
    return shape.geom_type in ("LineString", "MultiLineString")


def line_columns(shapes: list[BaseGeometry]) -> Lines:
    """Give the lines among the shapes of places."""
    held = {row: _course(shape) for row, shape in enumerate(shapes) if is_line(shape)}
    return {
        "place": list(held),
        "lon": [[lon for lon, _ in course] for course in held.values()],
        "lat": [[lat for _, lat in course] for course in held.values()],
    }


def own_features(places: gpd.GeoDataFrame) -> list[dict[str, Any]]:
    """Give the areas as features of GeoJSON, each as fine as its size asks for."""
    by_decimals: dict[int, list[Any]] = defaultdict(list)
    for name, shape in places.geometry.items():
        by_decimals[decimals(shape)].append(name)
    return [
        feature
        for fine, names in by_decimals.items()
        for feature in _features(places.loc[names], fine)
    ]


def decimals(shape: BaseGeometry) -> int:
    """Give the decimals of degrees that a shape is drawn with.

    >>> decimals(shapely.box(0, 0, 20, 9)), decimals(shapely.box(0, 0, 0.1, 0.1))
    (2, 5)
    """
    size = _size(shape)
    wanted = math.ceil(math.log10(STEPS / size)) if size else FINEST
    return min(max(wanted, COARSEST), FINEST)


def _features(places: gpd.GeoDataFrame, fine: int) -> list[dict[str, Any]]:
    simple = places.assign(geometry=[_simple(shape) for shape in places.geometry])
    drawn = to_geojson(simple.reset_index(names="id"), ["id"], fine)
    features: list[dict[str, Any]] = drawn["features"]
    return features


def _course(line: BaseGeometry) -> list[tuple[float | None, float | None]]:
    """Give the points of a line, or of several, with None where the pen is lifted."""
    fine, course = decimals(line), list[tuple[float | None, float | None]]()
    for part in shapely.get_parts(_simple(line)):
        for before, after in pairwise([None, *part.coords]):
            course += _over_the_edge(before, after)
            course.append((round(after[0], fine), round(after[1], fine)))
        course.append((None, None))
    return course[:-1]


def _over_the_edge(
    before: tuple[float, float] | None, after: tuple[float, float]
) -> list[tuple[float | None, float | None]]:
    """Give the points of the 180th meridian between two that lie on either side of it.

    >>> _over_the_edge((179, 10), (-179, 12)), _over_the_edge((0, 10), (9, 12))
    ([(180.0, 11.0), (None, None), (-180.0, 11.0)], [])
    """
    if before is None or abs(before[0] - after[0]) <= EDGE:
        return []
    side, lat = math.copysign(EDGE, before[0]), (before[1] + after[1]) / 2
    return [(side, lat), (None, None), (-side, lat)]


def _simple(shape: BaseGeometry) -> BaseGeometry:
    return shape.simplify(_size(shape) / STEPS)


def _size(shape: BaseGeometry) -> float:
    west, south, east, north = shape.bounds
    return float(max(east - west, north - south))


@cache
def _packaged() -> frozenset[str]:
    """Ids of the areas that the base map draws."""
    features = (feature for name in PACKAGED for feature in layer(name)["features"])
    ids = (str(feature["properties"]["id"]) for feature in features)
    return frozenset([*ids, *(state["id"] for state in former_states())])
