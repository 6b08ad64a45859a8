"""What was understood of each event of a draft: when and where it was."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from events.dates import LANGUAGES, bounds, words
from events.drafting.draft import Spot, Understood
from events.drafting.numbering import EVENTS
from events.drafting.places import number
from events.drafting.standing import UNKNOWN
from events.raw import RawCollection
from events.rows.dating import UNDATED, is_sound
from events.rows.naming_places import Named
from events.rows.place_table import place_rows
from events.rows.placing import Placed
from events.rows.read import Read
from events.texts import texts_of
from geodata.world import Candidate
from geodata.world.places import with_id


@dataclass(frozen=True)
class Places:
    """Where events were, and what they are called; by row."""

    ids: Mapping[int, str]
    spots: Mapping[int, list[Spot]]
    shown: Collection[int]
    """Those that can be shown."""

    def but(self, others: "Places") -> "Places":
        """Take others for the rows that they know."""
        left = {row: spots for row, spots in self.spots.items() if row not in others.ids}
        return Places({**self.ids, **others.ids}, {**left, **others.spots}, self.shown)


def understood(
    keys: Mapping[int, str],
    read: Read,
    where: Places,
    limits: tuple[int, int] | None,
    langs: Sequence[str] = LANGUAGES,
) -> list[Understood]:
    """Say of events when and where they were; `keys` are by row, open dates end at the `limits`."""
    every = zip(read.edtf.index.tolist(), texts_of(read.edtf), strict=True)
    dates = {row: edtf if is_sound(edtf) else UNDATED for row, edtf in every if row in keys}
    said = {one: _said(one, langs) for one in {*dates.values()}}
    return [
        {
            "key": key,
            "id": where.ids.get(row, ""),
            "edtf": (edtf := _known(dates.get(row, UNDATED))),
            "said": said.get(edtf, {}),
            "days": bounds(edtf, limits).four if edtf else None,
            "spots": where.spots.get(row, []),
            "shown": row in where.shown,
            **UNKNOWN,
        }
        for row, key in keys.items()
    ]


def _known(edtf: str) -> str:
    return "" if edtf == UNDATED else edtf


def _said(edtf: str, langs: Sequence[str]) -> dict[str, str]:
    return {} if edtf == UNDATED else {lang: words(edtf, lang) for lang in langs}


def made_places(read: Read, raw: RawCollection, shown: Collection[int]) -> Places:
    """Give the places that events have in a collection; `raw` has all events that were read."""
    events = raw[EVENTS].rows
    ids = dict(zip(events.index.tolist(), texts_of(events["id"]), strict=True))
    named = {stay.found.id: stay.found for stay in read.placed.stays if stay.found}
    own = {place["id"]: place for place in _rows(raw["places"].rows)}
    stays = raw["event_places"].rows
    cells = (texts_of(stays[name]) for name in ("event_id", "place_id", "role"))
    rows = {event: row for row, event in ids.items()}
    spots = defaultdict[int, list[Spot]](list)
    for event, place_id, role in zip(*cells, strict=True):
        if event in rows:
            spot = _spot(place_id, role, named.get(place_id), own.get(place_id))
            spots[rows[event]].append(spot)
    return Places(ids, spots, shown)


def read_places(read: Read, rows: Collection[int], ids: Mapping[int, str]) -> Places:
    """Give the places of some rows as they were read; points may yet get another id."""
    stays = [stay for stay in read.placed.stays if stay.row in rows]
    places, place_ids = place_rows(Placed(stays), read.fields)
    own = {place["id"]: place for place in _rows(places)}
    spots = defaultdict[int, list[Spot]](list)
    for stay, place_id in zip(stays, place_ids, strict=True):
        spots[stay.row].append(_spot(place_id, stay.role, stay.found, own.get(place_id)))
    return Places(ids, spots, {*read.kept.tolist()})


def _rows(frame: pd.DataFrame) -> list[dict[str, str]]:
    columns = {str(name): texts_of(frame[name]) for name in frame}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _spot(place_id: str, role: str, named: Named | None, own: Mapping[str, str] | None) -> Spot:
    known = named.place if named else None
    if own is None and known is None and (found := with_id(place_id)):
        known = found.candidate
    why = named.found.why if named else ""
    if known is not None:
        return {**spot_of(known), "id": place_id, "role": role, "why": why}
    held = defaultdict(str, own or {})
    return {
        "id": place_id,
        "name": held["name"],
        "country": held["country"],
        "region": "",
        "lat": number(held["lat"]),
        "lon": number(held["lon"]),
        "precision": held["precision"],
        "role": role,
        "why": "",
    }


def spot_of(place: Candidate, role: str = "") -> Spot:
    """Tell a place of the gazetteer so that it can be told from others of its name."""
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "region": place.region,
        "lat": place.lat,
        "lon": place.lon,
        "precision": place.precision,
        "role": role,
        "why": "",
    }
