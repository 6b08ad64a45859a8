"""The contract between Python and the browser: a collection as columnar JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import bibliography, extent, journeys, marks, pins
from dashboard.journeys import mainland
from events import dates, relations
from events.collection import Collection
from events.schema import PRECISIONS, ROLES, STANCES, STATUSES, THEMES
from events.sources import independent_counts
from geodata.geojson import to_geojson
from geodata.regions import countries

AREA_DECIMALS = 2

Payload = dict[str, Any]
Index = Mapping[str, int]


def payload(collection: Collection) -> Payload:
    """Give everything the page needs to answer every question without the server.

    Days are integers since 1970-01-01, inclusive; null is an open end. Coordinates are
    longitude, latitude in WGS 84 degrees. Categories and references are indices.
    """
    ordered = collection.events.loc[_in_time(collection.events)]
    event_at = _positions(ordered.index)
    place_at = _positions(collection.places.index)
    source_at = _positions(collection.sources)
    places, links = _places(collection), _links(collection, event_at, place_at)
    span = extent.days(collection.events)
    return {
        "meta": _meta(collection),
        "span": span,
        "slider": extent.slider(span),
        "home": extent.home(places, links),
        "views": _views(places, links),
        "themes": list(THEMES),
        "statuses": list(STATUSES),
        "roles": list(ROLES),
        "stances": list(STANCES),
        "precisions": list(PRECISIONS),
        "events": _events(ordered, collection.claims),
        "links": links,
        "places": places,
        "fold": marks.folds(places, links),
        "arcs": journeys.arcs(links, list(collection.places.geometry)),
        "areas": _areas(collection),
        "claims": _claims(collection.claims, event_at, source_at),
        "sources": bibliography.columns(collection.sources),
        "eras": _eras(collection.eras, span),
        "related": _related(collection, event_at),
        "release": pins.columns(collection),
        "cite": bibliography.of_atlas(collection),
    }


def _in_time(events: pd.DataFrame) -> pd.Index[str]:
    """Order by the first day that is known: “by 1976” stands at 1976, not before all time."""
    first = events["start_earliest"].fillna(events["end_earliest"]).fillna(events["end_latest"])
    keys = pd.DataFrame({"first": first, "last": events["end_latest"]})
    return keys.sort_values(["first", "last"], kind="stable", na_position="last").index


def _positions(names: Any) -> dict[str, int]:
    return {name: position for position, name in enumerate(names)}


def _meta(collection: Collection) -> Payload:
    return {
        "name": collection.name,
        "title": collection.title,
        "description": collection.meta.get("description", ""),
        "version": collection.version,
        "hash": collection.content_hash,
    }


def _codes(column: pd.Series[str], categories: tuple[str, ...]) -> list[int]:
    return [categories.index(value) for value in column]


def _days(column: pd.Series[int]) -> list[int | None]:
    return [None if pd.isna(day) else int(day) for day in column]


def _events(events: pd.DataFrame, claims: pd.DataFrame) -> Payload:
    independent = independent_counts(claims).reindex(events.index, fill_value=0)
    return {
        "id": list(events.index),
        "title": list(events["title"]),
        "date": list(events["date"]),
        "words": [dates.words(date) for date in events["date"]],
        "se": _days(events["start_earliest"]),
        "sl": _days(events["start_latest"]),
        "ee": _days(events["end_earliest"]),
        "el": _days(events["end_latest"]),
        "theme": _codes(events["theme"], THEMES),
        "status": _codes(events["status"], STATUSES),
        "summary": list(events["summary"]),
        "independent": independent.tolist(),
    }


def _links(collection: Collection, event_at: Index, place_at: Index) -> Payload:
    table = collection.event_places
    return {
        "event": [event_at[name] for name in table["event_id"]],
        "place": [place_at[name] for name in table["place_id"]],
        "role": _codes(table["role"], ROLES),
    }


def _places(collection: Collection) -> Payload:
    places = collection.places
    points = [shape if shape.geom_type == "Point" else None for shape in places.geometry]
    labels = [shape.representative_point() for shape in places.geometry]
    return {
        "id": list(places.index),
        "name": list(places["name"]),
        "lon": [None if point is None else point.x for point in points],
        "lat": [None if point is None else point.y for point in points],
        "precision": _codes(places["precision"], PRECISIONS),
        "kind": _texts(places["kind"]),
        "country": _texts(places["country"]),
        "part_of": _texts(places["part_of"]),
        "from": _texts(places["coordinates_from"]),
        "accuracy_km": [None if pd.isna(km) else float(km) for km in places["accuracy_km"]],
        "label": [[round(point.x, 3), round(point.y, 3)] for point in labels],
        "bounds": [
            [round(edge, 3) for edge in mainland(shape).bounds] for shape in places.geometry
        ],
    }


def _views(places: Payload, links: Payload) -> list[Payload]:
    names = countries().set_index("iso_a2")["name"]
    return [{**view, "name": names[view["country"]]} for view in extent.views(places, links)]


def _texts(column: pd.Series[str]) -> list[str]:
    return ["" if pd.isna(text) else str(text) for text in column]


def _areas(collection: Collection) -> Payload:
    shapes = collection.places[collection.places.geometry.geom_type != "Point"]
    return to_geojson(shapes.reset_index(names="id"), ["id"], AREA_DECIMALS)


def _claims(claims: pd.DataFrame, event_at: Index, source_at: Index) -> Payload:
    return {
        "event": [event_at[name] for name in claims["event_id"]],
        "claim": list(claims["claim"]),
        "source": [source_at[name] for name in claims["source_id"]],
        "stance": _codes(claims["stance"], STANCES),
        "attributed_to": _texts(claims["attributed_to"]),
        "locator": _texts(claims["locator"]),
        "via": [source_at.get(name) for name in claims["via"]],
    }


def _eras(eras: pd.DataFrame, span: list[int]) -> Payload:
    ends = [span[1] if pd.isna(day) else min(int(day), span[1]) for day in eras["end_day"]]
    return {
        "id": list(eras.index),
        "title": list(eras["title"]),
        "from": [max(int(day), span[0]) for day in eras["start_day"]],
        "to": ends,
        "summary": _texts(eras["summary"]),
        "boundary": _texts(eras["boundary"]),
    }


def _related(collection: Collection, event_at: Index) -> Payload:
    pairs = relations.related_events(collection)
    return {
        "event": [event_at[name] for name in pairs["event_id"]],
        "other": [event_at[name] for name in pairs["related_id"]],
        "reason": list(pairs["reason"]),
    }
