"""The picture of any view as a PNG, for sites that show pictures only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from dash import Dash
from flask import Response, request

from dashboard.contract.columns import Atlas
from dashboard.picture.raster import png
from dashboard.server.card import PICTURE
from dashboard.server.refusal import refusing, whole_number
from dashboard.view.address import parse
from dashboard.view.outset import outset
from dashboard.view.state import ViewState

SMALLEST, LARGEST = 100, 1600
"""Pixels of a side."""
KEPT = 32
DAY = 24 * 60 * 60


def register(app: Dash, atlases: Mapping[str, Atlas], start: str = "") -> None:
    """Answer at `thumbnail.png` with the picture of the view in the query, or of `start`."""
    numbers = next(iter(atlases.values())).numbers

    @lru_cache(maxsize=KEPT)
    def drawn(view: ViewState, width: int, height: int) -> bytes:
        return png(atlases[view.lang], view, width, height)

    @refusing
    def view() -> Response:
        width, height = size(request.args)
        query = request.query_string.decode("utf-8", "replace")
        asked, _ = parse(outset(query, start), numbers)
        response = Response(drawn(_seen(asked), width, height), mimetype="image/png")
        response.cache_control.public = True
        response.cache_control.max_age = DAY
        return response

    app.server.add_url_rule(f"{app.config.routes_pathname_prefix}thumbnail.png", "thumbnail", view)


def size(asked: Mapping[str, str]) -> tuple[int, int]:
    """Read the width and height in pixels; RefusedError outside the limits."""
    width, height = (
        whole_number(key, asked.get(key, str(usual)), SMALLEST, LARGEST)
        for key, usual in zip(("width", "height"), PICTURE, strict=True)
    )
    return width, height


def _seen(view: ViewState) -> ViewState:
    """Leave out what makes no difference to the picture, so that one serves more views."""
    return replace(view, embed=False, show=(), play=False, pin=None)
