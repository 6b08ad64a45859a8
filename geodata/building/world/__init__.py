"""The packed gazetteer of the whole world, made of towns, airports, areas and their names."""

import json
from pathlib import Path

import geopandas as gpd

from geodata.building.origins import AIRPORTS, MALI, REGION_NAMES, TOWNS
from geodata.building.world.outlines import outlined
from geodata.building.world.pack import pack
from geodata.building.world.rows import Row, airport_rows, packaged_rows, region_rows, town_rows
from geodata.crs import WGS84

__all__ = ["build"]


def build(files: dict[str, Path], data: Path) -> None:
    """Pack the places, once ``places.csv`` has been made."""
    towns = [*town_rows(files[TOWNS.package])]
    regions = json.loads(files[REGION_NAMES.package].read_text("utf-8"))
    names = {region["code"]: region["name"] for region in regions}
    shapes = outlined(files[MALI.package].parent, _points(towns)).set_index("admin")
    rows = [
        *towns,
        *airport_rows(files[AIRPORTS.package]),
        *packaged_rows(data / "places.csv", files[AIRPORTS.package]),
        *region_rows(names, shapes["name"].to_dict(), towns),
    ]
    pack(rows, names, shapes.geometry.to_dict(), data / "world" / "places.zip")


def _points(towns: list[Row]) -> gpd.GeoDataFrame:
    points = gpd.points_from_xy([town.lon for town in towns], [town.lat for town in towns])
    return gpd.GeoDataFrame({"admin": [town.admin for town in towns]}, geometry=points, crs=WGS84)
