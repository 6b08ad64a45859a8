"""Plotly's map bundle, which the live map is drawn with; kept packed, as most browsers take it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

import brotli
from flask import Response, request

DIGITS = 12


@cache
def name() -> str:
    """Give the bundle's name, which changes with its content."""
    return f"plotly-map.{sha256(packed()).hexdigest()[:DIGITS]}.js"


@cache
def packed() -> bytes:
    """Give the bundle in brotli's format."""
    return (files("dashboard.server") / "static" / "plotly-map.js.br").read_bytes()


def script() -> str:
    """Give the text of the bundle."""
    text: bytes = brotli.decompress(packed())
    return text.decode()


def answer() -> Response:
    """Send the bundle, packed to those who can read that."""
    if request.accept_encodings["br"] <= 0:
        return Response(script(), mimetype="text/javascript")
    headers = {"Content-Encoding": "br", "Vary": "Accept-Encoding"}
    return Response(packed(), mimetype="text/javascript", headers=headers)
