"""One collection, one Dash app."""

from __future__ import annotations

from dash import Dash

from dashboard import callbacks, http, layout
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
    app.layout = layout.build(data, words)
    callbacks.register(app)
    http.register(app, settings)
    return app
