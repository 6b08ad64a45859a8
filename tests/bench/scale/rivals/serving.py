"""The others' server: files compressed beforehand, and the plain Dash app below `/dash/`."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

from flask import Flask, Response, send_from_directory
from werkzeug.serving import make_server

from tests.bench.rivals.serving import KeepAlive
from tests.bench.scale.rivals.plain_dash import create as create_dash

LEVEL = 6


def create(site: Path, events: Path) -> Flask:
    """Serve the built pages and the app; what the app answers goes as Dash sends it."""
    app: Flask = create_dash(events, "/dash/").server

    @app.get("/<path:name>")
    def file(name: str) -> Response:
        asked = f"{name}index.html" if name.endswith("/") else name
        if not (site / f"{asked}.gz").exists():
            return send_from_directory(site, asked)
        answer = send_from_directory(site, f"{asked}.gz", mimetype=kind(asked))
        answer.headers["Content-Encoding"] = "gzip"
        return answer

    return app


def kind(name: str) -> str:
    """Type of a file that is compressed.

    >>> kind("main.js"), kind("events.bin")
    ('text/javascript', 'application/octet-stream')
    """
    kinds = {"html": "text/html", "js": "text/javascript", "wasm": "application/wasm"}
    return kinds.get(name.rpartition(".")[2], "application/octet-stream")


def compress(site: Path) -> None:
    """Lay a compressed copy beside each file."""
    for path in [path for path in site.rglob("*") if path.is_file()]:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), LEVEL))


if __name__ == "__main__":
    make_server(
        "127.0.0.1",
        int(sys.argv[1]),
        create(Path(sys.argv[2]), Path(sys.argv[3])),
        threaded=True,
        request_handler=KeepAlive,
    ).serve_forever()
