"""A plain Dash app: a slider, a callback on the server, a map."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

LAND = {
    "version": 8,
    "sources": {"land": {"type": "geojson", "data": "/data/land.geojson"}},
    "layers": [
        {"id": "water", "type": "background", "paint": {"background-color": "#dbe8ee"}},
        {
            "id": "land",
            "type": "fill",
            "source": "land",
            "paint": {"fill-color": "#f7f4ec", "fill-outline-color": "#b9b2a3"},
        },
    ],
}


def create(events: Path, path: str) -> Dash:
    """Build the app over the same points as the others; `path` begins and ends with a slash."""
    features = json.loads(events.read_text("utf-8"))["features"]
    years = [feature["properties"]["year"] for feature in features]
    span = [min(years), max(years)]
    app = Dash("plain", url_base_pathname=path, title="Dash")
    app.layout = html.Div(
        [
            dcc.Graph(id="map", style={"height": "85vh"}),
            dcc.RangeSlider(id="window", min=span[0], max=span[1], step=1, value=span),
            html.Div(id="status"),
        ]
    )

    @app.callback(Output("map", "figure"), Output("status", "children"), Input("window", "value"))
    def show(window: list[int]) -> tuple[go.Figure, str]:
        shown = [feature for feature in features if _within(feature["properties"], window)]
        return figure(shown), f"{len(shown)} places of events, {window[0]} to {window[1]}"

    return app


def _within(event: dict[str, Any], window: list[int]) -> bool:
    return bool(event["year"] <= window[1] and event["last_year"] >= window[0])


def figure(shown: list[dict[str, Any]]) -> go.Figure:
    """Draw one mark for each place of an event."""
    longitudes, latitudes = zip(*(f["geometry"]["coordinates"] for f in shown), strict=True)
    marks = go.Scattermap(
        lon=longitudes,
        lat=latitudes,
        text=[f["properties"]["title"] for f in shown],
        marker={"size": 16, "opacity": 1, "color": "#e6007e"},
    )
    return go.Figure(
        marks,
        {
            "map": {"style": LAND, "center": {"lon": 15, "lat": 30}, "zoom": 2},
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "uirevision": True,
        },
    )
