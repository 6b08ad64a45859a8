"""Where the events are: points, areas, and where their names stand."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from dashboard.contract.columns import Places, PlaceTexts
from dashboard.payload.bearings import surroundings
from dashboard.payload.cells import codes, texts
from dashboard.payload.own import is_line, is_own, own_features
from dashboard.payload.shapes import EDGE, main_parts, mainland
from dashboard.view.bounds import around
from events.schema import PRECISIONS
from geodata.geojson import to_geojson

AREA_DECIMALS, LABEL_DECIMALS = 2, 3


def place_columns(places: gpd.GeoDataFrame) -> Places:
    """Give the places, in their order."""
    points = [shape if shape.geom_type == "Point" else None for shape in places.geometry]
    own, labels = is_own(places), [_label(shape) for shape in places.geometry]
    return {
        "id": list(places.index),
        "lon": [None if point is None else point.x for point in points],
        "lat": [None if point is None else point.y for point in points],
        "precision": codes(places["precision"], PRECISIONS),
        "kind": texts(places["kind"]),
        "until": [int(year) if year else None for year in texts(places["until"])],
        "country": texts(places["country"]),
        "part_of": texts(places["part_of"]),
        "accuracy_km": [None if pd.isna(km) else float(km) for km in places["accuracy_km"]],
        "own": own,
        "label": labels,
        "bounds": [_bounds(*one) for one in zip(places.geometry, own, strict=True)],
        "surroundings": surroundings(_seen(places, own, labels)),
    }


def place_texts(places: gpd.GeoDataFrame, lang: str) -> PlaceTexts:
    """Give names, those in other languages too, and where coordinates are from."""
    own = texts(places[f"name_{lang}"]) if f"name_{lang}" in places else []
    plain = texts(places["name"])
    names = [said or name for said, name in zip(own or plain, plain, strict=True)]
    return {
        "name": names,
        "aliases": _aliases(places, names),
        "coordinates_from": texts(places["coordinates_from"]),
    }


def areas(places: gpd.GeoDataFrame) -> dict[str, Any]:
    """Give the outlines of regions and countries as GeoJSON."""
    drawn = pd.Series([_is_area(shape) for shape in places.geometry], places.index, dtype=bool)
    shapes, own = places[drawn], pd.Series(is_own(places), places.index, dtype=bool)[drawn]
    packaged = to_geojson(shapes[~own].reset_index(names="id"), ["id"], AREA_DECIMALS)
    return {**packaged, "features": [*packaged["features"], *own_features(shapes[own])]}


def _is_area(shape: Any) -> bool:
    return shape.geom_type != "Point" and not is_line(shape)


def _aliases(places: gpd.GeoDataFrame, names: list[str]) -> list[str]:
    """Join every other name of a place, each once."""
    columns = [name for name in places if name in ("name", "aliases") or name.startswith("name_")]
    cells = zip(*(texts(places[name]) for name in columns), strict=True)
    apart = ([part for cell in row for part in cell.split("|")] for row in cells)
    return [
        " · ".join(dict.fromkeys(other for other in others if other and other != name))
        for others, name in zip(apart, names, strict=True)
    ]


def _seen(places: gpd.GeoDataFrame, own: list[bool], labels: list[list[float]]) -> list[Any]:
    """Give the shapes, of one that is the file's own the point of its name."""
    rows = zip(places.geometry, own, labels, strict=True)
    return [shapely.Point(*label) if is_theirs else shape for shape, is_theirs, label in rows]


def _label(shape: Any) -> list[float]:
    part = mainland(shape)
    middle = part.interpolate(0.5, normalized=True) if is_line(part) else None
    point = middle or part.representative_point()
    lon = (point.x + 180) % 360 - 180 if abs(point.x) > 180 else point.x
    return [round(lon, LABEL_DECIMALS), round(point.y, LABEL_DECIMALS)]


def _bounds(shape: Any, own: bool) -> list[float]:
    """Give the bounds of the main parts, or of all where a file draws them side by side."""
    west, _, east, _ = shape.bounds
    boxes = [list(shape.bounds)] if own and east - west < EDGE else _main(shape)
    return [round(edge, LABEL_DECIMALS) for edge in around(boxes)]


def _main(shape: Any) -> list[list[float]]:
    return [list(part.bounds) for part in main_parts(shape)]
