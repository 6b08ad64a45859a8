"""Places of the packed gazetteer, one row each, before they are packed."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from babel import Locale

from geodata.building.origins import AIRPORTS, MALI, REGION_NAMES, TOWNS, Origin
from geodata.building.rows import table
from geodata.building.world.names import LARGE, SHOWN, airport_names, others, searched
from geodata.former import former_places
from geodata.world.spellings import key

WRONG = {"EBBR", "EBCI"}
"""Airports that the data set puts elsewhere."""
LANGUAGES = ("en", "fr", "ru", "es", "de", "pt", "pt_PT")


@dataclass(frozen=True)
class Row:
    """A place as it is packed."""

    id: str
    name: str
    kind: str
    precision: str
    country: str
    admin: str
    """Code of the region, as in GeoNames."""
    lon: float | None
    lat: float | None
    population: int
    geonameid: int
    source: str
    strong: tuple[str, ...]
    """Names that mean this place first: in six languages, of an area."""
    weak: tuple[str, ...]
    """Other names of a town."""
    shown: tuple[str, ...]
    codes: tuple[str, ...] = ()


def town_rows(path: Path) -> Iterator[Row]:
    """Give the towns of the data set; those of our own table have its ids and names."""
    own = {row["geonameid"]: row for row in _records(table("towns"))}
    for city in json.loads(path.read_text("utf-8")).values():
        if key(city["name"]):
            yield _town(city, own.get(str(city["geonameid"])))


def airport_rows(path: Path) -> Iterator[Row]:
    """Give the airports that have a code of their own; ours have our ids and names."""
    own = table("airfields").set_index("icao")
    with path.open(encoding="utf-8", newline="") as lines:
        for airport in csv.DictReader(lines):
            code = airport["icao"]
            if _is_public(airport) and code not in WRONG and code not in own.index:
                yield _airport(airport)


def packaged_rows(places: Path, airports: Path) -> Iterator[Row]:
    """Give what the smaller gazetteer has but the data set of towns has not."""
    codes = _codes(airports)
    names = table("country_names").set_index("id")["names"]
    packaged = pd.read_csv(places, dtype=str, keep_default_na=False)
    frame = pd.concat([packaged, former_places(packaged)]).fillna("")
    towns = set(table("towns")["id"])
    for place in _records(frame):
        if place["id"] not in towns:
            others = names.get(place["id"], "").split("|")
            yield _packaged(place, [*others, *_translated(place)], codes.get(place["id"], ()))


def region_rows(names: dict[str, str], local: dict[str, str], towns: list[Row]) -> Iterator[Row]:
    """Give first-order regions, as many people in each as in its towns.

    Parameters
    ----------
    names, local
        By code: in English mostly, and on the outlines.
    """
    people: Counter[str] = Counter()
    for town in towns:
        people[town.admin] += town.population
    ours = set(table("regions")["iso_3166_2"].str[:2])
    for code, name in names.items():
        if code[:2] not in ours and key(name):
            yield _region(code, name, local.get(code, ""), people[code])


def _town(city: dict[str, Any], ours: dict[str, str] | None) -> Row:
    name = city["name"]
    weak = others(name, city["alternatenames"], city["population"])
    strong = _names(ours) if ours else ()
    most = SHOWN if ours or city["population"] >= LARGE else 1
    return Row(
        id=ours["id"] if ours else "",
        name=ours["name"] if ours else name,
        kind="town",
        precision="town",
        country=city["countrycode"],
        admin=f"{city['countrycode']}.{city['admin1code']}",
        lon=city["longitude"],
        lat=city["latitude"],
        population=city["population"],
        geonameid=city["geonameid"],
        source=named(TOWNS),
        strong=(name, *strong),
        weak=tuple(weak),
        shown=tuple(searched([*strong, *weak], most)),
    )


def _airport(airport: dict[str, str]) -> Row:
    name = airport["name"]
    codes = tuple(filter(None, (airport["icao"], airport["iata"])))
    return Row(
        id=f"airport-{airport['icao'].lower()}",
        name=name,
        kind="airport",
        precision="site",
        country=airport["country"],
        admin="",
        lon=float(airport["lon"]),
        lat=float(airport["lat"]),
        population=0,
        geonameid=0,
        source=named(AIRPORTS),
        strong=(name, *airport_names(name)),
        weak=(),
        shown=codes,
        codes=codes,
    )


def _region(code: str, name: str, local: str, people: int) -> Row:
    strong = tuple(dict.fromkeys(filter(None, (name, local))))
    return Row(
        id=f"region-{code.lower().replace('.', '-')}",
        name=name,
        kind="region",
        precision="region",
        country=code[:2],
        admin=code,
        lon=None,
        lat=None,
        population=people,
        geonameid=0,
        source=f"{named(REGION_NAMES)}; outlines: {named(MALI)}",
        strong=strong,
        weak=(),
        shown=strong[1:],
    )


def _packaged(place: dict[str, str], others: list[str], codes: tuple[str, ...]) -> Row:
    names = _names(place)
    return Row(
        id=place["id"],
        name=place["name"],
        kind=place["kind"] if place["precision"] != "site" else "site",
        precision=place["precision"],
        country=place["country"],
        admin="",
        lon=float(place["lon"]) if place["lon"] else None,
        lat=float(place["lat"]) if place["lat"] else None,
        population=0,
        geonameid=0,
        source=place["coordinates_from"],
        strong=tuple(dict.fromkeys(filter(None, (*names, *others)))),
        weak=(),
        shown=tuple(dict.fromkeys(filter(None, (*names[1:], *others))))[:SHOWN],
        codes=codes,
    )


def _codes(airports: Path) -> dict[str, tuple[str, ...]]:
    """Give the codes of countries and of our own airfields, by id."""
    countries = table("countries")
    pairs = countries[["iso_a2", "a3"]].to_numpy()
    found = {i: tuple(filter(None, p)) for i, p in zip(countries["id"], pairs, strict=True)}
    iata = pd.read_csv(airports, dtype=str, keep_default_na=False).set_index("icao")["iata"]
    for field in _records(table("airfields")):
        found[field["id"]] = tuple(filter(None, [field["icao"], iata.get(field["icao"], "")]))
    return found


def _translated(place: dict[str, str]) -> list[str]:
    """Give the names of a country of today in the languages that files are read in."""
    code = place["country"] if place["kind"] == "country" else ""
    return [Locale(one).territories.get(code, "") for one in LANGUAGES] if code else []


def _names(place: dict[str, str]) -> tuple[str, ...]:
    cells = (place["name"], place["name_fr"], place["name_ru"], *place["aliases"].split("|"))
    return tuple(dict.fromkeys(filter(None, cells)))


def _records(frame: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(k): str(v) for k, v in row.items()} for row in frame.to_dict("records")]


def _is_public(airport: dict[str, str]) -> bool:
    return bool(airport["iata"]) or (airport["icao"].isalpha() and len(airport["icao"]) == 4)


def named(origin: Origin) -> str:
    """Name a data set with the package that it is from."""
    return f"{origin.dataset} ({origin.package} {origin.version})"
