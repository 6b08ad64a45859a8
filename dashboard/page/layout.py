"""The page as a component tree; the browser fills the parts that follow the view."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page import about, preferences, report, share
from dashboard.page.attributes import hyphened
from dashboard.page.dock import dock
from dashboard.page.header import header
from dashboard.page.stage import stage
from dashboard.view.speaker import Speaker


def build(atlas: Atlas, embed_origins: str = "*") -> Component:
    """Lay out the whole page; `embed_origins` may drive it from around its frame."""
    t = Speaker(atlas.texts)
    return html.Div(
        [
            html.A(t("skip"), href="#panel", className="skip"),
            html.A(t("skip.map"), href="#map", className="skip"),
            html.A(t("skip.time"), href="#dock", className="skip"),
            header(atlas, t),
            stage(atlas, t),
            dock(atlas, t),
            share.dialog(),
            report.dialog(),
            about.dialog(),
            preferences.dialog(),
        ],
        className="atlas",
        **hyphened(data_embed_origins=embed_origins),
    )
