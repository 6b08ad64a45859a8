"""A plain Dash app over a table: a slider, a callback that filters it, a figure of what is left."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

from tests.bench.rivals.plain_dash import LAND


def create(events: Path, path: str) -> Dash:
    """Build the app over Parquet; `path` begins and ends with a slash."""
    table = pd.read_parquet(events)
    span = [int(table["first_month"].min()), int(table["last_month"].max())]
    app = Dash("scale", url_base_pathname=path, title="Dash")
    app.layout = html.Div(
        [
            dcc.Graph(id="map", style={"height": "85vh"}),
            dcc.RangeSlider(id="window", min=span[0], max=span[1], step=1, value=span, marks=None),
            html.Div(id="status"),
        ]
    )

    @app.callback(Output("map", "figure"), Output("status", "children"), Input("window", "value"))
    def show(window: list[int]) -> tuple[go.Figure, str]:
        within = (table["first_month"] <= window[1]) & (table["last_month"] >= window[0])
        return figure(table[within]), f"{within.sum()} events, {window[0]} to {window[1]}"

    return app


def figure(shown: pd.DataFrame) -> go.Figure:
    """Draw a mark for each event, coloured by its kind."""
    drawn = px.scatter_map(shown, lat="latitude", lon="longitude", color="event_type", zoom=1)
    return drawn.update_layout(
        map_style=LAND, margin={"l": 0, "r": 0, "t": 0, "b": 0}, uirevision=True
    )
