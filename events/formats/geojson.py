"""Reads a single GeoJSON file whose features have title and date, and a point or a place."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from events.formats.files import UnreadableError, read_json
from events.formats.flat.collect import collect
from events.problems import Problem
from events.raw import RawCollection


def read_geojson(path: Path) -> RawCollection:
    """Read one event from each feature; rows are features counted from 1."""
    try:
        features = _features(path, read_json(path))
    except UnreadableError as error:
        return RawCollection({}, None, None, problems=(error.problem,))
    unplaced = {row: kind for row, f in enumerate(features, 1) if (kind := _unplaced(f))}
    problems = [
        Problem(path.name, row, "geometry", kind, "expected a Point, or a property place")
        for row, kind in unplaced.items()
    ]
    rows = pd.DataFrame([dict(_cells(feature)) for feature in features], dtype=str).fillna("")
    rows.index = pd.RangeIndex(1, len(rows) + 1, name="row")
    return collect(path, rows.drop(index=list(unplaced)), problems)


def _features(path: Path, content: Any) -> list[Mapping[str, Any]]:
    """Return the features of a FeatureCollection in WGS 84."""
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list) or not all(isinstance(f, dict) for f in features):
        raise _unreadable(path, "expected a GeoJSON FeatureCollection")
    if not features:
        raise _unreadable(path, "no features; expected one at least")
    crs = str(content.get("crs") or "CRS84")
    if "CRS84" not in crs and "4326" not in crs:
        raise _unreadable(path, "expected coordinates in WGS 84 (no crs member)")
    return features


def _unreadable(path: Path, rule: str) -> UnreadableError:
    return UnreadableError(Problem(path.name, None, None, None, rule))


def _unplaced(feature: Mapping[str, Any]) -> str | None:
    """Name the geometry of a feature that neither it nor a property puts in a place."""
    match feature.get("geometry"):
        case {"type": "Point", "coordinates": [_, _, *_]}:
            return None
        case geometry:
            kind = geometry.get("type", "no type") if isinstance(geometry, dict) else "null"
            return None if _properties(feature).get("place") else str(kind)


def _properties(feature: Mapping[str, Any]) -> Mapping[str, Any]:
    properties = feature.get("properties")
    return properties if isinstance(properties, dict) else {}


def _cells(feature: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    match feature.get("geometry"):
        case {"type": "Point", "coordinates": [lon, lat, *_]}:
            yield "lon", str(lon)
            yield "lat", str(lat)
    if isinstance(feature.get("id"), str):
        yield "id", feature["id"]
    for name, value in _properties(feature).items():
        if isinstance(value, str | int | float):
            yield name, str(value)
