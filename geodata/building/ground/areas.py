"""Land by country at each level, and the borders that the countries share."""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geodata.building.coverage import noded, shared_borders, simplified
from geodata.building.ground.cells import Shapes
from geodata.building.land import DISPUTED, SOURCE_GRID, WESTERN_SAHARA, read
from geodata.building.rows import table

GRID = 0.001
CRIMEA = shapely.box(32.4, 44.3, 36.66, 46.3)
"""Parts of Russia that lie in here whole are given back to Ukraine, as in the coarser map."""
BESIDE = 0.3
"""Degrees between a border and the line of another data set that tells what it is, at most."""
BUFFER_ZONE = {("", "cyprus"), ("", "northern-cyprus")}
CONTESTED = "Disputed|Indefinite|Line of control|Indeterminant"


def coarser(world_file: Path) -> gpd.GeoDataFrame:
    """Return the countries of the 1:50m file: id ("" for none), geometry."""
    ids = table("countries").set_index("a3")["id"]
    shapes = read(world_file, "countries")
    shapes = shapes.assign(id=shapes["a3"].map(ids).fillna(""))
    return shapes[["id", "geometry"]].reset_index(drop=True)


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
    return _mended(shapes.dissolve("id", method="unary").geometry).reset_index()


def covered(countries: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    """Simplify the countries as one coverage, rounded to thousandths of a degree."""
    fine = simplified(noded(countries, SOURCE_GRID), tolerance)
    cover = noded(_with_small(fine, countries), GRID)
    return cover.dissolve("id", method="unary").reset_index()


def borders(cover: gpd.GeoDataFrame, lines_file: Path) -> tuple[BaseGeometry, BaseGeometry]:
    """Return the borders that both sides accept, and those that are contested.

    Of a border that our own list has not, each segment is what the nearest line of the file is.
    """
    shared = shared_borders(cover)
    marked = DISPUTED | BUFFER_ZONE
    ours = [line for pair, line in shared.items() if pair in marked]
    others = _segments([line for pair, line in shared.items() if pair not in marked])
    contested = _are_contested(others, gpd.read_file(lines_file))
    return _joined([*others[~contested]]), _joined([*ours, *others[contested]])


def _are_contested(segments: Shapes, lines: gpd.GeoDataFrame) -> NDArray[np.bool_]:
    parts = [_segments([line]) for line in lines.geometry]
    flags = np.repeat(_called_contested(lines), [len(one) for one in parts])
    middles = shapely.line_interpolate_point(segments, 0.5, normalized=True)
    segment, line = shapely.STRtree(np.concatenate(parts)).query_nearest(
        middles, max_distance=BESIDE, all_matches=False
    )
    found = np.zeros(len(segments), dtype=bool)
    found[segment] = flags[line]
    return found


def _called_contested(lines: gpd.GeoDataFrame) -> NDArray[np.bool_]:
    """Tell the lines that the file calls contested, but for those that both sides accept."""
    pairs = table("accepted_borders")[["left", "right"]].to_numpy().tolist()
    accepted = {frozenset(pair) for pair in pairs}
    between = zip(lines["adm0_left"], lines["adm0_right"], strict=True)
    is_accepted = np.array([frozenset(pair) in accepted for pair in between])
    called = lines["featurecla"].str.contains(CONTESTED).to_numpy(dtype=bool)
    found: NDArray[np.bool_] = called & ~is_accepted
    return found


def _segments(lines: Sequence[BaseGeometry]) -> Shapes:
    """Return the straight parts of lines."""
    corners, line = shapely.get_coordinates(shapely.get_parts([*lines]), return_index=True)
    follows = line[1:] == line[:-1]
    ends = np.stack([corners[:-1][follows], corners[1:][follows]], axis=1)
    found: Shapes = shapely.linestrings(ends)
    return found


def _joined(lines: Sequence[BaseGeometry]) -> BaseGeometry:
    parts = shapely.get_parts(shapely.get_parts([*lines]))
    return shapely.line_merge(shapely.MultiLineString([*parts]))


def _mended(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Give Western Sahara and Crimea back as the coarser map has them; shapes are by id."""
    parts = shapely.get_parts(shapes["russia"])
    crimea = shapely.union_all(parts[shapely.within(parts, CRIMEA)])
    held = shapes["morocco"] & WESTERN_SAHARA
    shapes = shapes.copy()
    for given, by, to in ((held, "morocco", "western-sahara"), (crimea, "russia", "ukraine")):
        shapes[by] -= given
        shapes[to] |= given
    return shapes


def _with_small(cover: gpd.GeoDataFrame, countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Put back, before the others, the countries that simplifying swallowed."""
    lost = countries[~countries["id"].isin(cover["id"])]
    return pd.concat([lost, cover], ignore_index=True)
