"""One collection, one Dash app."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.contract.columns import Atlas
from dashboard.page import callbacks, layout
from dashboard.payload import atlases
from dashboard.payload.citations import Citing
from dashboard.payload.media import media_files, origins
from dashboard.payload.vast import vast_atlases
from dashboard.server import (
    data,
    downloads,
    embedding,
    http,
    kept,
    media,
    oembed,
    ogc,
    thumbnail,
    vast,
)
from dashboard.server.first import AtlasApp
from dashboard.server.vast import MOST
from dashboard.settings import Settings
from dashboard.view.folding import fold
from events.collection import Collection
from events.index.aside import Aside, sweep
from events.index.engines.address import target
from events.index.kept.latest import is_kept
from events.index.kept.question import Question
from events.index.large import is_large
from events.index.listing.index import Index, opened
from events.index.whole import Whole
from events.load import load
from events.options import NONE, Options
from events.outset import outset_of
from events.problems import CollectionError, Problem, UnreadableError
from events.translations import told_in

_LOG = logging.getLogger("events")


def app_of(
    sources: Sequence[str] | None,
    settings: Settings,
    options: Options = NONE,
    world: bool = False,
    refresh: bool = False,
) -> AtlasApp:
    """Build the page of some sources, of one that is too large to be sent whole with its tiles.

    Raises
    ------
    CollectionError
        Reporting what is wrong with them.
    """
    if world or not is_large(sources or ()):
        try:
            return create_app(load(sources, options, world), settings)
        except CollectionError:
            if world or not _was_kept(sources or (), settings, options):
                raise
    (source,) = sources or ()
    kept = Path(settings.index) if settings.index else None
    sweep()
    try:
        index = opened(source, options, fold=fold, kept=kept, refresh=refresh)
        return _with_tiles(index, settings)
    except UnreadableError as error:
        raise CollectionError(error.problem.file, [error.problem]) from None
    except OSError as error:
        problem = Problem(target(source).file, None, None, None, vast.unwritten(error))
        raise CollectionError(problem.file, [problem]) from None


def _was_kept(sources: Sequence[str], settings: Settings, options: Options) -> bool:
    """Tell whether something was kept of a source that cannot be read any more."""
    if len(sources) != 1 or not settings.index:
        return False
    try:
        return is_kept(Path(settings.index), Question(target(sources[0]), options, fold))
    except UnreadableError:
        return False


def _with_tiles(index: Index, settings: Settings) -> AtlasApp:
    aside = Aside("atlas-tiles-")
    try:
        return create_vast_app(index, aside.path, settings)
    except BaseException:
        aside.close()
        index.close()
        raise


def create_app(collection: Collection, settings: Settings) -> AtlasApp:
    """Build the page of a collection; everything after its delivery happens in the browser."""
    by_language = atlases(collection)
    app = _laid_out(collection, by_language, settings)
    numbers = next(iter(by_language.values())).numbers
    data.register(app, app.files)
    media.register(app, media_files(collection))
    embedding.register(app)
    oembed.register(app, by_language, app.start)
    thumbnail.register(app, by_language, app.start)
    downloads.register(app, collection, by_language)
    ogc.register(app, collection)
    kept.register(app, numbers, app.start)
    http.register(app, settings, next(iter(by_language)), origins(numbers["media"]))
    return app


def create_vast_app(index: Index, folder: Path, settings: Settings) -> AtlasApp:
    """Build the page of a table that is too large to be sent whole; tiles go to `folder`."""
    for note in index.notes():
        _LOG.warning(note)
    folded, first = index.folded, index.first(MOST)
    whole = Whole(folded.daily, folded.daily_spans, folded.daily_undated, len(folded.themes))
    by_language = vast_atlases(first, whole, index)
    app = _laid_out(first.collection, by_language, settings)
    held = vast.Vast(index, folder, list(by_language))
    app.files = replace(app.files, vast=held.names())
    data.register(app, app.files)
    vast.register(app, held)
    embedding.register(app)
    oembed.register(app, by_language, app.start)
    thumbnail.register(app, by_language, app.start)
    kept.register(app, next(iter(by_language.values())).numbers, app.start)
    http.register(app, settings, next(iter(by_language)))
    return app


def _laid_out(
    collection: Collection, by_language: Mapping[str, Atlas], settings: Settings
) -> AtlasApp:
    """Lay the page out in every language, and name its files."""
    app = AtlasApp(
        by_language,
        title=collection.title,
        update_title=None,
        url_base_pathname=settings.url_prefix,
        health_endpoint="healthz",
    )
    citing = {lang: Citing(told_in(collection, lang), lang) for lang in by_language}
    layouts = {
        lang: layout.build(atlas, settings.embed_origins) for lang, atlas in by_language.items()
    }
    app.layout = next(iter(layouts.values()))
    app.start = outset_of(collection.meta)
    callbacks.register(app)
    app.files = data.files(by_language, data.answers(app, layouts), citing)
    return app
