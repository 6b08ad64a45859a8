"""One collection, one Dash app."""

from __future__ import annotations

from dashboard.page import callbacks, layout
from dashboard.payload import atlases
from dashboard.server import data, downloads, embedding, http, kept, oembed, ogc, thumbnail
from dashboard.server.first import AtlasApp
from dashboard.settings import Settings
from events.collection import Collection


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
    app.layout = layout.build(next(iter(by_language.values())), settings.embed_origins)
    callbacks.register(app)
    app.files = data.files(by_language, data.answers(app))
    data.register(app, app.files)
    embedding.register(app)
    oembed.register(app, by_language)
    thumbnail.register(app, by_language)
    downloads.register(app, collection, by_language)
    ogc.register(app, collection)
    kept.register(app, next(iter(by_language.values())).numbers)
    http.register(app, settings)
    return app
