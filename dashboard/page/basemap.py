"""The MapLibre style of the base map: our own layers, local fonts, nothing fetched.

Style layers that a switch of the page turns on and off are named after it, such as
`regions-line`.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.page import baselayers, emphasis
from dashboard.page.baselayers import Style
from geodata.layers import layer

EVERYWHERE = ("countries", "borders")
AROUND = ("rivers",)
"""Packaged layers of the emphasised country and its surroundings, where it has any."""
PIECES = "pieces"
"""The source that the browser fills."""
IN_FOCUS = ("regions",)
"""Packaged layers of which only the emphasised country's part is shown."""


def style(focus: str = "", traces: Sequence[str] = ()) -> Style:
    """Build the style.

    Parameters
    ----------
    focus
        Two-letter code of the country whose land is a little warmer and whose regions are shown.
    traces
        Names of the figure's traces, from the bottom. Each gets an empty layer of its own to
        stand below; traces that share one are taken off and put on again at every step.
    """
    return {
        "version": 8,
        "sources": sources(focus),
        "layers": [
            *baselayers.ground(focus),
            *baselayers.lines(),
            *baselayers.pieces(PIECES),
            *(_anchor(name) for name in traces),
        ],
    }


def anchor(trace: str) -> str:
    """Give the id of the empty layer below which a trace stands."""
    return f"below-{trace}"


def sources(focus: str) -> dict[str, Style]:
    """Give the data of the base map as the style holds them."""
    data = {
        **{name: layer(name) for name in EVERYWHERE},
        **{name: emphasis.around(focus, name) for name in AROUND},
        **{name: emphasis.regions(focus, name) for name in IN_FOCUS},
        PIECES: {"type": "FeatureCollection", "features": []},
    }
    return {
        name: {"type": "geojson", "data": shapes, "attribution": ""}
        for name, shapes in data.items()
    }


def _anchor(trace: str) -> Style:
    return {"id": anchor(trace), "type": "background", "layout": {"visibility": "none"}}
