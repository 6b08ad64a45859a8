"""Rivers, lakes and the borders of regions at each level."""

from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import shapely

from geodata.building.antimeridian import cut
from geodata.building.ground.cells import Part
from geodata.crs import WGS84

RIVER_RANKS = {"great": (0, 3), "middle": (4, 5), "small": (6, 12)}
LAKE_TOLERANCE = 0.02
"""Degrees: the file has rounded to four hundredths."""
REGIONS = {"Admin-1 boundary", "Admin-1 region boundary"}


class Detail(NamedTuple):
    """How much of the lines a level has."""

    tolerance: float
    """Degrees."""
    river_rank: int
    """The last that is drawn."""
    region_zoom: float
    """The zoom of the data set from which the last are drawn."""


def rivers(path: Path, detail: Detail) -> list[Part]:
    """Return the rivers as three parts by importance."""
    lines = gpd.read_file(path)
    lines = lines[lines["scalerank"] <= detail.river_rank]
    return [
        _part(layer, lines[lines["scalerank"].between(first, last)].geometry, detail.tolerance)
        for layer, (first, last) in RIVER_RANKS.items()
    ]


def regions(path: Path, detail: Detail) -> Part:
    """Return the lines between first-order regions, without those that only count people."""
    lines = gpd.read_file(path, encoding="utf-8")
    drawn = lines["featurecla"].isin(REGIONS) & (lines["min_zoom"] <= detail.region_zoom)
    return _part("regions", lines[drawn].geometry, detail.tolerance)


def lakes(path: Path, tolerance: float) -> Part:
    """Return the lakes."""
    frame = gpd.read_file(path, layer="lakes").set_crs(WGS84, allow_override=True)
    shapes = np.array([cut(shape) for shape in frame.geometry], dtype=object)
    shapes = shapely.simplify(shapely.get_parts(shapes), max(tolerance, LAKE_TOLERANCE))
    return part("lakes", shapely.set_precision(shapely.make_valid(shapes), 0.001))


def part(layer: str, shapes: object, keys: object = None) -> Part:
    """Return single shapes as a part; without keys each has an empty one."""
    parts, number = shapely.get_parts(np.asarray(shapes, dtype=object), return_index=True)
    found = np.full(len(parts), "", dtype=object)
    if keys is not None:
        found = np.asarray(keys, dtype=object)[number]
    return Part(layer, found, parts)


def _part(layer: str, lines: gpd.GeoSeries, tolerance: float) -> Part:
    merged = shapely.line_merge(shapely.union_all(lines.to_numpy()))
    simple = shapely.simplify(shapely.get_parts(merged), tolerance)
    return part(layer, shapely.set_precision(simple, 0.001))
