"""The documents about the service and its collections, as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dashboard.server.ogc.layers import Layer
from dashboard.server.ogc.links import (
    API,
    COLLECTIONS,
    CONFORMANCE,
    GEOJSON,
    HTML,
    JSON,
    OPENAPI,
    SCHEMA,
    Link,
    Links,
    collection_path,
    items_path,
    itself,
    link,
    schema_path,
)
from events.collection import Collection
from events.formats.writing.about import about
from events.formats.writing.export import whole

CRS = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"
CLASSES = tuple(
    f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}"
    for name in ("core", "geojson", "html", "oas30")
)
SILENT = (
    "These are saved pages: all features can be read page by page, but no question is answered. "
    "So they claim to be of no class of the standard."
)

Document = dict[str, Any]


def landing(collection: Collection, links: Links, form: str) -> Document:
    """Give what the service is, and where its parts are."""
    said = [text for text in (collection.meta.get("description"), _silent(links)) if text]
    to = links.to
    described = [
        link("service-desc", to(API, "json"), OPENAPI, "The definition of this API"),
        link("service-doc", to(API, "html"), HTML, "The definition of this API, to read"),
    ]
    return {
        "title": collection.title,
        "description": " ".join(said),
        "attribution": named(collection, links)["citation"],
        "links": [
            *itself(links, "", form),
            *_both(links, "data", COLLECTIONS, "The events and their places"),
            *(described if links.answers else ()),
            *_both(links, "conformance", CONFORMANCE, "Parts of the standard that are followed"),
            *licences(collection.meta),
        ],
    }


def conformance(links: Links, form: str) -> Document:
    """Give the classes of the standard that the service follows, and links, which JSON may have."""
    return {
        "conformsTo": list(CLASSES) if links.answers else [],
        "links": itself(links, CONFORMANCE, form),
    }


def collections(
    collection: Collection, layers: Iterable[Layer], links: Links, form: str
) -> Document:
    """Give all collections of features."""
    return {
        "links": [*itself(links, COLLECTIONS, form), *licences(collection.meta)],
        "collections": [_described(layer, links) for layer in layers],
    }


def one(collection: Collection, layer: Layer, links: Links, form: str) -> Document:
    """Give one collection of features."""
    described = _described(layer, links)
    own = itself(links, collection_path(layer.id), form)
    others = [*described["links"][len(own) :], *licences(collection.meta)]
    return {**described, "links": [*own, *others]}


def schema(layer: Layer) -> Document:
    """Give what a feature of a layer is, as OpenAPI 3.0 writes JSON Schema.

    GDAL takes the types of columns from it, and knows none that is one of several.
    """
    properties = {
        column.name: {
            "title": column.means,
            "type": column.type,
            **({"format": column.format} if column.format else {}),
            **({"nullable": True} if column.can_be_null else {}),
        }
        for column in layer.columns
    }
    return {
        "title": layer.title,
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "string"},
            "geometry": {"type": "object", "nullable": True},
            "properties": {
                "type": "object",
                "properties": properties,
                "required": list(properties),
            },
        },
    }


def named(collection: Collection, links: Links) -> dict[str, str]:
    """Give version, licence and citation of the collection, as every file of it does."""
    told = about(
        replace(whole(collection, links.lang or "en"), address=links.atlas if links.answers else "")
    )
    return {name: told[name] for name in ("version", "licence", "citation")}


def licences(meta: Mapping[str, Any]) -> list[Link]:
    """Give the licences of the data that have an address."""
    held = [one for one in meta.get("licenses") or () if isinstance(one, Mapping)]
    return [
        link("license", str(one["path"]), HTML, str(one.get("title") or one.get("name") or ""))
        for one in held
        if str(one.get("path", "")).startswith(("https://", "http://"))
    ]


def _described(layer: Layer, links: Links) -> Document:
    items = links.to
    return {
        "id": layer.id,
        "title": layer.title,
        "description": layer.says,
        "itemType": "feature",
        "extent": {
            "spatial": {"bbox": [layer.box], "crs": CRS},
            "temporal": {"interval": [[_moment(day) for day in layer.span]], "trs": GREGORIAN},
        },
        "crs": [CRS],
        "links": [
            *itself(links, collection_path(layer.id), "json"),
            link("items", items(items_path(layer.id), "json"), GEOJSON, layer.title),
            link("items", items(items_path(layer.id), "html"), HTML, layer.title),
            link("describedby", items(schema_path(layer.id), "json"), SCHEMA, "The properties"),
        ],
    }


def _moment(day: str | None) -> str | None:
    """Give midnight as RFC 3339 can, which knows no years before 0 nor over 9999."""
    return f"{day}T00:00:00Z" if day and len(day) == len("1961-03-18") else None


def _both(links: Links, rel: str, path: str, title: str) -> list[Link]:
    return [
        link(rel, links.to(path, "json"), JSON, title),
        link(rel, links.to(path, "html"), HTML, title),
    ]


def _silent(links: Links) -> str:
    return "" if links.answers else SILENT
