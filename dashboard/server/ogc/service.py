"""Every document of the service by its path, in both forms."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from werkzeug.datastructures import MultiDict

from dashboard.picture.markup import template
from dashboard.server.ogc import documents, items, openapi
from dashboard.server.ogc.columns import in_words
from dashboard.server.ogc.layers import Layer, layers
from dashboard.server.ogc.links import GEOJSON, JSON, OPENAPI, SCHEMA, Links
from dashboard.server.ogc.queries import FORM, FORMS, check, query
from dashboard.server.ogc.saying import Saying
from dashboard.server.refusal import RefusedError
from dashboard.server.words import speaker
from events.collection import Collection

Asked = MultiDict[str, str]


@dataclass(frozen=True)
class Page:
    """A document, and what its HTML needs beside it."""

    kind: str
    """Names its template."""
    document: dict[str, Any]
    media: str = JSON
    """Type of its JSON."""
    shown: Mapping[str, Any] = field(default_factory=dict)

    def written(self, form: str, links: Links) -> str:
        """Write the document as JSON or HTML."""
        if form == "json":
            return json.dumps(self.document, ensure_ascii=False, separators=(",", ":"))
        page = template("dashboard.server.ogc", f"{self.kind}.html")
        told, t = self.document.get("links", ()), speaker(links.lang or "en")
        return page.render(
            document=self.document,
            links=links,
            told=told,
            kind=self.kind,
            t=t,
            say=Saying(t),
            in_words=partial(in_words, lang=t.lang),
            **self.shown,
        )


@dataclass(frozen=True, eq=False)
class Service:
    """The documents of one collection of events."""

    events: Collection
    """Told in the language."""
    lang: str = "en"

    @cached_property
    def layers(self) -> dict[str, Layer]:
        """Collections of features by id."""
        return layers(self.events, self.lang)

    def landing(self, links: Links, form: str, asked: Asked) -> Page:
        check(asked, [FORM])
        return Page("landing", documents.landing(self.events, links, form))

    def conformance(self, links: Links, form: str, asked: Asked) -> Page:
        check(asked, [FORM])
        return Page("conformance", documents.conformance(links, form))

    def definition(self, links: Links, form: str, asked: Asked) -> Page:
        check(asked, [FORM])
        root = links.to("", form).partition("?")[0]
        document = openapi.definition(self.events, self.layers.values(), root)
        return Page("definition", document, OPENAPI)

    def collections(self, links: Links, form: str, asked: Asked) -> Page:
        check(asked, [FORM])
        document = documents.collections(self.events, self.layers.values(), links, form)
        return Page("collections", document)

    def collection(self, links: Links, form: str, asked: Asked, layer: str) -> Page:
        check(asked, [FORM])
        found = self._layer(layer)
        document = documents.one(self.events, found, links, form)
        return Page("collection", document, shown={"layer": found})

    def schema(self, _links: Links, _form: str, asked: Asked, layer: str) -> Page:
        check(asked, [FORM])
        found = self._layer(layer)
        return Page("schema", documents.schema(found), SCHEMA, {"layer": found})

    def items(self, links: Links, form: str, asked: Asked, layer: str) -> Page:
        found = self._layer(layer)
        wanted = query(found, asked)
        document = items.collected(self.events, found, wanted, links, form)
        return Page("items", document, GEOJSON, {"layer": found, "query": wanted})

    def item(self, links: Links, form: str, asked: Asked, layer: str, feature: str) -> Page:
        check(asked, [FORM])
        found = self._layer(layer)
        document = items.single(self.events, found, feature, links, form)
        return Page("item", document, GEOJSON, {"layer": found})

    def _layer(self, name: str) -> Layer:
        if name not in self.layers:
            known = ", ".join(self.layers)
            text = f"There is no collection “{name}”; there are {known}."
            raise RefusedError(404, text, "ogc.refused.collection", name=name, known=known)
        return self.layers[name]


View = Callable[..., Page]
VIEWS: dict[str, View] = {
    "": Service.landing,
    "conformance": Service.conformance,
    "api": Service.definition,
    "collections": Service.collections,
    "collections/<layer>": Service.collection,
    "collections/<layer>/schema": Service.schema,
    "collections/<layer>/items": Service.items,
    "collections/<layer>/items/<path:feature>": Service.item,
}
"""By path below the service."""

__all__ = ["FORMS", "VIEWS", "Page", "Service"]
