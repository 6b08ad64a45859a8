"""The sources as columns of the payload, cited in every style."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from events import dates
from events.citations import STYLES, citation
from events.collection import Collection

Item = dict[str, Any]
ADDRESS, YEAR, DAY = "https://address.invalid/", 9876, 29
"""What stands in a citation for the address and the date of access."""


def columns(items: Mapping[str, Item]) -> Item:
    """Give the CSL-JSON items, by id, as columns in their order."""
    rows = list(items.values())
    return {
        "id": list(items),
        "title": [item.get("title", "") for item in rows],
        "short": _told_apart(rows),
        "publisher": [item.get("publisher") or item.get("container-title", "") for item in rows],
        "date": [_issued(item) for item in rows],
        "url": [item.get("URL", "") for item in rows],
        "note": [item.get("note", "") for item in rows],
        "kind": [_kind(item) for item in rows],
        "cited": {style: [citation(item, style) for item in rows] for style in STYLES},
        "styles": dict(STYLES),
    }


def _short(item: Item) -> str:
    """Name a source as briefly as people do."""
    named = item.get("title-short") or item.get("container-title") or item.get("publisher")
    return str(named or item.get("title", item["id"]))


def _told_apart(items: list[Item]) -> list[str]:
    names = [_short(item) for item in items]
    return [
        f"{name}, {_issued(item)}" if names.count(name) > 1 and _issued(item) else name
        for name, item in zip(names, items, strict=True)
    ]


def _kind(item: Item) -> str:
    """Tell documents that were read from works they cite and from outside references."""
    custom = item.get("custom", {})
    if custom.get("cited-by"):
        return "cited"
    return "outside" if custom.get("outside") else "read"


def _issued(item: Item) -> str:
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    year, *rest = [*parts, None] if parts else [None]
    if year is None:
        return ""
    return dates.words("-".join([f"{year:04}", *(f"{part:02}" for part in rest if part)]))


def of_atlas(collection: Collection) -> Item:
    """Cite the collection itself: an item, and in each style a text for each month of access.

    In the texts {url}, {day} and {year} stand for what only the reader's browser knows.
    """
    title = f"{collection.title}, version {collection.version}"
    authors = tuple(_authors(collection.meta))
    return {
        "item": {"id": f"{collection.name}-{collection.version}", **_atlas(title, authors)},
        "texts": {style: _by_month(title, authors, style) for style in STYLES},
    }


def _atlas(title: str, authors: tuple[str, ...]) -> Item:
    return {
        "type": "webpage",
        "title": title,
        "author": [{"literal": name} for name in authors],
    }


def _authors(meta: Item) -> list[str]:
    people = [person for person in meta.get("contributors", []) if isinstance(person, dict)]
    return [str(person["title"]) for person in people if person.get("title")]


@cache
def _by_month(title: str, authors: tuple[str, ...], style: str) -> list[str]:
    item = {"id": "atlas", "URL": ADDRESS, **_atlas(title, authors)}
    seen = ({**item, "accessed": {"date-parts": [[YEAR, month, DAY]]}} for month in range(1, 13))
    return [_placeholders(citation(one, style)) for one in seen]


def _placeholders(text: str) -> str:
    plain = text.replace("{", "(").replace("}", ")").replace(". . ", ". ")
    return plain.replace(ADDRESS, "{url}").replace(str(YEAR), "{year}").replace(str(DAY), "{day}")
