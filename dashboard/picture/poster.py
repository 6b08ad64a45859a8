"""The map as a small SVG: the first response, the stand-in without WebGL2, the print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.page import emphasis
from dashboard.picture import base, far, near, outlines
from dashboard.picture.markup import template
from dashboard.picture.names import names
from dashboard.picture.overlay import Overlay
from dashboard.picture.sheet import Sheet, shown
from dashboard.view import tours
from dashboard.view.dark import of_theme, painted
from dashboard.view.selection import select
from dashboard.view.speaker import Speaker
from dashboard.view.state import ViewState

SWITCHED = ("regions", "rivers")
"""Layers of the base map that a view names when they are on."""

_TEMPLATE = template("dashboard.picture", "poster.svg")


def poster(atlas: Atlas, view: ViewState, sheet: Sheet | None = None, follows: bool = False) -> str:
    """Draw the events of a view wherever they are, with the chosen places ringed.

    Without a `sheet` the picture is for a page, whose frame only the reader knows. Its lines
    keep their width when a browser scales it. On a sheet of pixels they are as wide as the
    sheet wants, for programs that scale lines as everything else. Its colours are light, or
    follow the page that it stands in.
    """
    flag = select(atlas, view, anywhere=True).flag
    if atlas.whole is not None:
        flag = np.zeros_like(flag)  # those at hand are not what the map shows
    own = sheet or shown(atlas.numbers, view)
    return draw(atlas, view, flag, own, rigid=sheet is not None, follows=follows)


def draw(
    atlas: Atlas,
    view: ViewState,
    flag: NDArray[np.uint8],
    sheet: Sheet,
    rigid: bool = False,
    follows: bool = False,
) -> str:
    """Draw the events that `flag` calls possible (1) or certain (2)."""
    focus = emphasis.country(atlas.numbers)
    paint = painted() if follows else look()
    closer = outlines.finer(atlas.numbers["places"]["id"], sheet, whole=not rigid)
    view = replace(view, event=tours.focus(atlas.numbers, view))
    over = Overlay(atlas, view, flag, sheet.zoom, closer)
    return _TEMPLATE.render(
        t=Speaker(atlas.texts),
        look=paint,
        inks={look()["map"][name]: colour for name, colour in paint["map"].items()},
        fills=_fills(atlas, paint, follows),
        sheet=sheet,
        pen=sheet.scale if rigid else 1,
        rigid=rigid,
        near=near.ground(sheet, base.focused(focus), math.inf if rigid else near.ROOM),
        land=base.land(focus),
        regions=base.inside(focus),
        rivers=base.rivers(focus),
        far=far,
        ground=view.ground,
        without=[*view.without, *(name for name in SWITCHED if name not in view.layers)],
        areas=over.areas(),
        routes=over.routes(),
        marks=over.marks(),
        names=names(atlas, sheet, over.named(), view),
    )


def _fills(atlas: Atlas, paint: Mapping[str, Any], follows: bool) -> dict[str, str]:
    """Give the colour of each kind of circle."""
    themes = zip(*atlas.numbers["themes"].values(), strict=True)
    own = {
        f"theme-{name}": of_theme(name, colour) if follows else colour for name, colour in themes
    }
    return {**paint["marks"]["colours"], **own}
