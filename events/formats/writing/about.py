"""What a file says of itself: whose it is, under which licence, and which events it holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from events.collection import Collection
from events.formats.writing.export import Export
from events.formats.writing.registry import writer_of
from events.testimony.citations import citation
from events.testimony.itself import atlas_item


def about(export: Export) -> dict[str, str]:
    """Give title, version, licence, licence_url, citation, view and address.

    All keys are there, in this order; what is not known is empty. Several licences stand in one
    text, parted by `; `, and so do their addresses.
    """
    collection = export.collection
    return {
        "title": collection.title,
        "version": collection.version,
        "licence": licence(collection),
        "licence_url": _licences(collection.meta, "path"),
        "citation": citation(_item(export), lang=export.lang),
        "view": export.view,
        "address": export.address,
    }


def loses(export: Export, ending: str) -> str:
    """Say what a format cannot hold."""
    writer = writer_of(ending)
    return export.said(f"file.loses.{writer.id}", writer.loses)


def labelled(export: Export, said: Mapping[str, str]) -> dict[str, str]:
    """Name what a file says of itself for people to read."""
    return {export.said(f"file.about.{name}", name): text for name, text in said.items()}


def licence(collection: Collection) -> str:
    """Name the licences of a collection; empty where it names none."""
    return _licences(collection.meta, "title", "name")


def _licences(meta: Mapping[str, Any], *keys: str) -> str:
    return "; ".join(dict.fromkeys(_said(meta.get("licenses"), keys)))


def _said(listed: Any, keys: tuple[str, ...]) -> Iterator[str]:
    """Give one text of each object of a list: of the first of the keys that it has."""
    for one in listed if isinstance(listed, list) else []:
        texts = (one.get(key) for key in keys) if isinstance(one, Mapping) else ()
        if found := next((text for text in texts if isinstance(text, str) and text.strip()), ""):
            yield found.strip()


def _item(export: Export) -> dict[str, Any]:
    item = atlas_item(export.collection)
    return {**item, "URL": export.address} if export.address else item
