"""What was understood of each event of a draft: when and where it was."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from events.dates import LANGUAGES, bounds, words
from events.drafting.draft import Draft, Spot, Understood
from events.drafting.numbering import EVENTS, FIRST
from events.drafting.places import number
from events.raw import RawCollection
from events.rows.dating import UNDATED
from events.rows.naming_places import Named
from events.rows.read import Read
from events.texts import texts_of
from geodata.world import Candidate
from geodata.world.places import with_id


def understood(
    draft: Draft,
    read: Read,
    raw: RawCollection,
    limits: tuple[int, int] | None,
    shown: Mapping[int, str],
    langs: Sequence[str] = LANGUAGES,
    rows: Iterable[int] | None = None,
) -> list[Understood]:
    """Say of each event, or of some rows, when and where it was.

    `raw` has all events that were read, `shown` row -> id of those that can be shown; open dates
    end at the `limits`.
    """
    dates = dict(zip(read.edtf.index.tolist(), texts_of(read.edtf), strict=True))
    ids = dict(zip(raw[EVENTS].rows.index.tolist(), texts_of(raw[EVENTS].rows["id"]), strict=True))
    spots = _spots(read, raw)
    said = {one: _said(one, langs) for one in {*dates.values()}}
    keys = [row["key"] for row in draft["tables"].get(EVENTS, [])]
    wanted = range(FIRST, FIRST + len(keys)) if rows is None else rows
    return [
        {
            "key": keys[row - FIRST],
            "id": ids.get(row, ""),
            "edtf": (edtf := _known(dates.get(row, UNDATED))),
            "said": said.get(edtf, {}),
            "days": bounds(edtf, limits).four if edtf else None,
            "spots": spots.get(ids.get(row, ""), []),
            "shown": row in shown,
        }
        for row in wanted
    ]


def _known(edtf: str) -> str:
    return "" if edtf == UNDATED else edtf


def _said(edtf: str, langs: Sequence[str]) -> dict[str, str]:
    return {} if edtf == UNDATED else {lang: words(edtf, lang) for lang in langs}


def _spots(read: Read, raw: RawCollection) -> dict[str, list[Spot]]:
    """Give the places of each event, as the collection has them."""
    named = {stay.found.id: stay.found for stay in read.placed.stays if stay.found}
    own = {place["id"]: place for place in _rows(raw["places"].rows)}
    stays = raw["event_places"].rows
    cells = (texts_of(stays[name]) for name in ("event_id", "place_id", "role"))
    spots = defaultdict[str, list[Spot]](list)
    for event, place_id, role in zip(*cells, strict=True):
        spots[event].append(_spot(place_id, role, named.get(place_id), own.get(place_id)))
    return spots


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
    held = own or defaultdict(str)
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
