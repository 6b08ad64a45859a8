"""One collection, one Dash app."""

from __future__ import annotations

from dash import Dash

from dashboard import callbacks, embedding, http, layout, oembed, thumbnail
from dashboard.first import AtlasApp
from dashboard.payload import payload
from dashboard.settings import Settings
from dashboard.text import Words
from events.collection import Collection


def create_app(collection: Collection, settings: Settings) -> Dash:
    """Build the page of a collection; everything after its delivery happens in the browser."""
    words = Words()
    data = payload(collection)
    app = AtlasApp(
        data,
        words,
        title=collection.title,
        update_title=None,
        url_base_pathname=settings.url_prefix,
        health_endpoint="healthz",
    )
    app.layout = layout.build(data, words, settings.embed_origins)
    callbacks.register(app)
    embedding.register(app)
    oembed.register(app, data)
    thumbnail.register(app, data)
    http.register(app, settings)
    return app
