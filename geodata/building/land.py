"""Countries, Mali's regions and the borders between them, from three scales of Natural Earth."""

from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.building.antimeridian import cut
from geodata.building.coverage import dissolved, noded, shared_borders, simplified
from geodata.building.rows import region_table, table
from geodata.crs import WGS84

WEST_AFRICA = shapely.box(-19, 3, 16, 29)
SOURCE_GRID, WORLD_GRID, WEST_AFRICA_GRID = 0.0001, 0.01, 0.001


class Detail(NamedTuple):
    """Sides (degrees) of the squares that a removed bend may have."""

    world: float
    west_africa: float


COARSE, FINE = Detail(0.13, 0.02), Detail(0.02, 0.01)

# Degrees that a border between regions may end short of Mali's outline and still meet it.
REACH = 0.02

# The 1:10m file draws the area that Morocco holds as Morocco: it is given back to Western Sahara.
WESTERN_SAHARA = shapely.box(-18, 20, -8.66, 27.667)

DISPUTED = {
    ("cyprus", "northern-cyprus"),
    ("china", "siachen-glacier"),
    ("india", "siachen-glacier"),
    ("israel", "palestine"),
    ("israel", "syria"),
    ("kosovo", "serbia"),
    ("morocco", "western-sahara"),
    ("pakistan", "siachen-glacier"),
    ("somalia", "somaliland"),
}


def land(
    world_file: Path, west_africa_file: Path, mali_file: Path, detail: Detail
) -> gpd.GeoDataFrame:
    """Return one coverage of the world: id, region ("" outside Mali), geometry."""
    world = _world(world_file)
    far = simplified(noded(world, SOURCE_GRID), detail.world)
    far = _with_small_ones(noded(far, WORLD_GRID), world)
    near = noded(_west_africa(world, west_africa_file, mali_file), SOURCE_GRID)
    near = simplified(near, detail.west_africa)
    whole = pd.concat(
        [near.clip(WEST_AFRICA), far.set_geometry(far.difference(WEST_AFRICA))], ignore_index=True
    )
    return dissolved(noded(whole, WEST_AFRICA_GRID), ["id", "region"])


def countries(cover: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the countries: id, name, iso_a2, geometry."""
    names = table("countries")[["id", "name", "iso_a2"]]
    return _named(names, dissolved(cover, ["id"]))


def regions(cover: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return Mali's regions in their official order: id, name, country, geometry."""
    shapes = cover[cover["region"] != ""].drop(columns="id").rename(columns={"region": "id"})
    return _named(region_table()[["id", "name", "country"]], shapes)


def borders(countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Return the land borders as two rows of lines: disputed false, disputed true."""
    lines = shared_borders(countries)
    rows = [
        {"disputed": disputed, "geometry": shapely.line_merge(shapely.union_all(parts))}
        for disputed in (False, True)
        if (parts := [line for pair, line in lines.items() if (pair in DISPUTED) == disputed])
    ]
    return gpd.GeoDataFrame(rows, crs=WGS84)


def read(path: Path, layer: str | None = None) -> gpd.GeoDataFrame:
    frame = gpd.read_file(path, layer=layer).set_crs(WGS84, allow_override=True)
    frame = frame[~frame.geometry.is_empty]
    return frame.set_geometry(frame.geometry.map(cut))


def _named(names: pd.DataFrame, shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    geometry = shapes.set_index("id").geometry.loc[names["id"]]
    return gpd.GeoDataFrame(names, geometry=geometry.array, crs=WGS84)


def _world(path: Path) -> gpd.GeoDataFrame:
    ids = table("countries")[["a3", "id"]]
    shapes = read(path, "countries").drop(columns="id").merge(ids, on="a3")
    return shapes.assign(region="")[["name", "id", "region", "geometry"]]


def _with_small_ones(cover: gpd.GeoDataFrame, world: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Put back, before the others, the small countries that the grid swallowed."""
    return pd.concat([world[~world["id"].isin(cover["id"])], cover], ignore_index=True)


def _west_africa(world: gpd.GeoDataFrame, path: Path, mali_file: Path) -> gpd.GeoDataFrame:
    """Return Mali's regions, then the countries that touch the box."""
    shapes = read(path, "countries").set_index("name").geometry
    shapes = shapes[shapes.intersects(WEST_AFRICA)]
    shapes["W. Sahara"] |= shapes["Morocco"] & WESTERN_SAHARA
    shapes["Morocco"] -= WESTERN_SAHARA
    ids = world.set_index("name")["id"].reindex(shapes.index)
    whole = gpd.GeoDataFrame({"id": ids, "region": ""}, geometry=shapes, crs=WGS84)
    regions = _divided(shapes["Mali"], read(mali_file))
    return pd.concat([regions, whole[whole["id"] != "mali"]], ignore_index=True)


def _divided(outline: BaseGeometry, shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Divide Mali's outline by the borders that the regions of another file share."""
    shapes = shapes.assign(id=shapes["name"].map(table("regions").set_index("shape")["id"]))
    inner = shapely.union_all([*shared_borders(shapes).values()]) & outline
    ends = shapely.get_parts(shapely.line_merge(inner).boundary)
    near = ends[shapely.dwithin(ends, outline.boundary, REACH)]
    net = [inner, outline.boundary, *shapely.shortest_line(near, outline.boundary)]
    faces = shapely.get_parts(shapely.polygonize([shapely.union_all(net, grid_size=SOURCE_GRID)]))
    owners = [shapely.area(shapely.intersection(shapes.geometry.array, f)).argmax() for f in faces]
    regions = shapes["id"].iloc[owners].array
    return gpd.GeoDataFrame({"id": "mali", "region": regions}, geometry=faces, crs=WGS84)
