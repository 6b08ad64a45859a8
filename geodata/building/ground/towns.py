"""Towns of the whole world with their names and importance."""

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from babel import Locale
from babel.core import get_global

from geodata.building.ground.russian import russian
from geodata.building.rows import table
from geodata.world.spellings import key

RANKS = {0: 1, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5, 7: 6, 8: 7, 9: 8, 10: 8}
"""Importance by the rank of Natural Earth; capitals count as 3 at least."""
CAPITAL_RANK = 3
BY_PEOPLE = ((300_000, 5), (100_000, 6), (50_000, 7), (25_000, 8), (15_000, 9))
"""Importance of a town that Natural Earth has not, by how many people it has at least."""
NEAR = 0.25
"""Degrees within which towns of one name are the same."""
At = tuple[str, str]
"""A country and the folded English name of a town in it."""


def towns(ranked_file: Path, named_file: Path) -> pd.DataFrame:
    """Return the towns: the columns of a piece, and whether each is a capital."""
    named = _named(named_file)
    ranked = _ranked(ranked_file, named)
    rest = named[~named.index.isin(ranked["geonameid"])]
    least = [people for people, _ in BY_PEOPLE]
    rest = rest[rest["population"] >= least[-1]]
    rank = sum((rest["population"] < people).astype(int) for people in least) + BY_PEOPLE[0][1]
    rest = rest.assign(rank=rank, capital=False).reset_index()
    found = pd.concat([ranked, rest], ignore_index=True)
    found = _with_names(found.drop_duplicates("geonameid"))
    return found.sort_values(["rank", "population", "id"], ascending=[True, False, True])


def _named(path: Path) -> pd.DataFrame:
    """Return the towns of GeoNames by their number."""
    cities = pd.DataFrame(json.loads(path.read_text("utf-8")).values())
    cities = cities.rename(
        columns={"longitude": "lon", "latitude": "lat", "countrycode": "country"}
    )
    return cities.assign(key=cities["name"].map(key)).set_index("geonameid")


def _ranked(path: Path, named: pd.DataFrame) -> pd.DataFrame:
    """Return the towns of Natural Earth, each as the town of GeoNames that it is."""
    rows = gpd.read_file(path, encoding="cp1252")
    rows = rows.assign(
        geonameid=_numbers(rows, named),
        rank=rows["scalerank"].map(RANKS),
        capital=rows["adm0cap"] == 1,
    )
    rows["rank"] = rows["rank"].mask(rows["capital"], rows["rank"].clip(upper=CAPITAL_RANK))
    rows = rows[rows["geonameid"] > 0].sort_values("rank")[["geonameid", "rank", "capital"]]
    return pd.DataFrame(rows).join(named, on="geonameid")


def _numbers(rows: pd.DataFrame, named: pd.DataFrame) -> list[int]:
    """Return the number of each in GeoNames: the one it has, or that of its name near it."""
    by_key: dict[str, list[int]] = {}
    for number, folded in zip(named.index.tolist(), named["key"], strict=True):
        by_key.setdefault(folded, []).append(number)
    place = dict(zip(named.index, named[["lon", "lat"]].to_numpy(), strict=True))
    found = []
    columns = ["longitude", "latitude", "geonameid", "name", "nameascii"]
    for lon, lat, number, name, ascii_name in rows[columns].to_numpy().tolist():
        here = np.array([lon, lat])
        options = [int(number), *by_key.get(key(name), []), *by_key.get(key(ascii_name), [])]
        close = [n for n in options if n in place and np.abs(place[n] - here).max() <= NEAR]
        found.append(close[0] if close else 0)
    return found


def _with_names(rows: pd.DataFrame) -> pd.DataFrame:
    own = {row["geonameid"]: row for row in _records(table("towns"))}
    translated = {one: {**_exemplars(one), **_by_hand(one)} for one in ("fr", "ru")}
    found = [
        _own_names(own[number])
        if (number := str(row["geonameid"])) in own
        else _names(row, translated)
        for row in _records(rows)
    ]
    return rows.assign(kind="towns", **pd.DataFrame(found, index=rows.index))


def _own_names(row: dict[str, Any]) -> dict[str, str]:
    return {"id": row["id"], "name": row["name"], "fr": row["name_fr"], "ru": row["name_ru"]}


def _names(row: dict[str, Any], translated: dict[str, dict[At, str]]) -> dict[str, str]:
    name = row["name"]
    found = {one: names.get((row["country"], key(name)), "") for one, names in translated.items()}
    if not found["ru"] and row["country"] == "RU":
        found["ru"] = russian(name, row["alternatenames"])
    return {"id": f"geonames-{row['geonameid']}", "name": name} | found


def _by_hand(language: str) -> dict[At, str]:
    rows = _records(table("great_towns"))
    return {
        (row["country"], key(row["name"])): found
        for row in rows
        if (found := row[f"name_{language}"])
    }


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in rows.to_dict("records")]


def _exemplars(language: str) -> dict[At, str]:
    """Return the cities that CLDR names time zones by: by country and folded English name."""
    zones, english = Locale(language).time_zones, Locale("en").time_zones
    found = {}
    for zone, country in get_global("zone_territories").items():
        city = zones.get(zone, {}).get("city")
        plain = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if city:
            found[country, key(plain)] = city
    return found
