"""The definition of the service in OpenAPI 3.0."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.contract.files import languages
from dashboard.server.ogc.documents import Document
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
    collection_path,
    items_path,
    schema_path,
)
from dashboard.server.ogc.queries import BBOX, DATETIME, FEW, FORM, FORMS, LANG, LIMIT, MOST, OFFSET
from events.collection import Collection

VERSION = "3.0.3"
REFUSALS = {"400": "What is asked makes no sense", "404": "There is no such thing"}


def definition(collection: Collection, layers: Iterable[Layer], root: str) -> Document:
    """Describe every address of a service, which begin with `root`."""
    paths = {
        "/": _get("landing", "What the service is", JSON),
        f"/{CONFORMANCE}": _get("conformance", "Parts of the standard that are followed", JSON),
        f"/{API}": _get("definition", "This definition", OPENAPI),
        f"/{COLLECTIONS}": _get("collections", "The collections", JSON),
    }
    for layer in layers:
        paths |= _paths(layer)
    return {
        "openapi": VERSION,
        "info": {
            "title": collection.title,
            "version": collection.version or "0",
            "description": str(collection.meta.get("description") or collection.title),
        },
        "servers": [{"url": root.rstrip("/")}],
        "paths": paths,
        "components": {
            "parameters": _shared(),
            "schemas": {"refusal": _refusal(), "link": _link()},
            "responses": {
                status: {"description": says, "content": _content(JSON, "refusal")}
                for status, says in REFUSALS.items()
            },
        },
    }


def _paths(layer: Layer) -> dict[str, Document]:
    name, means = layer.id, layer.title
    asked = [BBOX, DATETIME, LIMIT, OFFSET]
    own = [
        {
            "name": column.name,
            "in": "query",
            "description": f"Only features with this {column.means}",
            "schema": {"type": "string"},
        }
        for column in layer.columns
        if column.name in layer.asked
    ]
    one = [{"$ref": "#/components/parameters/featureId"}]
    return {
        f"/{collection_path(name)}": _get(f"{name}.collection", f"{means}: extent", JSON),
        f"/{schema_path(name)}": _get(f"{name}.schema", f"{means}: properties", SCHEMA),
        f"/{items_path(name)}": _get(f"{name}.items", means, GEOJSON, asked, own),
        f"/{items_path(name)}/{{featureId}}": _get(
            f"{name}.item", f"{means}: one of them", GEOJSON, own=one
        ),
    }


def _get(
    name: str, says: str, media: str, shared: Sequence[str] = (), own: Sequence[Document] = ()
) -> Document:
    refused = {status: {"$ref": f"#/components/responses/{status}"} for status in REFUSALS}
    return {
        "get": {
            "operationId": name,
            "summary": says,
            "parameters": [
                *({"$ref": f"#/components/parameters/{one}"} for one in (*shared, FORM, LANG)),
                *own,
            ],
            "responses": {
                "200": {
                    "description": says,
                    "content": {
                        media: {"schema": {"type": "object"}},
                        HTML: {"schema": {"type": "string"}},
                    },
                },
                **refused,
            },
        }
    }


def _shared() -> dict[str, Document]:
    return {
        FORM: _parameter(FORM, "The form of the answer", {"type": "string", "enum": [*FORMS]}),
        LANG: _parameter(
            LANG,
            "The language of titles and texts, as far as they are translated",
            {"type": "string", "enum": [*languages()]},
        ),
        BBOX: _parameter(
            BBOX,
            "West, south, east, north in degrees (WGS 84), with the lowest height before east and "
            "the highest at the end if there are six; west over east is over the antimeridian",
            {
                "type": "array",
                "oneOf": [{"minItems": n, "maxItems": n} for n in (4, 6)],
                "items": {"type": "number"},
            },
        ),
        DATETIME: _parameter(
            DATETIME,
            "A day or moment, or two with / between them, one of which may be “..”; years before 1 "
            "are counted astronomically (-0043 is 44 BCE). Features that may have been then",
            {"type": "string"},
        ),
        LIMIT: _parameter(
            LIMIT,
            "How many features a page has",
            {"type": "integer", "minimum": 1, "maximum": MOST, "default": FEW},
        ),
        OFFSET: _parameter(
            OFFSET,
            "How many features to pass over",
            {"type": "integer", "minimum": 0, "default": 0},
        ),
        "featureId": {
            "name": "featureId",
            "in": "path",
            "required": True,
            "description": "The id of a feature",
            "schema": {"type": "string"},
        },
    }


def _parameter(name: str, says: str, schema: dict[str, Any]) -> Document:
    form = {"style": "form", "explode": False}
    return {"name": name, "in": "query", "description": says, "schema": schema, **form}


def _content(media: str, schema: str) -> Document:
    return {media: {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _refusal() -> Document:
    texts = {name: {"type": "string"} for name in ("code", "description")}
    return {"type": "object", "required": ["code"], "properties": texts}


def _link() -> Document:
    texts = {name: {"type": "string"} for name in ("href", "rel", "type", "title")}
    return {"type": "object", "required": ["href"], "properties": texts}
