"""The service as files of a folder, for hosts that answer no questions."""

from __future__ import annotations

from collections.abc import Iterator

from werkzeug.datastructures import MultiDict

from dashboard.server.ogc.links import (
    COLLECTIONS,
    CONFORMANCE,
    Saved,
    collection_path,
    file_name,
    items_path,
    schema_path,
)
from dashboard.server.ogc.queries import FORMS, LIMIT, MOST, OFFSET
from dashboard.server.ogc.service import Page, Service
from events.collection import Collection

Asked = MultiDict[str, str]


def pages(collection: Collection, most: int = MOST) -> dict[str, bytes]:
    """Give all documents by the names of their files, features in pages of at most so many."""
    return {
        name: text.encode("utf-8", "replace")
        for form in FORMS
        for name, text in _written(Service(collection), form, most)
    }


def _written(service: Service, form: str, most: int) -> Iterator[tuple[str, str]]:
    nothing: Asked = MultiDict()
    for path, view in (
        ("", service.landing),
        (CONFORMANCE, service.conformance),
        (COLLECTIONS, service.collections),
    ):
        yield _file(view(Saved(path), form, nothing), path, form)
    for layer in service.layers:
        for path, about in (
            (collection_path(layer), service.collection),
            (schema_path(layer), service.schema),
        ):
            yield _file(about(Saved(path), form, nothing, layer), path, form)
        path = items_path(layer)
        for number in range(max(1, -(-len(service.layers[layer].ids) // most))):
            asked: Asked = MultiDict({LIMIT: str(most), OFFSET: str(number * most)})
            page = service.items(Saved(path), form, asked, layer)
            yield _file(page, path, form, number)


def _file(page: Page, path: str, form: str, number: int = 0) -> tuple[str, str]:
    return file_name(path, form, number), page.written(form, Saved(path))
