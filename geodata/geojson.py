"""Frames as minimal GeoJSON: chosen columns, rounded coordinates, RFC 7946 winding."""

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.crs import require_wgs84


def to_geojson(frame: gpd.GeoDataFrame, columns: Sequence[str], decimals: int) -> dict[str, Any]:
    """Make a FeatureCollection that says no more than it must.

    Polygons stay valid when rounded. Missing values become null. An index named ``id`` becomes
    the features' ``id``.

    Examples
    --------
    >>> frame = gpd.GeoDataFrame(
    ...     {"name": ["Here"]}, geometry=[shapely.Point(-1.23456, 2.34567)], crs="EPSG:4326"
    ... )
    >>> to_geojson(frame, ["name"], 2)["features"]  # doctest: +NORMALIZE_WHITESPACE
    [{'type': 'Feature', 'properties': {'name': 'Here'},
      'geometry': {'type': 'Point', 'coordinates': [-1.23, 2.35]}}]
    """
    frame = require_wgs84(frame)
    geometries = shapely.orient_polygons(
        shapely.set_precision(frame.geometry.values, 10**-decimals), exterior_cw=False
    )
    records = frame[list(columns)].to_dict("records")
    ids = list(frame.index) if frame.index.name == "id" else [None] * len(frame)
    return {
        "type": "FeatureCollection",
        "features": [
            _feature(*row, decimals) for row in zip(ids, records, geometries, strict=True)
        ],
    }


def _feature(
    feature_id: object, properties: dict[str, Any], geometry: BaseGeometry | None, decimals: int
) -> dict[str, Any]:
    shape = None if geometry is None else _rounded(shapely.geometry.mapping(geometry), decimals)
    return {
        "type": "Feature",
        **({} if feature_id is None else {"id": feature_id}),
        "properties": {key: None if pd.isna(value) else value for key, value in properties.items()},
        "geometry": shape,
    }


def _rounded(value: Any, decimals: int) -> Any:
    match value:
        case float():
            return round(value, decimals)
        case list() | tuple():
            return [_rounded(item, decimals) for item in value]
        case dict():
            return {key: _rounded(item, decimals) for key, item in value.items()}
        case _:
            return value
