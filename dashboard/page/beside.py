"""A second map beside the first, empty until a reader compares."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def headings() -> list[Component]:
    """Build what says over each of two maps what it shows; the browser fills both."""
    return [html.Div(id=name, className="side-head", hidden=True) for name in ("here", "there")]


def beside() -> Component:
    """Build the room of the second map."""
    still = html.Div(id="beside-poster", className="still")
    return html.Div(
        [html.Div([still], id="beside-map")], id="beside", className="beside-box", hidden=True
    )
