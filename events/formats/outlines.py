"""Lines and areas of a folder's own places: `places.geojson`, and regions of the world by id."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.formats.files import UnreadableError, read_json
from events.formats.geo.inside.geometry import ShapeError, shape_of
from events.problems import Problem, did_you_mean, near_misses
from events.schema import OUTLINES_FILE
from geodata.world import outline

_EXPECTED = "expected a GeoJSON FeatureCollection whose features have an id of places.csv"


def read_outlines(
    folder: Path, places: pd.DataFrame
) -> tuple[dict[str, BaseGeometry], list[Problem]]:
    """Give the shapes of own places by id, in EPSG:4326, and what is wrong with their file."""
    known = {one: shape for one in regions(places) if (shape := outline(one))}
    path = folder / OUTLINES_FILE
    if not path.exists():
        return known, []
    try:
        shapes, problems = _shapes(read_json(path), {*places["id"]})
    except UnreadableError as error:
        return known, [error.problem]
    return {**known, **shapes}, problems


def regions(places: pd.DataFrame) -> list[str]:
    """Name the places of a table that stand on no point."""
    return [*places.loc[(places["lat"] == "") & (places["lon"] == ""), "id"]]


def _shapes(content: Any, places: Collection[str]) -> tuple[dict[str, BaseGeometry], list[Problem]]:
    features = content.get("features") if isinstance(content, Mapping) else None
    if not isinstance(features, list):
        return {}, [Problem(OUTLINES_FILE, None, None, None, _EXPECTED)]
    shapes: dict[str, BaseGeometry] = {}
    problems = []
    for number, feature in enumerate(features, 1):
        try:
            place, shape = _outline(feature, places)
            shapes[place] = shape
        except ShapeError as error:
            problems.append(Problem(OUTLINES_FILE, number, None, None, str(error)))
    return shapes, problems


def _outline(feature: Any, places: Collection[str]) -> tuple[str, BaseGeometry]:
    """Read one feature, which must be a line or an area of a known place."""
    place = feature.get("id") if isinstance(feature, Mapping) else None
    if not isinstance(place, str):
        raise ShapeError(_EXPECTED)
    if place not in places:
        hint = did_you_mean(near_misses(place, places))
        raise ShapeError(f'"{place}" is no place of places.csv{hint}')
    shape = shape_of(feature.get("geometry"))
    if shape is None or shape.is_empty or shape.geom_type == "Point":
        raise ShapeError(f'"{place}" has no line or area; expected one')
    return place, shape
