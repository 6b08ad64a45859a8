"""The others' server: files compressed once, with the headers that the atlas sends."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import brotli
from flask import Flask, Response, g, request, send_from_directory
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.bench.rivals.bundles import SITE
from tests.bench.rivals.plain_dash import create as create_dash

FOREVER = "public, max-age=31536000, immutable"
BEST, QUICK = 11, 5
"""Brotli's quality for what is kept, and for what is answered anew."""


COMPRESSED = ("text/", "application/json", "application/geo+json", "image/svg")


@dataclass(frozen=True)
class Kept:
    """A finished answer."""

    body: bytes
    headers: dict[str, str]


def create() -> Flask:
    """Serve the built pages, and the Dash app below `/dash/`."""
    app: Flask = create_dash(SITE / "data" / "events.geojson", "/dash/").server
    answers: dict[str, Kept] = {}

    @app.before_request
    def known() -> Response | None:
        kept = answers.get(request.full_path) if request.method == "GET" else None
        g.finished = kept is not None
        return Response(kept.body, headers=kept.headers) if kept else None

    @app.get("/<path:name>")
    def file(name: str) -> Response:
        return send_from_directory(SITE, f"{name}index.html" if name.endswith("/") else name)

    @app.after_request
    def finish(response: Response) -> Response:
        if response.status_code == 200 and not g.finished:
            _compress(response, BEST if request.method == "GET" else QUICK)
            if request.method == "GET":
                answers[request.full_path] = _keep(response)
        return response

    return app


def _compress(response: Response, quality: int) -> None:
    response.direct_passthrough = False
    kind = response.mimetype or ""
    if kind.startswith(COMPRESSED) or "javascript" in kind:
        response.set_data(brotli.compress(response.get_data(), quality=quality))
        response.headers["Content-Encoding"] = "br"


def _keep(response: Response) -> Kept:
    page = response.mimetype == "text/html"
    response.headers["Cache-Control"] = "no-cache" if page else FOREVER
    for name in ("Date", "Expires", "Last-Modified", "Content-Disposition"):
        response.headers.pop(name, None)
    return Kept(response.get_data(), dict(response.headers))


class KeepAlive(WSGIRequestHandler):
    """HTTP/1.1: a connection serves many requests."""

    protocol_version = "HTTP/1.1"

    def log_request(self, *_: object) -> None:
        """Say nothing of each request."""


if __name__ == "__main__":
    make_server(
        "127.0.0.1", int(sys.argv[1]), create(), threaded=True, request_handler=KeepAlive
    ).serve_forever()
