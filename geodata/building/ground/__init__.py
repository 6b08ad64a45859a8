"""The ground of the whole world: land, waters, lines and names in pieces, at three levels."""

import json
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import pandas as pd

from geodata.building.ground import areas, lines, names, pack, towns
from geodata.building.ground.cells import Box, Part
from geodata.building.origins import (
    AIRPORTS,
    BORDER_LINES,
    COARSER_RIVERS,
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
from geodata.crs import WGS84
from geodata.geojson import to_geojson

__all__ = ["LEVELS", "build"]

GREAT_TOWNS = 250
TOWN_COLUMNS = ("id", "name", "name_fr", "name_ru", "kind", "country", "rank")


class Level(NamedTuple):
    """How much a level shows; degrees, and the last ranks of names."""

    number: int
    zoom: float
    """Of Web Mercator in tiles of 512 pixels, from which it is drawn."""
    overlap: float
    """Degrees by which the shapes of a piece reach beyond its cell."""
    land_tolerance: float
    lines: lines.Detail
    town_rank: int
    region_rank: int
    water_rank: int
    airfields: bool


LEVELS = (
    Level(1, 2.8, 0.05, 0.04, lines.Detail(0.03, 6, 3), 3, 3, 3, False),
    Level(2, 4.5, 0.02, 0.015, lines.Detail(0.01, 7, 6.6), 5, 5, 5, False),
    Level(3, 6.5, 0.01, 0.004, lines.Detail(0.003, 12, 99), 9, 7, 6, True),
)


def build(files: dict[str, Path], data: Path) -> None:
    """Write the pieces and the greatest towns, once ``airfields.geojson`` has been made."""
    found = _names(files, data)
    folder = data / "ground"
    folder.mkdir(exist_ok=True)
    pack.write(
        [(level.number, level.zoom, _pieces(level, files, found)) for level in LEVELS], folder
    )
    _write_great(found["towns"], data / "great_towns.geojson")


def _pieces(
    level: Level, files: dict[str, Path], found: dict[str, pd.DataFrame]
) -> list[tuple[Box, str]]:
    shown = pd.concat([_shown(level, kind, rows) for kind, rows in found.items()])
    return [*pack.texts(_parts(level, files), shown, level.overlap)]


def _parts(level: Level, files: dict[str, Path]) -> list[Part]:
    first = level.number == LEVELS[0].number
    world = files[WORLD.package]
    countries = areas.coarser(world) if first else areas.finer(files[WEST_AFRICA.package], world)
    cover = areas.covered(countries, level.land_tolerance)
    accepted, contested = areas.borders(cover, _beside(files, BORDER_LINES))
    ice = cover[cover["id"] == "antarctica"].geometry
    rivers = _beside(files, COARSER_RIVERS if first else RIVERS)
    return [
        lines.part("land", cover.geometry, cover["id"]),
        lines.lakes(files[LAKES.package], level.lines.tolerance),
        lines.part("ice", ice),
        lines.part("borders", [accepted]),
        lines.part("disputed", [contested]),
        lines.regions(_beside(files, REGION_LINES), level.lines),
        *lines.rivers(rivers, level.lines),
    ]


def _beside(files: dict[str, Path], origin: Origin) -> Path:
    """Return another file of the package that the rivers are from."""
    root = files[RIVERS.package].parents[len(Path(RIVERS.path).parts) - 1]
    return root / origin.path


def _names(files: dict[str, Path], data: Path) -> dict[str, pd.DataFrame]:
    known = towns.towns(_beside(files, RANKED_TOWNS), files[TOWNS.package])
    own = gpd.read_file(data / "airfields.geojson")
    own = own.assign(lon=own.geometry.x, lat=own.geometry.y, country="ML")
    regions = names.regions(
        files[MALI.package].parent, files[REGION_NAMES.package], files[TOWNS.package]
    )
    return {
        "towns": known,
        "regions": regions,
        "rivers": names.rivers(_beside(files, COARSER_RIVERS)),
        "lakes": names.lakes(lines.lakes(files[LAKES.package], 0).shapes),
        "airfields": names.airfields(files[AIRPORTS.package], pd.DataFrame(own)),
    }


def _shown(level: Level, kind: str, rows: pd.DataFrame) -> pd.DataFrame:
    last = {
        "towns": level.town_rank,
        "regions": level.region_rank,
        "rivers": level.water_rank,
        "lakes": level.water_rank,
        "airfields": 9 if level.airfields else 0,
    }
    rows = rows[rows["rank"] <= last[kind]][[*pack.COLUMNS]]
    rows = rows.assign(lon=rows["lon"].round(3), lat=rows["lat"].round(3))
    return _own_only(rows, ("fr", "ru"))


def _own_only(rows: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """Leave out names that are missing or the same."""
    found = {}
    for one in columns:
        values = rows[one].astype(object)
        found[one] = values.mask(values.isna() | (values == "") | (values == rows["name"]), None)
    return rows.assign(**found)


def _write_great(rows: pd.DataFrame, path: Path) -> None:
    """Write the capitals and the greatest of the other towns."""
    capitals = rows["capital"].astype(bool)
    others = rows[~capitals].head(max(0, GREAT_TOWNS - int(capitals.sum())))
    great = pd.concat([rows[capitals], others]).sort_values(
        ["rank", "population", "id"], ascending=[True, False, True]
    )
    great = great.rename(columns={"fr": "name_fr", "ru": "name_ru"}).drop(columns="key")
    great = great.assign(kind=great["capital"].map({True: "capital", False: "town"}))
    points = gpd.points_from_xy(great["lon"], great["lat"])
    frame = gpd.GeoDataFrame(great, geometry=points, crs=WGS84)
    text = json.dumps(to_geojson(frame, TOWN_COLUMNS, 3), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", "utf-8")
