"""The events as files of other programs, written where no server will do it."""

from __future__ import annotations

from contextlib import suppress

from dashboard.contract.columns import Payload
from dashboard.contract.files import copies
from dashboard.payload import atlases
from dashboard.payload.languages import spoken, told
from dashboard.publish.output import PublishError
from dashboard.server import ogc, words
from dashboard.server.downloads import FOLDER, exported
from dashboard.view.address import parse
from dashboard.view.state import ViewState
from events.collection import Collection
from events.formats.writing.export import Export, whole
from events.formats.writing.registry import WRITERS, ExportError
from events.translations import told_in


def seen(collection: Collection, query: str = "") -> Export:
    """Take the events of a view along, or without a query all there are.

    Raises
    ------
    PublishError
        When a part of the query makes no sense for this collection.
    ExportError
        When the view has no event.
    """
    if not query:
        return _whole(collection, spoken(collection.meta)[0])
    by_language = atlases(collection)
    view = asked(query, next(iter(by_language.values())).numbers)
    return exported(collection, by_language[view.lang], view)


def asked(query: str, numbers: Payload) -> ViewState:
    """Read the query of a view, all of which must make sense."""
    view, ignored = parse(query, numbers)
    if ignored:
        said = ", ".join(f"{part.key}={part.value}" for part in ignored)
        raise PublishError(f"--state: {said} makes no sense for {numbers['name']}")
    return view


def exports(collection: Collection) -> dict[str, bytes]:
    """Give all events in every format that can hold them, by the names that a page asks for.

    Those in the collection's own language are called by its name alone; others, as far as it is
    translated, by the language too. What is heavy is there once, or not at all where another
    format holds the same.
    """
    content: dict[str, bytes] = {}
    for lang in (spoken(collection.meta)[0], *told(collection)):
        export, held = _whole(collection, lang), (("all",) if content else ("all", "own"))
        name = ".".join([collection.name, *([lang] if content else [])])
        for writer in (one for one in WRITERS if copies()[one.id] in held):
            with suppress(ExportError):
                content[f"{FOLDER}{name}{writer.ending}"] = writer.write(export)
    return content


def _whole(collection: Collection, lang: str) -> Export:
    said = words.speaker(lang)("share.download.all", n=len(collection.events))
    return whole(told_in(collection, lang), lang, said, words.told(lang))


def features(collection: Collection) -> dict[str, bytes]:
    """Give the pages of the OGC API that need no server, by the names of their files."""
    return {f"{ogc.FOLDER}{name}": text for name, text in ogc.pages(collection).items()}
