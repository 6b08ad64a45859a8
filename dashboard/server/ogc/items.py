"""The features that are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from shapely.geometry import box, mapping
from shapely.geometry.base import BaseGeometry

from dashboard.server.ogc.documents import Document, licences, named
from dashboard.server.ogc.layers import Layer, Positions
from dashboard.server.ogc.links import (
    GEOJSON,
    JSON,
    Link,
    Links,
    collection_path,
    event,
    item_path,
    items_path,
    itself,
    link,
)
from dashboard.server.ogc.queries import LIMIT, OFFSET, Query
from dashboard.server.refusal import RefusedError
from events.collection import Collection


def chosen(layer: Layer, query: Query) -> Positions:
    """Give the positions of the features that a query chooses, in their order, of all pages."""
    held = np.ones(len(layer.ids), dtype=bool)
    for first, last in query.windows:
        held &= layer.possible(first, last)
    for name, value in query.filters:
        held &= layer.asked[name] == value
    if query.boxes is not None:
        met = np.zeros(len(layer.ids), dtype=bool)
        for one in query.boxes:
            met[layer.shapes.sindex.query(box(*one), predicate="intersects")] = True
        held &= met
    return np.flatnonzero(held)


def collected(
    collection: Collection, layer: Layer, query: Query, links: Links, form: str
) -> Document:
    """Give a page of the features that a query chooses."""
    matched = chosen(layer, query)
    rows = [int(row) for row in matched[query.offset : query.offset + query.limit]]
    path = items_path(layer.id)
    own = itself(
        links, path, form, GEOJSON, _page(query, query.offset), _number(query, query.offset)
    )
    return {
        "type": "FeatureCollection",
        "title": f"{collection.title}: {layer.title.lower()}",
        "view": view(query, len(rows), len(matched)),
        **named(collection, links),
        "numberMatched": len(matched),
        "numberReturned": len(rows),
        "links": [
            *own,
            *_neighbours(links, path, query, len(matched), form),
            link("collection", links.to(collection_path(layer.id), form), JSON, layer.title),
            *licences(collection.meta),
        ],
        "features": features(layer, rows, shaped=form == "json"),
    }


def view(query: Query, returned: int, matched: int) -> str:
    """Say in words which features a page holds.

    >>> view(Query(None, (), (), 2, 2, (("theme", "trade"),)), 2, 9)
    '3 to 4 of 9, where theme is trade'
    """
    page = f"{query.offset + 1} to {query.offset + returned} of {matched}" if returned else "none"
    rest = f" of {matched}, after the last" if matched and not returned else ""
    where = ", ".join(f"{name} is {value}" for name, value in query.asked)
    return f"{page}{rest}{f', where {where}' if where else ''}"


def single(collection: Collection, layer: Layer, name: str, links: Links, form: str) -> Document:
    """Give one feature; RefusedError where there is none."""
    if name not in layer.positions:
        text = f"There is no feature “{name}” in “{layer.id}”."
        raise RefusedError(404, text, "ogc.refused.feature", name=name, layer=layer.id)
    (feature,) = features(layer, [layer.positions[name]])
    atlas = [link("related", event(links, name), "text/html", "In the atlas")]
    return {
        **feature,
        "links": [
            *itself(links, item_path(layer.id, name), form, GEOJSON),
            link("collection", links.to(collection_path(layer.id), form), JSON, layer.title),
            *(atlas if layer.id == "events" else ()),
            *licences(collection.meta),
        ],
    }


def features(layer: Layer, rows: Sequence[int], shaped: bool = True) -> list[Document]:
    """Give features at some positions as GeoJSON, with their geometry where it is wanted."""
    shapes = layer.shapes.iloc[list(rows)]
    told = zip(rows, layer.properties(rows), shapes, strict=True)
    return [
        {
            "type": "Feature",
            "id": layer.ids[row],
            "geometry": _geometry(shape) if shaped else None,
            "properties": said,
        }
        for row, said, shape in told
    ]


def _geometry(shape: BaseGeometry | None) -> Any:
    """Give a geometry as GeoJSON, None where it is nowhere."""
    return None if shape is None or shape.is_empty else mapping(shape)


def _neighbours(links: Links, path: str, query: Query, matched: int, form: str) -> Iterator[Link]:
    media = GEOJSON if form == "json" else "text/html"
    places = {
        "prev": max(0, query.offset - query.limit) if query.offset else None,
        "next": query.offset + query.limit if query.offset + query.limit < matched else None,
    }
    for rel, offset in places.items():
        if offset is not None:
            address = links.to(path, form, _page(query, offset), _number(query, offset))
            yield link(rel, address, media, f"The {'previous' if rel == 'prev' else rel} page")


def _page(query: Query, offset: int) -> list[tuple[str, str]]:
    start = [(OFFSET, str(offset))] if offset else []
    return [*query.asked, (LIMIT, str(query.limit)), *start]


def _number(query: Query, offset: int) -> int:
    return offset // query.limit
