"""The half of the payload that knows no language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

import pandas as pd

from dashboard.contract.columns import (
    Actors,
    Claims,
    Events,
    Files,
    Links,
    Media,
    Members,
    Payload,
    Places,
    Related,
    Sources,
    Takes,
)
from dashboard.payload import extent, pins
from dashboard.payload.actors import actor_columns, take_columns
from dashboard.payload.bibliography import source_columns
from dashboard.payload.cells import Index, codes, positions
from dashboard.payload.eras import era_columns
from dashboard.payload.folding import folds
from dashboard.payload.languages import spoken
from dashboard.payload.media import media_columns
from dashboard.payload.order import in_time
from dashboard.payload.own import line_columns
from dashboard.payload.places import place_columns
from dashboard.payload.related import pairs
from dashboard.payload.routes import routes
from dashboard.payload.sayings import sayings
from dashboard.payload.themes import theme_columns
from dashboard.payload.tours import step_columns, tour_columns
from events.collection import Collection
from events.dates import FORMS, MARKS
from events.dates import PRECISIONS as MOMENTS
from events.schema import ACTOR_KINDS, PRECISIONS, ROLES, STANCES, STATUSES, Theme
from events.testimony.history import content_hash


class Tables(TypedDict):
    """What is known of events one by one."""

    events: Events
    members: Members
    links: Links
    places: Places
    claims: Claims
    sources: Sources
    files: Files
    actors: Actors
    takes: Takes
    media: Media


def tables(collection: Collection) -> Tables:
    """Give the tables that grow with the events, and nothing that is made of all of them."""
    ordered = in_time(collection)
    event_at, source_at = positions(ordered.index), positions(collection.sources)
    files = [reading.id for reading in collection.readings]
    return {
        "events": _events(ordered, collection.themes, source_at, files),
        "members": _members(collection, event_at),
        "links": _links(collection, event_at),
        "places": place_columns(collection.places),
        "claims": _claims(collection.claims, event_at, source_at),
        "sources": source_columns(collection.sources, collection.voices),
        "files": {"id": files, "under": [reading.under for reading in collection.readings]},
        "actors": actor_columns(collection.actors, source_at),
        "takes": take_columns(
            collection.event_actors, event_at, positions(collection.actors.index)
        ),
        "media": media_columns(collection.media, event_at),
    }


def numbers(collection: Collection) -> Payload:
    """Give everything that windows, filters and marks are counted from."""
    held, hashed = tables(collection), content_hash(collection)
    event_at, source_at = positions(held["events"]["id"]), positions(collection.sources)
    places, links = held["places"], held["links"]
    own = _own_links(collection, event_at, links)
    span = extent.days(collection.written.events)
    return {
        "name": collection.name,
        "version": collection.version,
        "hash": hashed,
        "languages": spoken(collection.meta),
        "span": span,
        "unit": extent.unit(span),
        "home": extent.home(places, own),
        "views": extent.views(places, own),
        "themes": theme_columns(collection.themes),
        "statuses": list(STATUSES),
        "roles": list(ROLES),
        "stances": list(STANCES),
        "precisions": list(PRECISIONS),
        "actor_kinds": list(ACTOR_KINDS),
        "forms": list(FORMS),
        "moments": list(MOMENTS),
        "marks": list(MARKS),
        "events": held["events"],
        "members": held["members"],
        "links": links,
        "places": places,
        "lines": line_columns(list(collection.places.geometry)),
        "fold": folds(places, links, own),
        "routes": routes(links, list(collection.places.geometry)),
        "claims": held["claims"],
        "sources": held["sources"],
        "files": held["files"],
        "actors": held["actors"],
        "takes": held["takes"],
        "media": held["media"],
        "eras": era_columns(collection.eras, span),
        "tours": tour_columns(collection.tours),
        "steps": step_columns(collection.tours, span, event_at, source_at),
        "related": _related(collection, event_at),
        "release": pins.columns(collection, hashed),
    }


def _events(
    events: pd.DataFrame, themes: Sequence[Theme], source_at: Index, files: Sequence[str]
) -> Events:
    return {
        "id": list(events.index),
        "date": list(events["date"]),
        "said": sayings(list(events["date"])),
        "start_earliest": events["start_earliest"].tolist(),
        "start_latest": events["start_latest"].tolist(),
        "end_earliest": events["end_earliest"].tolist(),
        "end_latest": events["end_latest"].tolist(),
        "theme": codes(events["theme"], [theme.id for theme in themes]),
        "status": codes(events["status"], STATUSES),
        "independent": events["independent"].tolist(),
        "context": events["context"].tolist(),
        "significance_source": [source_at.get(name) for name in events["significance_source"]],
        "file": codes(events["file"], files),
    }


def _members(collection: Collection, event_at: Index) -> Members:
    at = collection.members["event_id"].map(event_at)
    members = collection.members.assign(event=at).sort_values("event", kind="stable")
    return {
        "event": members["event"].tolist(),
        "start_earliest": members["start_earliest"].tolist(),
        "start_latest": members["start_latest"].tolist(),
        "end_earliest": members["end_earliest"].tolist(),
        "end_latest": members["end_latest"].tolist(),
        "each": members["each"].tolist(),
    }


def _links(collection: Collection, event_at: Index) -> Links:
    table, place_at = collection.event_places, positions(collection.places.index)
    return {
        "event": [event_at[name] for name in table["event_id"]],
        "place": [place_at[name] for name in table["place_id"]],
        "role": codes(table["role"], ROLES),
    }


def _own_links(collection: Collection, event_at: Index, links: Links) -> Links:
    """Leave out the places of what lies under the collection."""
    own = {event_at[name] for name in collection.written.events.index}
    kept = [row for row, event in enumerate(links["event"]) if event in own]
    return {
        "event": [links["event"][row] for row in kept],
        "place": [links["place"][row] for row in kept],
        "role": [links["role"][row] for row in kept],
    }


def _claims(claims: pd.DataFrame, event_at: Index, source_at: Index) -> Claims:
    return {
        "event": [event_at[name] for name in claims["event_id"]],
        "source": [source_at[name] for name in claims["source_id"]],
        "stance": codes(claims["stance"], STANCES),
        "via": [source_at.get(name) for name in claims["via"]],
        "probable": claims["probable"].tolist(),
    }


def _related(collection: Collection, event_at: Index) -> Related:
    related = pairs(collection)
    return {
        "event": [event_at[name] for name in related["event_id"]],
        "other": [event_at[name] for name in related["related_id"]],
    }
