"""The script that pages which embed the atlas may load."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from dash import Dash
from flask import Response

FILE = "embed.js"


def register(app: Dash) -> None:
    """Serve the script beside the page; call it before `http.register`."""
    address = app.config.routes_pathname_prefix + FILE
    app.server.add_url_rule(address, "embed_script", _answer)


def _answer() -> Response:
    return Response(script(), mimetype="text/javascript")


@cache
def script() -> str:
    """Give the text of the script."""
    return (files("dashboard.server") / "static" / FILE).read_text("utf-8")
