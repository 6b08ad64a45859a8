"""Packaged polygons of countries and of their regions, and which of them holds a point."""

from functools import cache

import geopandas as gpd
import shapely

from geodata.crs import WGS84
from geodata.layers import layer


def countries() -> gpd.GeoDataFrame:
    """Return the world's countries: id, name, iso_a2 ("" where there is none), geometry."""
    return _polygons("countries").copy(deep=False)


def regions() -> gpd.GeoDataFrame:
    """Return the regions that are packaged: id, name, country (ISO 3166-1 alpha-2), geometry."""
    return _polygons("regions").copy(deep=False)


def country_at(lon: float, lat: float) -> str | None:
    """Return the id of the country that holds the point, None at sea.

    Examples
    --------
    >>> country_at(-30.0, 0.0) is None
    True
    """
    return _id_at("countries", lon, lat)


def region_at(lon: float, lat: float) -> str | None:
    """Return the id of the region that holds the point, None where none is packaged.

    Examples
    --------
    >>> region_at(-30.0, 0.0) is None
    True
    """
    return _id_at("regions", lon, lat)


@cache
def _polygons(name: str) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame.from_features(layer(name), crs=WGS84)


def _id_at(name: str, lon: float, lat: float) -> str | None:
    polygons = _polygons(name)
    hits = polygons.sindex.query(shapely.Point(lon, lat), predicate="intersects")
    return str(polygons["id"].iloc[min(hits)]) if len(hits) else None
