"""Packaged polygons of countries and of Mali's regions, and which of them holds a point."""

from functools import cache

import geopandas as gpd
import shapely

from geodata.crs import WGS84
from geodata.layers import layer


def countries() -> gpd.GeoDataFrame:
    """Return the world's countries: id, name, iso_a2 ("" where there is none), geometry."""
    return _polygons("countries").copy(deep=False)


def mali_regions() -> gpd.GeoDataFrame:
    """Return Mali's eight regions before 2012 and the district of Bamako: id, name, geometry."""
    return _polygons("mali_regions").copy(deep=False)


def country_at(lon: float, lat: float) -> str | None:
    """Return the id of the country that holds the point, None at sea.

    Examples
    --------
    >>> country_at(37.62, 55.75)
    'russia'
    """
    return _id_at("countries", lon, lat)


def region_at(lon: float, lat: float) -> str | None:
    """Return the id of the region of Mali that holds the point, None outside Mali.

    Examples
    --------
    >>> region_at(-4.18, 14.48)
    'mopti-region'
    """
    return _id_at("mali_regions", lon, lat)


@cache
def _polygons(name: str) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame.from_features(layer(name), crs=WGS84)


def _id_at(name: str, lon: float, lat: float) -> str | None:
    polygons = _polygons(name)
    hits = polygons.sindex.query(shapely.Point(lon, lat), predicate="intersects")
    return str(polygons["id"].iloc[min(hits)]) if len(hits) else None
