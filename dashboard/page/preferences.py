"""In which language the page speaks, and how it looks."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker


def preferences(atlas: Atlas, t: Speaker) -> Component:
    """Build the popover, which the browser completes with what only a browser can choose."""
    sheet = html.Div(id="preferences-sheet", className="sheet")
    face = html.Summary(atlas.texts["lang"].upper(), **hyphened(aria_label=t("preferences")))
    return html.Details([face, sheet], id="preferences", className="popover")
