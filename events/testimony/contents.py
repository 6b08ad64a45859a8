"""What a collection holds, as digests: equal where nothing differs."""

import json
from collections import defaultdict
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

import pandas as pd

from events.collection import Collection
from events.schema import CLAIMS
from events.themes import first_language

DIGITS: Final = 12
"""Hex digits that tell an event's contents apart."""
_TOLD: Final = ["title", "date", "theme", "status", "summary"]
"""Columns of an event that people read."""
_REGISTERED: Final = "until"
"""Column of places that the gazetteer knows by their id alone; no older version has it."""
_REASONED: Final = ["significance", "significance_source"]
"""Columns of an event that say why it matters."""


def content_hash(collection: Collection) -> str:
    """SHA-256 of the content, in hex: alike in any order of rows and any language."""
    collection = collection.written
    content = {
        "meta": _untranslated(collection.meta),
        "sources": collection.sources,
        "events": _records(collection.events[_TOLD]),
        "places": _records(collection.places.drop(columns=_REGISTERED).to_wkb(hex=True)),
        "eras": _records(collection.eras),
        "event_places": _records(collection.event_places),
        "claims": _records(_written(collection.claims)),
        "relations": _records(collection.relations),
    }
    return _sha256({**content, **_added(collection)})


def digests(collection: Collection) -> dict[str, str]:
    """Digest each event with its places, its claims and their sources, by id."""
    collection = collection.written
    places = _places(collection.places)
    links, claims = _by_event(collection.event_places), _by_event(_written(collection.claims))
    rows, more = collection.events[_TOLD], _more(collection)
    return {
        event: _digest(
            [
                texts,
                sorted([*link, *places[link[1]]] for link in links[event]),
                sorted(claims[event]),
                [collection.sources[name] for name in sorted({c[2] for c in claims[event]})],
                *more.get(event, []),
            ]
        )
        for event, texts in zip(map(str, rows.index), rows.to_numpy().tolist(), strict=True)
    }


def _untranslated(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out of a descriptor what only tells it in other languages."""
    language = first_language(meta)
    kept = dict(meta)
    if isinstance(meta.get("languages"), list):
        kept["languages"] = meta["languages"][:1]
    if isinstance(meta.get("themes"), list):
        kept["themes"] = [_in_one(theme, language) for theme in meta["themes"]]
    return kept


def _in_one(theme: Any, language: str) -> Any:
    title = theme.get("title") if isinstance(theme, dict) else None
    if not isinstance(title, dict) or language not in title:
        return theme
    return {**theme, "title": {language: title[language]}}


def _written(claims: pd.DataFrame) -> pd.DataFrame:
    """Leave out what follows from the rest."""
    written: pd.DataFrame = claims[list(CLAIMS.columns)]
    return written


def _added(collection: Collection) -> dict[str, list[list[str]]]:
    """Tables that came later: one that is empty changes no hash of an earlier version."""
    told = collection.events[_REASONED]
    tables = {
        "significance": told[told["significance"] != ""],
        "actors": collection.actors,
        "event_actors": collection.event_actors,
        "glossary": collection.glossary,
        "media": collection.media,
    }
    return {name: _records(table) for name, table in tables.items() if len(table)}


def _more(collection: Collection) -> dict[str, list[Any]]:
    """Why each event matters, who took part, and its media, where there are any."""
    told = collection.events[_REASONED]
    more: dict[str, list[Any]] = {
        str(event): [texts]
        for event, texts in zip(told.index, told.to_numpy().tolist(), strict=True)
        if texts[0]
    }
    names = collection.actors["name"].to_dict()
    for event, takes in _by_event(collection.event_actors).items():
        who = sorted([actor, str(names[actor]), role] for _, actor, role in takes)
        more.setdefault(event, []).append(who)
    for event, media in _by_event(collection.media).items():
        more.setdefault(event, []).append(sorted(media))
    return more


def _by_event(table: pd.DataFrame) -> dict[str, list[list[str]]]:
    rows = defaultdict(list)
    for event, texts in zip(table["event_id"], table.to_numpy().tolist(), strict=True):
        rows[str(event)].append([str(text) for text in texts])
    return rows


def _places(places: pd.DataFrame) -> dict[str, list[str]]:
    """Name and position; outlines are the base map's, and belong to no version of the events."""
    names, precisions = places["name"].astype(str), places["precision"].astype(str)
    return {
        str(place): [name, precision, *_position(shape)]
        for place, name, precision, shape in zip(
            places.index, names, precisions, places["geometry"], strict=True
        )
    }


def _position(shape: Any) -> list[str]:
    return [f"{shape.x:.5f}", f"{shape.y:.5f}"] if shape.geom_type == "Point" else []


def _digest(content: Any) -> str:
    return _sha256(content)[:DIGITS]


def _sha256(content: Any) -> str:
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _records(frame: pd.DataFrame) -> list[list[str]]:
    return sorted(frame.reset_index().astype(str).to_numpy().tolist())
