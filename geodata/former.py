"""States that are gone: what they were called, and their areas, reckoned from today's borders."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Final, TypedDict

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.layers import DATA
from geodata.regions import countries

KIND = "former state"
NAMES: Final = ("id", "name", "name_fr", "name_ru", "aliases")


class FormerState(TypedDict):
    """A row of ``former_states.json``, which says how to add one."""

    id: str
    name: str
    name_fr: str
    name_ru: str
    aliases: str
    """Other names, with ``|`` between them."""
    first: int
    last: int
    """Years."""
    parts: list[str]
    """Ids of the countries of today whose union it is drawn as."""
    source: str
    note: str


@cache
def former_states() -> tuple[FormerState, ...]:
    """Return the registered states."""
    return tuple(json.loads((DATA / "former_states.json").read_text("utf-8"))["states"])


def united(shapes: Mapping[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Return the area of each state, by id, out of the countries of today.

    Examples
    --------
    >>> parts = sorted({part for state in former_states() for part in state["parts"]})
    >>> areas = united({part: shapely.box(k, 0, k + 1, 1) for k, part in enumerate(parts)})
    >>> all(areas[state["id"]].area == len(state["parts"]) for state in former_states())
    True
    """
    return {
        state["id"]: shapely.union_all([shapes[part] for part in state["parts"]])
        for state in former_states()
    }


def former_areas() -> gpd.GeoSeries:
    """Return the areas by id, from the packaged countries."""
    return _areas().copy()


@cache
def _areas() -> gpd.GeoSeries:
    packaged = countries().set_index("id").geometry
    return gpd.GeoSeries(united(packaged), crs=packaged.crs)


def former_places(packaged: pd.DataFrame) -> pd.DataFrame:
    """Return the states as rows of the gazetteer.

    What is said of an outline is what is said of that of their first part.
    """
    outline = packaged.set_index("id")[["coordinates_from", "accuracy_km"]]
    first = [state["parts"][0] for state in former_states()]
    rows = pd.DataFrame(map(_place, former_states()), dtype=str)
    return rows.assign(**outline.loc[first].reset_index(drop=True))


def _place(state: FormerState) -> dict[str, str]:
    names = {column: str(state[column]) for column in NAMES}
    return {**names, "precision": "country", "kind": KIND, "until": str(state["last"])}
