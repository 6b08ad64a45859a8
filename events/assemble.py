"""Checked rows to the frames of a collection."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from events.dates import bounds, era_days, stated
from events.raw import RawCollection
from events.spellings import parts
from events.texts import texts_of, within
from geodata.gazetteer import Gazetteer, load_gazetteer

_TOLD = ("theme", "status", "summary", "significance", "significance_source")
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def event_frame(
    raw: RawCollection, places: gpd.GeoDataFrame, limits: tuple[int, int]
) -> gpd.GeoDataFrame:
    """Make events in the order of time; one without a first day stands where it ends.

    `limits` are the first and the last day at which open dates end.
    """
    rows = raw["events"].rows.set_index("id").sort_index()
    days = day_columns(rows["date"], limits)
    keys = days.assign(first=rows["date"].map(lambda date: stated(date)[0]))
    order = keys.sort_values(["first", "start_latest"], kind="stable").index
    events = pd.concat([rows[["title", "date"]], days, rows[list(_TOLD)]], axis=1)
    geometry = _unions(raw["event_places"].rows, places)
    framed = gpd.GeoDataFrame(events, geometry=geometry.reindex(events.index), crs=places.crs)
    return framed.loc[order]


def day_columns(dates: pd.Series, limits: tuple[int, int]) -> pd.DataFrame:
    """Four day bounds of each EDTF date."""
    codes, different = pd.factorize(dates)
    found = [bounds(date, limits) for date in different.to_numpy(dtype=object).tolist()]
    days = {name: np.array([getattr(one, name) for one in found], "int64") for name in BOUNDS}
    return pd.DataFrame({name: days[name][codes] for name in BOUNDS}, index=dates.index)


def member_frame(events: pd.DataFrame, limits: tuple[int, int]) -> pd.DataFrame:
    """Make the members of the events that have several, in the order of events."""
    dates = events["date"]
    several = {one for one in texts_of(dates.drop_duplicates()) if bounds(one, limits).members}
    rows = [
        (event, *(getattr(one, name) for name in BOUNDS), held.each)
        for event, date in dates[within(dates, several)].items()
        for held in [bounds(date, limits)]
        for one in held.members
    ]
    return pd.DataFrame(rows, columns=["event_id", *BOUNDS, "each"])


def used_places(raw: RawCollection, gazetteer: Gazetteer) -> gpd.GeoDataFrame:
    """Places that an event names, in the order of the gazetteer."""
    used = gazetteer.frame.index.isin(raw["event_places"].rows["place_id"].unique())
    return gazetteer.frame[used]


def era_frame(raw: RawCollection) -> pd.DataFrame:
    """Eras with their first and last day."""
    rows = raw["eras"].rows
    return pd.concat([rows, era_days(rows)], axis=1).set_index("id")[
        ["title", "start", "end", "start_day", "end_day", "summary", "boundary"]
    ]


def actor_frame(raw: RawCollection) -> pd.DataFrame:
    """Actors by id, with lists of offices and spellings."""
    rows = plain(raw, "actors").set_index("id")
    return rows.assign(**{name: rows[name].map(parts) for name in ("offices", "spellings")})


def glossary_frame(raw: RawCollection) -> pd.DataFrame:
    """Terms by id, with lists of spellings."""
    rows = plain(raw, "glossary").set_index("id")
    return rows.assign(spellings=rows["spellings"].map(parts))


def plain(raw: RawCollection, name: str) -> pd.DataFrame:
    """Rows of a table without their row numbers."""
    return raw[name].rows.reset_index(drop=True)


def sources_by_id(raw: RawCollection) -> dict[str, dict[str, Any]]:
    """CSL-JSON items by id, which is a text here where the file has a number."""
    return {str(item["id"]): {**item, "id": str(item["id"])} for item in raw.sources or []}


def _unions(event_places: pd.DataFrame, places: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Union of the places of each event; equal sets of places are united once."""
    one = event_places.groupby("event_id")["place_id"].agg(["first", "nunique"])
    ids = one["first"].map(lambda place_id: (place_id,)).where(one["nunique"] == 1)
    several = event_places[event_places["event_id"].map(one["nunique"]) > 1]
    ids.update(several.groupby("event_id")["place_id"].agg(lambda group: tuple(sorted({*group}))))
    geometry = places.geometry.to_dict()
    unions = {key: _union(key, geometry) for key in ids.unique()}
    return gpd.GeoSeries([unions[key] for key in ids], index=ids.index, crs=places.crs)


def _union(key: tuple[str, ...], geometry: Mapping[str, BaseGeometry]) -> BaseGeometry:
    if len(key) == 1:
        return geometry[key[0]]
    known = load_gazetteer().shapes
    if all(known.get(place_id) is geometry[place_id] for place_id in key):
        return _known_union(key)
    return shapely.union_all([geometry[place_id] for place_id in key])


@lru_cache(maxsize=1000)
def _known_union(key: tuple[str, ...]) -> BaseGeometry:
    """Unite packaged places, which takes long for large countries."""
    known = load_gazetteer().shapes
    return shapely.union_all([known[place_id] for place_id in key])
