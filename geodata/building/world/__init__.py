"""The packed gazetteer of the whole world, made of towns, airports, areas and their names."""

import json
from pathlib import Path

from geodata.building.origins import AIRPORTS, REGION_NAMES, TOWNS
from geodata.building.world.pack import pack
from geodata.building.world.rows import airport_rows, packaged_rows, town_rows

__all__ = ["build"]


def build(files: dict[str, Path], data: Path) -> None:
    """Pack the places, once ``places.csv`` has been made."""
    rows = [
        *town_rows(files[TOWNS.package]),
        *airport_rows(files[AIRPORTS.package]),
        *packaged_rows(data / "places.csv"),
    ]
    regions = json.loads(files[REGION_NAMES.package].read_text("utf-8"))
    names = {region["code"]: region["name"] for region in regions}
    pack(rows, names, data / "world" / "places.zip")
