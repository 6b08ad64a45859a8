"""Where the names of areas are written."""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely import Point
from shapely.geometry.base import BaseGeometry

from geodata.building.rows import region_table, table
from geodata.crs import WGS84

# Ranks of country names by area in square kilometres: the largest are shown first.
RANK_LIMITS = (3_000_000, 800_000, 200_000, 20_000)
TOLERANCE = 0.05
"""Degrees."""


def country_labels(countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return a point in the largest part of each country: id, names, rank (1 to 5)."""
    km2 = countries.to_crs(6933).area / 1e6
    ranks = 1 + sum((km2 < limit).astype(int) for limit in RANK_LIMITS)
    return _labelled(table("countries"), countries.assign(rank=ranks))


def region_labels(regions: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return a point in each region of Mali: id, names, rank, country."""
    ranks = np.where(regions["id"] == "bamako-district", 3, 2)
    return _labelled(region_table(), regions.assign(rank=ranks))


def region_labels_2023(towns: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the seats of regions of which no free polygon is known: id, names, since, note."""
    seats = table("regions_2023")
    points = towns.set_index("id").geometry.reindex(seats["town"])
    rows = seats.assign(id=seats["town"] + "-region", since=pd.to_numeric(seats["since"]))
    return gpd.GeoDataFrame(rows, geometry=points.array, crs=WGS84)


def _labelled(names: pd.DataFrame, areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    points = areas[["id", "rank"]].set_geometry(areas.geometry.map(_middle).array, crs=WGS84)
    return gpd.GeoDataFrame(points.merge(names, on="id"), crs=WGS84)


def _middle(area: BaseGeometry) -> Point:
    """Return the point of the largest part that is farthest from its edge."""
    largest = max(shapely.get_parts(area), key=shapely.area)
    return shapely.get_point(shapely.maximum_inscribed_circle(largest, TOLERANCE), 0)
