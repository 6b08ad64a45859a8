"""The bar at the top: what this is, and how to search, choose sources and share."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page import lens, lessons, preferences, search, share
from dashboard.view.speaker import Speaker


def header(atlas: Atlas, t: Speaker) -> Component:
    """Build the bar."""
    titles = [
        html.H1(atlas.texts["title"], title=atlas.texts["title"], dir="auto"),
        html.P(t("subtitle")),
    ]
    return html.Header(
        [
            html.Div(titles, className="titles"),
            search.search(atlas, t),
            lens.lens(t),
            lessons.lessons(t),
            preferences.preferences(atlas, t),
            share.button(t),
        ],
        className="bar",
    )
