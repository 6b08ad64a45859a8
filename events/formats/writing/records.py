"""Events with all that is said of them, as every format writes them.

The browser writes the same records: `dashboard/web/share/records.js`.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypedDict

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.collection import Collection
from events.dates import iso_day, open_sides
from events.formats.writing.export import Export
from events.testimony.citations import STYLES, citation
from events.testimony.short import short_names


class Place(TypedDict):
    """Where an event was, as what."""

    id: str
    name: str
    role: str
    precision: str
    lon: float | None
    lat: float | None
    """Of a point; None for areas and lines."""


class Actor(TypedDict):
    """Who took part, as what."""

    id: str
    name: str
    role: str


class Claim(TypedDict):
    """What a source says of an event."""

    claim: str
    source: str
    stance: str
    attributed_to: str
    voice: str
    probable: bool
    locator: str
    via: str


class Source(TypedDict):
    """A source, cited in the first style."""

    id: str
    citation: str


class Medium(TypedDict):
    """A picture, a sound or a link."""

    kind: str
    file: str
    """Name in the collection; empty for what is elsewhere."""
    url: str
    """Address of what is elsewhere."""
    alt: str
    """What is seen or heard, or where it leads, in words."""
    caption: str
    credit: str
    licence: str


class Cell(TypedDict):
    """What else a file says of an event."""

    name: str
    value: str


class Record(TypedDict):
    """An event."""

    id: str
    title: str
    date: str
    """EDTF."""
    start: str
    """First day that it may have been on, ISO 8601; empty where that is left open."""
    end: str
    """Last day that it may have been on, ISO 8601; empty where that is left open."""
    in_window: str
    """`certain` or `possible`, in the window of a view; empty without one."""
    theme: str
    status: str
    independent_voices: int
    context: bool
    summary: str
    places: list[Place]
    significance: str
    significance_source: str
    actors: list[Actor]
    claims: list[Claim]
    sources: list[Source]
    media: list[Medium]
    file: str
    fields: list[Cell]
    read: list[str]


def records(export: Export) -> list[Record]:
    """Give the events of an export, in their order."""
    tables = _tables(export.collection, export.lang)
    return [_record(export, tables, event) for event in export.events]


def geometries(export: Export) -> list[BaseGeometry | None]:
    """Give the geometry of each event in EPSG:4326, the union of its places, None without any."""
    shapes = dict(export.collection.events.geometry)
    return [_or_none(shapes[event]) for event in export.events]


def _or_none(shape: Any) -> BaseGeometry | None:
    return None if shape is None or pd.isna(shape) or shape.is_empty else shape


class _Tables:
    """Rows of the collection's tables by event."""

    def __init__(self, collection: Collection, lang: str) -> None:
        self.events = by_id(collection.events)
        self.places = _named(by_id(collection.places), f"name_{lang}")
        self.actors = dict(collection.actors["name"])
        self.files = {reading.id: reading.file for reading in collection.readings}
        self.links = _by_event(collection.event_places)
        self.takes = _by_event(collection.event_actors)
        self.claims = _by_event(collection.claims)
        self.media = _by_event(collection.media)
        self.fields = _by_event(collection.fields)
        self.read = _by_event(collection.interpretations)
        self.names = short_names(collection.sources, lang)
        self.cited = _Cited(collection, lang)


def _named(places: dict[str, dict[str, Any]], column: str) -> dict[str, dict[str, Any]]:
    """Name places in a language, where it has a name for them."""
    own = {name: place.get(column) for name, place in places.items()}
    return {
        name: {**place, "name": own[name]} if isinstance(own[name], str) and own[name] else place
        for name, place in places.items()
    }


class _Cited(dict[str, str]):
    """Citations by the id of a source, each made when it is first asked for."""

    def __init__(self, collection: Collection, lang: str) -> None:
        super().__init__()
        self._sources, self._lang = collection.sources, lang

    def __missing__(self, name: str) -> str:
        self[name] = citation(self._sources[name], next(iter(STYLES)), self._lang)
        return self[name]


@lru_cache(maxsize=2)
def _tables(collection: Collection, lang: str) -> _Tables:
    return _Tables(collection, lang)


def by_id(frame: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Give the rows of a frame by its index: asking the frame for each is slow."""
    rows = zip(frame.index, frame.to_dict("records"), strict=True)
    return {str(name): {str(key): value for key, value in row.items()} for name, row in rows}


def _by_event(table: pd.DataFrame) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in table.to_dict("records"):
        rows[str(row["event_id"])].append({str(key): value for key, value in row.items()})
    return rows


def _record(export: Export, tables: _Tables, event: str) -> Record:
    row = tables.events[event]
    start, end = days(row)
    claims = tables.claims[event]
    return {
        "id": event,
        "title": row["title"],
        "date": row["date"],
        "start": start,
        "end": end,
        "in_window": export.in_window.get(event, ""),
        "theme": row["theme"],
        "status": row["status"],
        "independent_voices": int(row["independent"]),
        "context": bool(row["context"]),
        "summary": row["summary"],
        "places": [_place(tables.places, link) for link in tables.links[event]],
        "significance": row["significance"],
        "significance_source": row["significance_source"],
        "actors": [_actor(tables.actors, take) for take in tables.takes[event]],
        "claims": [_claim(claim, tables.names) for claim in claims],
        "sources": [
            {"id": name, "citation": tables.cited[name]}
            for name in dict.fromkeys(claim["source_id"] for claim in claims)
        ],
        "media": [_medium(one) for one in tables.media[event]],
        "file": tables.files.get(row["file"], ""),
        "fields": [{"name": one["name"], "value": one["value"]} for one in tables.fields[event]],
        "read": [one["text"] for one in tables.read[event]],
    }


def days(event: Mapping[str, Any]) -> tuple[str, str]:
    """Give the first and the last day of an event as ISO 8601; empty where a side is left open."""
    if not event["date"]:
        return "", ""
    open_start, open_end = open_sides(event["date"])
    start, end = int(event["start_earliest"]), int(event["end_latest"])
    return "" if open_start else iso_day(start), "" if open_end else iso_day(end)


def _place(places: Mapping[str, Mapping[str, Any]], link: dict[str, Any]) -> Place:
    place = places[link["place_id"]]
    shape = place["geometry"]
    is_point = shape is not None and shape.geom_type == "Point" and not shape.is_empty
    return {
        "id": link["place_id"],
        "name": place["name"],
        "role": link["role"],
        "precision": place["precision"],
        "lon": float(shape.x) if is_point else None,
        "lat": float(shape.y) if is_point else None,
    }


def _actor(actors: Mapping[str, str], take: dict[str, Any]) -> Actor:
    return {"id": take["actor_id"], "name": actors[take["actor_id"]], "role": take["role"]}


def _medium(one: dict[str, Any]) -> Medium:
    return {
        "kind": one["kind"],
        "file": one["file"],
        "url": one["url"],
        "alt": one["alt"],
        "caption": one["caption"],
        "credit": one["credit"],
        "licence": one["licence"],
    }


def _claim(claim: dict[str, Any], names: dict[str, str]) -> Claim:
    return {
        "claim": claim["claim"],
        "source": claim["source_id"],
        "stance": claim["stance"],
        "attributed_to": claim["voice_name"],
        "voice": claim["voice_name"] or names[claim["source_id"]],
        "probable": bool(claim["probable"]),
        "locator": claim["locator"],
        "via": claim["via"],
    }
