"""Addresses of the documents, on a server or in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from posixpath import dirname, relpath
from typing import Any, Protocol
from urllib.parse import quote, urlencode

Link = dict[str, Any]
Pairs = Sequence[tuple[str, str]]

JSON, GEOJSON, HTML = "application/json", "application/geo+json", "text/html"
SCHEMA = "application/schema+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
COLLECTIONS, CONFORMANCE, API, ITEMS, COLUMNS = (
    "collections",
    "conformance",
    "api",
    "items",
    "schema",
)


class Links(Protocol):
    """Where a document finds the others."""

    @property
    def lang(self) -> str:
        """Language of the texts; empty where nobody says."""
        ...

    @property
    def answers(self) -> bool:
        """Whether there is a server that can be asked."""
        ...

    def to(self, path: str, form: str, query: Pairs = (), page: int = 0) -> str:
        """Address of a document in a form; `page` counts the pages of features from 0."""
        ...

    @property
    def atlas(self) -> str:
        """Address of the atlas."""
        ...


@dataclass(frozen=True)
class Served:
    """Absolute addresses of a server."""

    home: str
    """Address of the atlas; ends with a slash."""
    folder: str
    lang: str = ""
    """Of the texts; `asked` in the address, so that links keep it, or not."""
    asked: bool = False
    answers: bool = True

    def to(self, path: str, form: str, query: Pairs = (), page: int = 0) -> str:  # noqa: ARG002
        """Address of a document; the page stands in the query."""
        pairs = [*query, ("f", form), *([("lang", self.lang)] if self.asked else [])]
        return f"{self.home}{self.folder}{path}?{urlencode(pairs, safe=',/:')}"

    @property
    def atlas(self) -> str:
        """Address of the atlas."""
        return self.home


@dataclass(frozen=True)
class Saved:
    """Relative addresses of the files of a folder, seen from one of them."""

    here: str
    """The path of that document."""
    lang: str = ""
    answers: bool = False

    def to(self, path: str, form: str, query: Pairs = (), page: int = 0) -> str:  # noqa: ARG002
        """Name of the file of a document; a folder answers no queries."""
        return quote(relpath(file_name(path, form, page), self._folder))

    @property
    def atlas(self) -> str:
        """Address of the atlas, which lies beside the folder."""
        return relpath("../index.html", self._folder)

    @property
    def _folder(self) -> str:
        return dirname(file_name(self.here, "json")) or "."


def file_name(path: str, form: str, page: int = 0) -> str:
    """Name the file of a document.

    That of a collection lies beside its features: GDAL takes links from there.

    >>> file_name("collections/events", "html"), file_name("collections/events/items", "json", 1)
    ('collections/events/index.html', 'collections/events/items-2.json')
    """
    if path.rpartition("/")[2] not in (ITEMS, COLUMNS):
        path = f"{path}/index".removeprefix("/")
    return f"{path}{f'-{page + 1}' if page else ''}.{form}"


def collection_path(layer: str) -> str:
    """Path of a collection of features."""
    return f"{COLLECTIONS}/{layer}"


def items_path(layer: str) -> str:
    """Path of its features."""
    return f"{collection_path(layer)}/{ITEMS}"


def item_path(layer: str, feature: str) -> str:
    """Path of one of them."""
    return f"{items_path(layer)}/{quote(feature, safe='')}"


def schema_path(layer: str) -> str:
    """Path of what their properties mean."""
    return f"{collection_path(layer)}/{COLUMNS}"


def event(links: Links, name: str) -> str:
    """Address of an event in the atlas."""
    return f"{links.atlas}?{urlencode({'event': name})}"


def link(rel: str, href: str, media: str, title: str) -> Link:
    """Give a link as the standard has it."""
    return {"href": href, "rel": rel, "type": media, "title": title}


def itself(
    links: Links, path: str, form: str, media: str = JSON, query: Pairs = (), page: int = 0
) -> list[Link]:
    """Give the links of a document to itself and to its other form."""
    kinds = {"json": media, "html": HTML}
    spoken = {"hreflang": links.lang} if links.lang else {}
    return [
        link(
            "self" if kind == form else "alternate",
            links.to(path, kind, query, page),
            kinds[kind],
            "This document" if kind == form else f"This document as {kind.upper()}",
        )
        | spoken
        for kind in sorted(kinds, key=lambda kind: kind != form)
    ]
