"""The collections of features: events, and places with events."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from dashboard.server.ogc.columns import EVENTS, JOINT, PLACES, Column, event
from dashboard.view import bounds
from events.collection import Collection
from events.dates import is_unknown, iso_day, open_sides
from events.formats.geo.shapes.meridian import within
from events.formats.writing.export import Export
from events.formats.writing.records import records
from events.index.window import Bounds, Days, Mask, Members

FOUR = ("start_earliest", "start_latest", "end_earliest", "end_latest")
EVERYWHERE = [-180.0, -90.0, 180.0, 90.0]
WORLD = 360.0
"""Degrees around it."""
DIGITS = 6
"""After the point of degrees."""

Row = dict[str, Any]
Positions = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Layer:
    """Features of one kind, in a fixed order."""

    id: str
    title: str
    says: str
    columns: tuple[Column, ...]
    ids: list[str]
    shapes: gpd.GeoSeries
    """EPSG:4326, in the same order, with outer rings anticlockwise; missing for nowhere."""
    properties: Callable[[Sequence[int]], list[Row]]
    """Those of the features at some positions."""
    possible: Callable[[int, int], Mask]
    """Which may touch days, both inclusive."""
    span: tuple[str | None, str | None]
    """First and last day in ISO 8601; None where that is left open."""
    asked: Mapping[str, NDArray[Any]]
    """Values of the columns by which features can be chosen."""

    @cached_property
    def positions(self) -> dict[str, int]:
        """Where each feature stands, by its id."""
        return {name: row for row, name in enumerate(self.ids)}

    @cached_property
    def box(self) -> list[float]:
        """West, south, east, north in degrees; east is less than west over the antimeridian.

        Not every program knows such boxes: what is wider than half of the world has none.
        """
        parts = shapely.get_parts(self.shapes.to_numpy())
        parts = parts[~shapely.is_empty(parts) & ~shapely.is_missing(parts)]
        if not len(parts):
            return EVERYWHERE
        boxes = shapely.bounds(parts)
        west, south, east, north = bounds.around(boxes.tolist())
        if east > EVERYWHERE[2]:
            east -= WORLD
            if west - east < WORLD / 2:
                west, east = boxes[:, 0].min(), boxes[:, 2].max()
        return [round(float(side), DIGITS) for side in (west, south, east, north)]


def layers(collection: Collection, lang: str = "en") -> dict[str, Layer]:
    """Give the collections of features by id, cited in a language."""
    events = _events(collection, lang)
    return {layer.id: layer for layer in (events, _places(collection, events))}


def _events(collection: Collection, lang: str) -> Layer:
    table = collection.events
    ids = [str(name) for name in table.index]

    def properties(rows: Sequence[int]) -> list[Row]:
        chosen = Export(collection, tuple(ids[row] for row in rows), "", lang=lang)
        return [event(record) for record in records(chosen)]

    days, dated = _days(collection), ~table["date"].map(is_unknown) & table["date"].ne("")
    known = dated.to_numpy(dtype=bool)
    return Layer(
        id="events",
        title="Events",
        says="Events in the order of time; each lies where its places are.",
        columns=EVENTS,
        ids=ids,
        shapes=_drawn(table.geometry),
        properties=properties,
        possible=lambda first, last: days.possible(first, last) & known,
        span=_span(table[known]),
        asked=_texts(table, EVENTS),
    )


def _places(collection: Collection, events: Layer) -> Layer:
    table, links = collection.places, collection.event_places
    ids = [str(name) for name in table.index]
    names = [name for name in table.columns if str(name).startswith("name_")]
    columns = (
        PLACES[0],
        *(Column(name, "string", f"name in {name.removeprefix('name_')}") for name in names),
        *PLACES[1:],
    )
    held = links.groupby("place_id")["event_id"].agg(lambda some: list(dict.fromkeys(some)))
    of_place = [list(held.get(name, ())) for name in ids]

    def properties(rows: Sequence[int]) -> list[Row]:
        return [_place(table.iloc[row], columns, of_place[row]) for row in rows]

    def possible(first: int, last: int) -> Mask:
        touched = events.possible(first, last)
        rows = ([events.positions[one] for one in some] for some in of_place)
        return np.array([bool(touched[some].any()) for some in rows], dtype=bool)

    return Layer(
        id="places",
        title="Places",
        says="Places of the events; a time chooses those with an event in it.",
        columns=columns,
        ids=ids,
        shapes=_drawn(table.geometry),
        properties=properties,
        possible=possible,
        span=events.span,
        asked=_texts(table, PLACES),
    )


def _place(row: pd.Series[Any], columns: Sequence[Column], events: list[str]) -> Row:
    own = {**row, "events": len(events), "event_ids": JOINT.join(events)}
    return {column.name: _plain(own.get(column.name), column.type) for column in columns}


def _plain(value: Any, kind: str) -> Any:
    if isinstance(value, list | tuple):
        return JOINT.join(map(str, value))
    if value is None or pd.isna(value):
        return "" if kind == "string" else None
    return {"string": str, "integer": int, "number": float}[kind](value)


def _drawn(shapes: gpd.GeoSeries) -> gpd.GeoSeries:
    """Turn shapes as GeoJSON has them, and keep them between -180 and 180 degrees."""
    sides = shapes.bounds
    west, _, east, _ = EVERYWHERE
    beyond = (sides["minx"] < west) | (sides["maxx"] > east)
    inside = shapes.where(~beyond, shapes[beyond].map(within))
    return gpd.GeoSeries(shapely.orient_polygons(inside.array), shapes.index, crs=shapes.crs)


def _texts(table: pd.DataFrame, columns: Sequence[Column]) -> dict[str, NDArray[Any]]:
    names = (column.name for column in columns if column.can_be_asked)
    return {name: table[name].astype(str).to_numpy(dtype=object) for name in names}


def _days(collection: Collection) -> Days:
    events, members = collection.events, collection.members
    several = Members(
        events.index.get_indexer(members["event_id"]).astype(np.int64),
        Bounds.of(*(members[name] for name in FOUR)),
        members["each"].to_numpy(dtype=bool),
    )
    return Days.of(*(events[name] for name in FOUR), members=several)


def _span(events: pd.DataFrame) -> tuple[str | None, str | None]:
    if events.empty:
        return None, None
    open_start, open_end = (
        any(side) for side in zip(*map(open_sides, events["date"]), strict=True)
    )
    first, last = int(events["start_earliest"].min()), int(events["end_latest"].max())
    return None if open_start else iso_day(first), None if open_end else iso_day(last)
