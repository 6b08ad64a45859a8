"""Names around the events: countries, regions, rivers, towns and airfields, for every map."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from typing import Any

import shapely

from dashboard.contract.columns import Atlas, Payload, Row
from dashboard.page import emphasis
from geodata.layers import layer

LAYERS = {
    "countries": "country_labels",
    "regions": "region_labels",
    "rivers": "rivers",
    "towns": "towns",
    "airfields": "airfields",
}
"""Packaged layers by what the page calls them."""
DETAILS = ("rivers", "towns", "airfields")
"""Kinds that are packaged for a few parts of the world, and told where events are near."""
GREAT = {"towns": "great_towns"}
"""Packaged layers of those that are told wherever events are."""
NEAR = 8.0
"""Degrees from a place with events up to which details are near."""
DECIMALS = 3
LAST = 9
"""Rank of what has none."""
EVERY = 2.5
"""Degrees of a river from one place of its name to the next."""


def columns(atlas: Atlas) -> dict[str, list[Any]]:
    """Give kind, id, name, longitude, latitude and rank of all names, the foremost first.

    Within a rank larger countries come before smaller ones, and towns in the order of their
    inhabitants, as they are packaged. A river has several places for its name.
    """
    lang = atlas.texts["lang"]
    features = ((kind, one) for kind in LAYERS for one in _features(kind, atlas.numbers))
    rows = [row for kind, feature in features for row in _rows(kind, feature, lang)]
    names = ("kind", "id", "name", "lon", "lat", "rank")
    ordered = sorted(rows, key=lambda row: (row[-1], -_size(row[0], row[1])))
    return {name: [row[k] for row in ordered] for k, name in enumerate(names)}


def _features(kind: str, numbers: Payload) -> list[dict[str, Any]]:
    if kind == "regions":
        found = emphasis.regions(emphasis.country(numbers), LAYERS[kind])
    else:
        found = layer(LAYERS[kind])
    features: list[dict[str, Any]] = found["features"]
    if kind not in DETAILS:
        return features
    great = layer(GREAT[kind])["features"] if kind in GREAT else []
    both = {one["properties"]["id"]: one for one in [*great, *_near(features, numbers)]}
    return list(both.values())


def _near(features: list[dict[str, Any]], numbers: Payload) -> list[dict[str, Any]]:
    """Give the features that a place with events is near, on both sides of 180°."""
    used = set(numbers["links"]["place"])
    points = [(lon + turn, lat) for lon, lat in _labels(numbers, used) for turn in (-360, 0, 360)]
    if not points:
        return []
    shapes = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in features])
    held = shapely.dwithin(shapes, shapely.MultiPoint(points), NEAR)
    return [feature for feature, is_near in zip(features, held, strict=True) if is_near]


def _labels(numbers: Payload, rows: Iterable[Row]) -> list[list[float]]:
    return [numbers["places"]["label"][row] for row in rows]


def _rows(kind: str, feature: dict[str, Any], lang: str) -> list[tuple[Any, ...]]:
    held = feature["properties"]
    name = held.get(f"name_{lang}") or held["name"]
    return [
        (kind, held["id"], name, round(lon, DECIMALS), round(lat, DECIMALS), held.get("rank", LAST))
        for lon, lat in _places(feature["geometry"])
    ]


def _places(geometry: dict[str, Any]) -> list[list[float]]:
    if geometry["type"] == "Point":
        return [geometry["coordinates"]]
    line = max(shapely.get_parts(shapely.geometry.shape(geometry)), key=shapely.length)
    several = max(1, round(line.length / EVERY))
    shares = [(k + 0.5) / several for k in range(several)]
    points = shapely.line_interpolate_point(line, shares, normalized=True)
    return [[point.x, point.y] for point in points]


def _size(kind: str, name: str) -> float:
    return _areas().get(name, 0.0) if kind == "countries" else 0.0


@cache
def _areas() -> dict[str, float]:
    """Give the area of each country by its id, in square degrees of the equator."""
    found = {}
    for feature in layer("countries")["features"]:
        shape = shapely.geometry.shape(feature["geometry"])
        found[feature["properties"]["id"]] = shape.area * math.cos(math.radians(shape.centroid.y))
    return found
