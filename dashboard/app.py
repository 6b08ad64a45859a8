"""One collection, one Dash app."""

from __future__ import annotations

from dashboard.page import callbacks, layout
from dashboard.payload import atlases
from dashboard.payload.citations import Citing
from dashboard.server import data, downloads, embedding, http, kept, oembed, ogc, thumbnail
from dashboard.server.first import AtlasApp
from dashboard.settings import Settings
from events.collection import Collection
from events.translations import told_in


def create_app(collection: Collection, settings: Settings) -> AtlasApp:
    """Build the page of a collection; everything after its delivery happens in the browser."""
    by_language = atlases(collection)
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
    callbacks.register(app)
    app.files = data.files(by_language, data.answers(app, layouts), citing)
    data.register(app, app.files)
    embedding.register(app)
    oembed.register(app, by_language)
    thumbnail.register(app, by_language)
    downloads.register(app, collection, by_language)
    ogc.register(app, collection)
    kept.register(app, next(iter(by_language.values())).numbers)
    http.register(app, settings, next(iter(by_language)))
    return app
