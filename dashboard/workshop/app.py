"""The workshop as an application of its own, beside the atlas."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from dash import Dash
from flask import has_request_context
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.wrappers import Response

from dashboard.contract.files import languages
from dashboard.server import data
from dashboard.server.answers import asked_language
from dashboard.server.first import AtlasApp
from dashboard.settings import Settings
from dashboard.workshop import frame, http, routes
from dashboard.workshop.page import callbacks, layout, template
from dashboard.workshop.words import speaker

PATH = "workshop"

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


class WorkshopApp(Dash):
    """A Dash app of one page, in the language that is asked for."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            __name__,
            assets_folder="assets",
            url_base_pathname=f"{settings.url_prefix}{PATH}/",
            title=speaker(languages()[0])("title"),
            update_title="",
        )
        self.home = settings.url_prefix

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Fill the page in the language that was asked for."""
        return template.page(speaker(_language()), parts, self.home)


def create_workshop(settings: Settings, sources: Sequence[str] = ()) -> WorkshopApp:
    """Build the workshop; `sources` are what the atlas beside it shows, to start from a copy."""
    app = WorkshopApp(settings)
    app.layout = lambda: layout.build(speaker(_language()))
    callbacks.register(app)
    routes.register(app, sources, settings.url_prefix)
    http.register(app, settings)
    _named(app, f"{settings.url_prefix}{PATH}/")
    return app


def _language() -> str:
    """Give the language of who asks; Dash lays the page out once for itself, when it starts."""
    first = languages()[0]
    return asked_language(first) if has_request_context() else first


def _named(app: Dash, page: str) -> None:
    """Let a worker answer for files of Dash from its first request on.

    Dash names them during that one, while the next may already ask for one.
    """
    with app.server.test_request_context(page):
        app.index()


def beside(atlas: AtlasApp, settings: Settings, sources: Sequence[str] = ()) -> None:
    """Put the workshop at `workshop/` below the page of an atlas, which then shows the way."""
    mounted = f"{settings.url_prefix}{PATH}"
    workshop, server = create_workshop(settings, sources).server, atlas.server
    server.wsgi_app = DispatcherMiddleware(server.wsgi_app, {mounted: _whole(workshop, mounted)})
    atlas.workshop = f"{PATH}/"
    for name, view in frame.views().items():
        server.add_url_rule(f"{settings.url_prefix}{name}", f"{data.ENDPOINT}.{name}", view)
    _named(atlas, settings.url_prefix)


def _whole(application: Application, mounted: str) -> Application:
    """Give an application the whole path, and a way to its page where the last slash is missing."""

    def answered(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if not path:
            return Response(status=308, headers={"Location": f"{mounted}/"})(environ, start)
        whole = {**environ, "SCRIPT_NAME": "", "PATH_INFO": f"{mounted}{path}"}
        return application(whole, start)

    return answered
