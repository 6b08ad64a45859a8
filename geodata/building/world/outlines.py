"""Outlines of first-order regions, found by the towns that lie in them."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geodata.building.antimeridian import cut
from geodata.crs import WGS84

TOLERANCE = 0.05
"""Degrees: the side of a square of the area that a removed bend may have."""
GRID = 0.01
AGREEING = 0.9
"""Share of the towns in an outline that must be of the region, and of those of the region that must
lie in the outline."""


def outlined(folder: Path, towns: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the outlines that are sure: code of the region, local name, geometry.

    Parameters
    ----------
    folder
        Files of TopoJSON, one for each country.
    towns
        Points, with the code of the region of each in `admin`.
    """
    return matched(outlines(folder), towns)


def outlines(folder: Path) -> gpd.GeoDataFrame:
    """Return all outlines: local name, a3 of the country in small letters, geometry."""
    paths = sorted(folder.glob("???.topo.json"))
    shapes = pd.concat([_read(path).assign(a3=path.name[:3]) for path in paths])
    return gpd.GeoDataFrame(shapes.reset_index(drop=True), crs=WGS84)


def matched(shapes: gpd.GeoDataFrame, towns: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the outlines that hold the same towns as a region of the towns does."""
    inside = towns[["admin", "geometry"]].sjoin(shapes[["geometry"]], predicate="within")
    counts = inside.groupby(["index_right", "admin"]).size().rename("n").reset_index()
    counts["of_shape"] = counts["n"] / counts.groupby("index_right")["n"].transform("sum")
    counts["of_region"] = counts["n"] / counts["admin"].map(towns["admin"].value_counts())
    sure = counts[(counts["of_shape"] >= AGREEING) & (counts["of_region"] >= AGREEING)]
    found = shapes.loc[sure["index_right"]].assign(admin=sure["admin"].to_numpy())
    return found.drop_duplicates("admin").reset_index(drop=True)


def _read(path: Path) -> gpd.GeoDataFrame:
    """Read the regions of one country, simplified so that neighbours keep their border."""
    frame = gpd.read_file(path)
    if "name" not in frame.columns:
        return gpd.GeoDataFrame({"name": []}, geometry=[], crs=WGS84)
    frame = frame[frame["name"].notna() & frame.geometry.notna()]
    frame = frame.set_crs(WGS84, allow_override=True)[["name", "geometry"]]
    frame = frame.set_geometry([_areas(shape) for shape in frame.geometry])
    frame = frame[~frame.geometry.is_empty]
    shapes = shapely.coverage_simplify(frame.geometry.to_numpy(), TOLERANCE)
    rounded = shapely.set_precision(shapely.make_valid(shapes), GRID)
    frame = frame.set_geometry([_areas(cut(shape)) for shape in rounded], crs=WGS84)
    return frame[~frame.geometry.is_empty]


def _areas(shape: shapely.Geometry) -> shapely.Geometry:
    """Leave out lines and points that are left of an area."""
    parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(shape)))
    parts = [part for part in parts if part.geom_type == "Polygon" and part.area]
    return shapely.union_all(parts)
