"""Rules on points: a place somewhere in a town stands on the town's, a cited one is as cited."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from events.problems import Problem
from events.raw import Table
from geodata.gazetteer import Gazetteer

Point = tuple[float, float]
"""Latitude and longitude."""
_AXES = ("lat", "lon")
_BY_HAND = "hand-entered"


def check_points(places: Table, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Check each point of a collection's own places against the places that it is taken from."""
    if places.absent & {*_AXES, "precision"}:
        return
    own = _points(places.rows)
    towns = _towns(places.rows, own, gazetteer)
    for row, at in own.items():
        place = places.rows.loc[row]
        found = _in_town(place, towns) or _as_cited(place, gazetteer)
        if found and found[1] != at:
            why, (lat, lon) = found
            axis = "lat" if lat != at[0] else "lon"
            yield places.problem(row, axis, f"{why}: lat {lat}, lon {lon}")


def _in_town(place: "pd.Series[str]", towns: dict[str, Point]) -> tuple[str, Point] | None:
    """Give the point of the town that a place lies somewhere in."""
    town = place["part_of"]
    if place["precision"] != "town" or town == place["id"] or town not in towns:
        return None
    return f"a place somewhere in {town} has its point", towns[town]


def _as_cited(place: "pd.Series[str]", gazetteer: Gazetteer) -> tuple[str, Point] | None:
    """Give the point that a data set has, where it is the gazetteer's source for it too."""
    named = gazetteer.find(place["name"])
    for name in filter(None, (named, place["part_of"])):
        if name not in gazetteer.frame.index:
            continue
        known = gazetteer.frame.loc[name]
        if _cites(place, known, is_itself=name == named):
            data = known["coordinates_from"].split()[0]
            return f"{data} has {known['name']} elsewhere", _point(known)
    return None


def _cites(place: "pd.Series[str]", known: "pd.Series[Any]", is_itself: bool) -> bool:
    """Tell whether a point claims to be that of a place of the gazetteer."""
    said, data = place["coordinates_from"].casefold(), known["coordinates_from"].split()
    if known.geometry.geom_type != "Point" or data[0].startswith(_BY_HAND):
        return False
    if place["country"] not in ("", known["country"]) or data[0].casefold() not in said:
        return False
    return is_itself or known["name"].casefold() in said


def _towns(rows: pd.DataFrame, own: dict[Any, Point], gazetteer: Gazetteer) -> dict[str, Point]:
    packaged = gazetteer.frame[gazetteer.frame["precision"] == "town"]
    added = rows[rows["precision"] == "town"]
    return {
        **{str(added.at[row, "id"]): own[row] for row in added.index.intersection(list(own))},
        **{str(name): _point(place) for name, place in packaged.iterrows()},
    }


def _points(rows: pd.DataFrame) -> dict[Any, Point]:
    """Give the points of the rows that have one."""
    numbers = pd.DataFrame({axis: pd.to_numeric(rows[axis], errors="coerce") for axis in _AXES})
    return {row: (lat, lon) for row, lat, lon in numbers.dropna().itertuples()}


def _point(place: "pd.Series[Any]") -> Point:
    return place.geometry.y, place.geometry.x
