"""The one coordinate reference system of the atlas: WGS 84, longitude before latitude."""

import geopandas as gpd
from pyproj import CRS

WGS84 = CRS.from_epsg(4326)


def require_wgs84(gdf: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the frame as it came if it is in WGS 84.

    Raises
    ------
    ValueError
        Naming the CRS found; the frame is not reprojected silently.
    """
    if gdf.crs is None or not gdf.crs.equals(WGS84, ignore_axis_order=True):
        raise ValueError(f"expected coordinates in WGS 84 (EPSG:4326), found {_describe(gdf.crs)}")
    return gdf


def _describe(crs: CRS | None) -> str:
    return "no CRS" if crs is None else f"{crs.to_string()} ({crs.name})"
