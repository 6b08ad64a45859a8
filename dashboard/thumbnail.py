"""The poster of any view as a PNG, for sites that show pictures only."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

import resvg_py
from dash import Dash
from flask import Response, request

from dashboard import eventmap, poster, selection, state, theme
from dashboard.card import PICTURE
from dashboard.refusal import refusing, whole_number

Payload = dict[str, Any]

SMALLEST, LARGEST = 100, 1600
"""Pixels of a side."""
NARROWEST = 480
"""A smaller picture is drawn as large as this and shrunk, so that its marks keep apart."""
KEPT = 32
DAY = 24 * 60 * 60
FONT = "Source Sans Pro"
_IN_FONT = re.compile(r"[\x00-\u052f\u1e00-\u22ff]*")
"""Latin, Greek and Cyrillic; for other letters the fonts of the machine are asked as well."""


def register(app: Dash, payload: Payload) -> None:
    """Answer at `thumbnail.png` with the picture of the view in the query."""

    @lru_cache(maxsize=KEPT)
    def drawn(view: state.ViewState, width: int, height: int) -> bytes:
        return png(payload, view, width, height)

    @refusing
    def view() -> Response:
        width, height = size(request.args)
        asked, _ = state.parse(request.query_string.decode("utf-8", "replace"), payload)
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


def _seen(view: state.ViewState) -> state.ViewState:
    """Leave out what makes no difference to the poster, so that one picture serves more views."""
    return replace(view, q="", place=(), event=None, embed=False, show=(), play=False, pin=None)


def png(payload: Payload, view: state.ViewState, width: int, height: int) -> bytes:
    """Draw a view in pixels."""
    across = min(max(width, NARROWEST), eventmap.FRAME[0])
    frame = (across, across * height / width)
    flags = selection.flags(payload, view).tolist()
    drawing = poster.poster(payload, flags, _fitted(view, across), frame, rigid=True)
    return rasterise(drawing, width, height)


def _fitted(view: state.ViewState, across: float) -> state.ViewState:
    """Show in a narrower frame as much ground as in the usual one."""
    if view.view is None:
        return view
    zoom = max(view.view.zoom + math.log2(across / eventmap.FRAME[0]), 0)
    return replace(view, view=replace(view.view, zoom=zoom))


def rasterise(svg: str, width: int, height: int) -> bytes:
    """Turn an SVG into a PNG of these pixels; its text is set in the packaged font."""
    fonts = files("font_source_sans_pro") / "files" / "SourceSansPro-Bold.ttf"
    with as_file(fonts) as font:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg.replace("<svg", f'<svg width="{width}" height="{height}"', 1),
            background=theme.WATER,
            skip_system_fonts=_IN_FONT.fullmatch(svg) is not None,
            font_files=[str(font)],
            font_family=FONT,
            sans_serif_family=FONT,
        )
    return bytes(drawn)
