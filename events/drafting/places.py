"""Where a draft says by ids that its events were."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.drafting.draft import Draft
from events.drafting.sheet import Sheet, shape_in
from events.problems import did_you_mean
from events.rows.cells import by_row
from events.rows.naming_places import Named
from events.rows.place_table import GIVEN
from events.rows.placing import Cell, Placed, Stay
from events.rows.read import Read
from events.schema import PRECISIONS, ROLES
from events.texts import texts_of
from geodata.gazetteer import load_gazetteer
from geodata.world import Candidate, Found, outline
from geodata.world.places import with_id

_LONGEST_ID: Final = 200
_DRAFT: Final = "the draft"


@dataclass(frozen=True)
class Atlas:
    """Places by id: those of a draft, before those of the gazetteers."""

    own: Mapping[str, Candidate]

    @classmethod
    def of(cls, places: pd.DataFrame) -> "Atlas":
        """Take rows with the columns of `places.csv`."""
        texts = zip(*(texts_of(places[name]) for name in places), strict=True)
        rows = [dict(zip(map(str, places), cells, strict=True)) for cells in texts]
        return cls({row["id"]: _candidate(row) for row in rows if row["id"]})

    def find(self, place_id: str) -> Candidate | None:
        if place_id in self.own or not place_id:
            return self.own.get(place_id)
        spot = with_id(place_id) if len(place_id) <= _LONGEST_ID else None
        return spot.candidate if spot else None


def _candidate(row: Mapping[str, str]) -> Candidate:
    lon, lat = (number(row[axis]) for axis in ("lon", "lat"))
    precision = row["precision"] if row["precision"] in PRECISIONS else "town"
    names = tuple(filter(None, (row["name_fr"], row["name_ru"])))
    told = (row["id"], row["name"], row["kind"], precision, row["country"], lon, lat, 0)
    return Candidate(*told, row["coordinates_from"] or _DRAFT, "", names)


def number(text: str) -> float | None:
    """Read a coordinate; None where it is no number."""
    try:
        return float(text)
    except ValueError:
        return None


def rehoused(read: Read, sheet: Sheet, stated: pd.DataFrame, atlas: Atlas) -> tuple[Read, set[int]]:
    """Put events where ids say that they were: rows of stays, then the place that was chosen.

    `stated` are rows of event_places, with the row of their event in `event`, missing where it is
    none of the sheet. A point that an event has stays, and has the name of the place that was
    chosen where it has none. Given with the rows of the events that stays tell of.
    """
    said = _stated(stated[stated["event"].isin(read.fields.index)], atlas)
    rows = {stay.row for stay in said}
    chosen, unknown = _chosen(read, sheet, atlas)
    pinned = {stay.row for stay in read.placed.stays if stay.shape is not None} - rows
    there = {row: stay for row, stay in chosen.items() if row not in rows | pinned}
    gone = rows | there.keys()
    kept = [_named(stay, chosen) for stay in read.placed.stays if stay.row not in gone]
    told = [one for one in read.placed.cells if one.row not in gone]
    stays = sorted([*kept, *there.values(), *said], key=lambda stay: stay.row)
    cells = [*told, *(one for one in unknown if one.row not in rows)]
    return replace(read, placed=Placed(stays, cells)), rows


def _stated(stated: pd.DataFrame, atlas: Atlas) -> list[Stay]:
    rows = stated["event"].astype(int).tolist()
    cells = zip(rows, stated["place_id"], stated["role"], strict=True)
    found = ((row, role, atlas.find(place_id)) for row, place_id, role in cells)
    return [_stay(row, role, place) for row, role, place in found if place and role in ROLES]


def _stay(row: int, role: str, place: Candidate) -> Stay:
    named = Named(row, place.name, place.name, Found(place))
    return Stay(row, role, place.name, found=named)


def _chosen(read: Read, sheet: Sheet, atlas: Atlas) -> tuple[dict[int, Stay], list[Cell]]:
    """Give the place that somebody chose for each row, and the ids that name none."""
    roles = dict(by_row(read.fields["role"].str.casefold()))
    ids = {row: text for row, text in by_row(sheet.own["place_id"]) if text}
    found = {text: atlas.find(text) for text in {*ids.values()}}
    stays = {
        row: _stay(row, roles[row] if roles[row] in ROLES else "venue", place)
        for row, text in ids.items()
        if (place := found[text])
    }
    unknown = [
        Cell(row, "place_id", text, fault=f"unknown place{_near(text)}")
        for row, text in ids.items()
        if found[text] is None
    ]
    return stays, unknown


def _near(place_id: str) -> str:
    return did_you_mean(load_gazetteer().near_misses(place_id[:_LONGEST_ID]))


def _named(stay: Stay, chosen: Mapping[int, Stay]) -> Stay:
    has_none = stay.row in chosen and not stay.name
    return stay._replace(name=chosen[stay.row].name) if has_none else stay


def outlines(draft: Draft) -> dict[str, BaseGeometry]:
    """Give the lines and areas of a draft's own places by id: what it holds, or a region's."""
    held = draft.get("geometry", {})
    rows = [(row["cells"].get("id", "").strip(), row) for row in draft["tables"].get("places", [])]
    drawn = {one: shape_in(held[row["key"]]) for one, row in rows if row["key"] in held}
    regions = {one: outline(one) for one, row in rows if not row["cells"].get("lat", "").strip()}
    return {one: shape for one, shape in {**regions, **drawn}.items() if shape is not None}


def apart(made: pd.DataFrame, own: pd.DataFrame) -> dict[str, str]:
    """Give a new id to each place that was made of a row's point and has the id of another's."""
    there = zip(own["id"], own["lat"], own["lon"], strict=True)
    known = {place_id: (number(lat), number(lon)) for place_id, lat, lon in there}
    taken, renamed = {*known, *made["id"]}, dict[str, str]()
    points = made.loc[made["coordinates_from"] == GIVEN, ["id", "lat", "lon"]]
    for place_id, lat, lon in points.itertuples(index=False, name=None):
        if place_id in known and known[place_id] != (number(lat), number(lon)):
            new = next(one for n in count(2) if (one := f"{place_id}-{n}") not in taken)
            taken.add(new)
            renamed[place_id] = new
    return renamed
