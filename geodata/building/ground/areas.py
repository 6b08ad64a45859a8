"""Land by country at each level, and the borders that the countries share."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.building.coverage import noded, shared_borders, simplified
from geodata.building.land import DISPUTED, SOURCE_GRID, WESTERN_SAHARA, read
from geodata.building.rows import table
from geodata.crs import WGS84

GRID = 0.001
CRIMEA = shapely.box(32.4, 44.3, 36.66, 46.3)
"""Parts of Russia that lie in here whole are given back to Ukraine, as in the coarser map."""
BESIDE = 0.06
"""Degrees between a line of one data set and the border of another that it stands for."""
CONTESTED = "Disputed|Indefinite|Line of control|Indeterminant"


def coarser(world_file: Path) -> gpd.GeoDataFrame:
    """Return the countries of the 1:50m file: id ("" for none), geometry."""
    ids = table("countries").set_index("a3")["id"]
    shapes = read(world_file, "countries")
    return _whole(shapes.assign(id=shapes["a3"].map(ids).fillna("")))


def finer(world_file: Path, named_file: Path) -> gpd.GeoDataFrame:
    """Return the countries of the 1:10m file, mended: id ("" for none), geometry.

    Parameters
    ----------
    named_file
        The 1:50m file, which has the codes of the same names.
    """
    shapes = read(world_file, "countries")
    named = gpd.read_file(named_file, layer="countries", ignore_geometry=True)
    ids = named.set_index("name")["a3"].map(table("countries").set_index("a3")["id"])
    known = {**ids.dropna(), **table("odd_areas").set_index("name")["id"]}
    shapes = shapes.assign(id=shapes["name"].map(known))
    if shapes["id"].isna().any():
        raise ValueError(f"areas without an id: {[*shapes['name'][shapes['id'].isna()]]}")
    return _whole(shapes.set_geometry(_mended(shapes).array, crs=WGS84))


def covered(countries: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    """Simplify the countries as one coverage, rounded to thousandths of a degree."""
    fine = simplified(noded(countries, SOURCE_GRID), tolerance)
    cover = noded(_with_small(fine, countries), GRID)
    return cover.dissolve("id", method="unary").reset_index()


def borders(cover: gpd.GeoDataFrame, lines_file: Path) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the borders that both sides accept, and those that are contested."""
    shared = shared_borders(cover)
    ours = [line for pair, line in shared.items() if pair in DISPUTED]
    others = shapely.union_all([line for pair, line in shared.items() if pair not in DISPUTED])
    beside = shapely.union_all(_contested(lines_file).buffer(BESIDE))
    parts = shapely.get_parts(shapely.line_merge(others))
    within = shapely.intersection(parts, beside)
    contested = shapely.union_all([*ours, *within])
    return _lines(shapely.difference(others, contested)), _lines(contested)


def _contested(path: Path) -> gpd.GeoSeries:
    """Return the lines that the data set calls contested and that are."""
    lines = gpd.read_file(path)
    accepted = table("accepted_borders")
    pairs = {frozenset(pair) for pair in accepted[["left", "right"]].to_numpy().tolist()}
    between = zip(lines["adm0_left"], lines["adm0_right"], strict=True)
    is_accepted = pd.Series([frozenset(pair) in pairs for pair in between], index=lines.index)
    return lines[lines["featurecla"].str.contains(CONTESTED) & ~is_accepted].geometry


def _mended(shapes: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Give Western Sahara and Crimea back as the coarser map has them."""
    shape = shapes.set_index("id").geometry.groupby(level=0).agg(shapely.union_all)
    held = shape["morocco"] & WESTERN_SAHARA
    parts = shapely.get_parts(shape["russia"])
    crimea = shapely.union_all(parts[shapely.within(parts, CRIMEA)])
    add = {"western-sahara": held, "ukraine": crimea}
    take = {"morocco": held, "russia": crimea}
    geometry = [
        (shape | add[key] if key in add else shape) - take[key] if key in take else shape | add[key]
        for key, shape in zip(shapes["id"], shapes.geometry, strict=True)
        if key in add or key in take
    ]
    changed = shapes["id"].isin([*add, *take])
    result = shapes.geometry.copy()
    result[changed] = gpd.GeoSeries(geometry, index=shapes.index[changed], crs=WGS84)
    return result


def _whole(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return shapes[["id", "geometry"]].reset_index(drop=True)


def _with_small(cover: gpd.GeoDataFrame, countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Put back, before the others, the countries that simplifying swallowed."""
    lost = countries[~countries["id"].isin(cover["id"])]
    return pd.concat([lost, cover], ignore_index=True)


def _lines(shape: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    return shapely.line_merge(shapely.MultiLineString(parts))
