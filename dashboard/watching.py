"""Sources that are being edited: each saved change is shown at once, a broken one only told."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from watchfiles import watch as changes
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from dashboard.app import create_app
from dashboard.server.listening import authority, reserve
from dashboard.settings import Serving
from dashboard.workshop.app import beside
from events.formats.registry import is_address
from events.load import load
from events.media.content import FOLDER
from events.problems import CollectionError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATH = "changes"
"""Below the page: which version is shown, and what is wrong with a later one."""


class _Quiet(WSGIRequestHandler):
    def log(self, *_: Any) -> None:
        """Say nothing of single requests."""


class Watched:
    """The application of the last good version of the sources."""

    def __init__(self, settings: Serving) -> None:
        self._settings = settings
        self._report = ""
        self._number = 0
        self._application = self._made()

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer which version is shown, or as that version does."""
        if environ["PATH_INFO"] == f"{self._settings.url_prefix}{PATH}":
            return self._state()(environ, start)
        return self._application(environ, start)

    def renew(self) -> str:
        """Read the sources again; give what is wrong with them, or nothing."""
        try:
            self._application = self._made()
        except CollectionError as error:
            self._report = str(error)
        else:
            self._report = ""
        return self._report

    @property
    def _version(self) -> str:
        """Differs from that of every other version, and of every other start."""
        return f"{os.getpid()}-{self._number}"

    def _made(self) -> WSGIApplication:
        collection = load(self._settings.shown, self._settings.options, self._settings.world)
        app = create_app(collection, self._settings)
        self._number += 1
        app.watch = self._version
        if self._settings.has_workshop:
            beside(app, self._settings, self._settings.shown or ())
        server: WSGIApplication = app.server
        return server

    def _state(self) -> Response:
        state = {"version": self._version, "report": self._report}
        headers = {"Cache-Control": "no-store"}
        return Response(json.dumps(state), content_type="application/json", headers=headers)


def watch(settings: Serving) -> None:
    """Serve the sources of `settings`, and serve them anew whenever one is saved."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    watched, ended = Watched(settings), threading.Event()
    with closing(reserve(settings.host, settings.port)) as held:
        host, port = held.getsockname()[:2]
        address = f"http://{authority(held)}{settings.url_prefix}"
    server = make_server(host, port, watched, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=_renewing, args=(watched, settings, ended), daemon=True)
    thread.start()
    print(f"Atlas at {address}", flush=True)
    try:
        server.serve_forever()
    finally:
        ended.set()
        server.server_close()


def _renewing(watched: Watched, settings: Serving, ended: threading.Event) -> None:
    for _ in saved(settings.shown or (), ended):
        report = watched.renew()
        print(report or "atlas: read again", file=sys.stderr, flush=True)


def saved(sources: Iterable[str], ended: threading.Event) -> Iterator[None]:
    """Yield whenever a source on disk was saved, until `ended`."""
    given = [Path(one).resolve() for one in sources if not is_address(one)]
    paths = [*given, *(path / FOLDER for path in given if (path / FOLDER).is_dir())]
    folders = {path if path.is_dir() else path.parent for path in paths}
    if folders:
        for _ in changes(*folders, watch_filter=_among(paths), stop_event=ended, recursive=False):
            yield


def _among(paths: list[Path]) -> Callable[[Any, str], bool]:
    """Pass over files that only lie beside a source, and those that programs open while writing."""

    def is_ours(_: Any, name: str) -> bool:
        path = Path(name)
        hidden = path.name.startswith((".", "~")) or path.suffix in (".tmp", ".swp")
        return not hidden and (path in paths or path.parent in paths or path.stem == "columns")

    return is_ours
