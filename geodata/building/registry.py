"""What each packaged file is made from: for machines in sources.json, for people in SOURCES.md.

``python -m geodata.building.registry`` writes both anew for the files as they are.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from geodata.building import ground, land, waters
from geodata.building.origins import (
    AIRPORTS,
    BORDER_LINES,
    COARSER_RIVERS,
    COUNTRY_NAMES,
    LAKES,
    MALI,
    RANKED_TOWNS,
    REGION_LINES,
    REGION_NAMES,
    RIVERS,
    TOWNS,
    WEST_AFRICA,
    WORLD,
    Origin,
)
from geodata.building.rows import table
from geodata.building.world import outlines

GROUND = (
    *(WORLD, WEST_AFRICA, LAKES, RIVERS, COARSER_RIVERS, BORDER_LINES, REGION_LINES),
    *(RANKED_TOWNS, TOWNS, MALI, REGION_NAMES, AIRPORTS, COUNTRY_NAMES),
)

TITLES: dict[str, tuple[str, tuple[Origin, ...]]] = {
    "countries.geojson": ("Countries of the world", (WORLD, WEST_AFRICA, MALI)),
    "fine.json": ("The same countries and regions, finer", (WORLD, WEST_AFRICA, MALI)),
    "former_states.json": ("States that are gone, as unions of today's", (WORLD, WEST_AFRICA)),
    "borders.geojson": ("Land borders", (WORLD, WEST_AFRICA)),
    "country_labels.geojson": ("Names of countries", (WORLD, COUNTRY_NAMES)),
    "regions.geojson": ("Mali's eight regions and the district of Bamako", (MALI,)),
    "region_labels.geojson": ("Names of Mali's regions", (MALI,)),
    "region_labels_2023.geojson": ("Seats of the regions that Mali has added", (TOWNS,)),
    "rivers.geojson": ("The Niger, the Sénégal and rivers that feed them", (RIVERS,)),
    "towns.geojson": ("Towns of Mali and cities elsewhere", (TOWNS,)),
    "airfields.geojson": ("Airfields of Mali", (AIRPORTS,)),
    "places.csv": ("The gazetteer", (TOWNS, AIRPORTS, WORLD, MALI, COUNTRY_NAMES)),
    "old_names.csv": ("Names that places had, kept by hand, each with its source", ()),
    "world/words.json": ("Words around names and for no place, kept by hand", ()),
    "world/places.zip": (
        "The gazetteer of the whole world",
        (TOWNS, REGION_NAMES, AIRPORTS, MALI, COUNTRY_NAMES),
    ),
    "great_towns.geojson": (
        "Capitals and the greatest towns",
        (RANKED_TOWNS, TOWNS, COUNTRY_NAMES),
    ),
    "ground/index.json": ("Which pieces of the ground there are", GROUND),
    "ground/pieces.zip": ("The ground of the whole world, in pieces", GROUND),
}

MEASURES = {
    "world_tolerance": land.COARSE.world,
    "world_fine": land.FINE.world,
    "world_grid": land.WORLD_GRID,
    "west_africa_tolerance": land.COARSE.west_africa,
    "west_africa_fine": land.FINE.west_africa,
    "west_africa_grid": land.WEST_AFRICA_GRID,
    "river_tolerance": waters.TOLERANCE,
    "region_tolerance": outlines.TOLERANCE,
    "region_grid": outlines.GRID,
    "ground_land": "°, ".join(str(level.land_tolerance) for level in ground.LEVELS),
    "ground_lines": "°, ".join(str(level.lines.tolerance) for level in ground.LEVELS),
    "lake_count": len(table("lakes")),
}


def write_registry(data: Path) -> None:
    """Write sources.json and SOURCES.md for the files that are in the folder."""
    rows = [_row(data, name, title, origins) for name, (title, origins) in TITLES.items()]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    (data / "sources.json").write_text(text + "\n", "utf-8")
    template = (Path(__file__).parent / "SOURCES.template.md").read_text("utf-8")
    page = template.format(files="\n\n".join(map(_section, rows)), **MEASURES)
    (data / "SOURCES.md").write_text(page, "utf-8")


def _row(data: Path, name: str, title: str, origins: tuple[Origin, ...]) -> dict[str, Any]:
    return {
        "file": name,
        "title": title,
        "made_from": [origin.row() for origin in origins],
        "sha256": hashlib.sha256((data / name).read_bytes()).hexdigest(),
    }


def _section(row: dict[str, Any]) -> str:
    origins = (
        f"- {o['dataset']}, {o['licence']}; from {o['registry']} {o['package']} {o['version']}"
        f" ({o['package_licence']})"
        for o in row["made_from"]
    )
    head = [f"### {row['file']}", "", f"{row['title']}.", ""]
    return "\n".join([*head, *origins, f"- sha256 `{row['sha256']}`"])


if __name__ == "__main__":
    write_registry(Path(__file__).parents[1] / "data")
