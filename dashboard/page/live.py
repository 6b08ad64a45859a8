"""The live map before anything is drawn on it; the browser fills its traces from a view."""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.page import basemap, emphasis
from dashboard.page.baselayers import BOLD
from dashboard.page.template import template
from dashboard.view.camera import camera
from dashboard.view.camera import target as target_of
from dashboard.view.state import initial

CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "scrollZoom": True,
    "responsive": True,
}
STATES = ("possible", "certain", "chosen")
"""Of lines, from the bottom."""
UNMOVED = "map"
"""The camera is the browser's own as long as this name stays."""


def whole(atlas: Atlas) -> dict[str, Any]:
    """Give all that the live map needs beside the payload, as JSON holds it."""
    drawn: dict[str, Any] = json.loads(figure(atlas).to_json())
    drawn["layout"]["map"]["style"]["sources"] = basemap.sources(emphasis.country(atlas.numbers))
    return {**drawn, "config": CONFIG, "areas": atlas.areas}


def figure(atlas: Atlas) -> go.Figure:
    """Style the traces, which are empty, from the bottom of the map to its top.

    The data of the base map are left out: Plotly would copy and look through all of them.
    """
    lines = _lines() if atlas.numbers["lines"]["place"] else []
    traces = [_areas(), *lines, *_arcs(), _marks(), *_texts()]
    placed = [trace.update(below=basemap.anchor(trace.name)) for trace in traces]
    return go.Figure(placed, _layout(atlas, [trace.name for trace in traces]))


def _layout(atlas: Atlas, traces: list[str]) -> dict[str, Any]:
    numbers = atlas.numbers
    seen = camera(target_of(numbers, initial(numbers)), look()["picture"]["frame"])
    return {
        "template": template(numbers),
        "hovermode": False,
        "dragmode": "pan",
        "uirevision": UNMOVED,
        "map": {
            "style": {**_style(atlas, traces), "sources": {}},
            "center": {"lon": seen.lon, "lat": seen.lat},
            "zoom": seen.zoom,
            "uirevision": UNMOVED,
        },
    }


def _style(atlas: Atlas, traces: list[str]) -> Any:
    focus = emphasis.country(atlas.numbers)
    return basemap.style(focus, traces)


def _areas() -> go.Choroplethmap:
    colour = look()["areas"]["colour"]
    clear = f"rgba({', '.join(str(int(colour[k : k + 2], 16)) for k in (1, 3, 5))}, 0)"
    return go.Choroplethmap(
        name="areas",
        featureidkey="properties.id",
        zmin=0,
        zmax=1,
        colorscale=[[0, clear], [1, colour]],
        showscale=False,
        hoverinfo="skip",
        marker={"line": {"color": colour, "width": 0}},
    )


def _lines() -> list[go.Scattermap]:
    """Style the places that are lines."""
    own = look()["areas"]["own"]
    widths = {"possible": own["width"]["line"], "certain": own["width"]["line"], **own["width"]}
    edges = {**own["edge"], "chosen": 1.0}
    return [_pen("lines", kind, widths[kind], edges[kind], own["colour"]) for kind in STATES]


def _arcs() -> list[go.Scattermap]:
    style = look()["arcs"]
    return [
        _pen("arcs", kind, style["width"][kind], style["opacity"][kind], style["colour"])
        for kind in STATES
    ]


def _pen(name: str, kind: str, width: float, opacity: float, colour: str) -> go.Scattermap:
    return go.Scattermap(
        name=f"{name}-{kind}",
        mode="lines",
        line={"width": width, "color": colour},
        opacity=opacity,
        hoverinfo="skip",
    )


def _marks() -> go.Scattermap:
    return go.Scattermap(name="marks", mode="markers", hoverinfo="skip")


def _texts() -> list[go.Scattermap]:
    colours, inks = look()["map"], {"numbers": "paper", "doubts": "ink"}
    return [
        go.Scattermap(
            name=name,
            mode="text",
            textfont={
                "family": ", ".join(BOLD),
                "size": look()["marks"]["text"],
                "color": colours[ink],
            },
            hoverinfo="skip",
        )
        for name, ink in inks.items()
    ]
