"""What a class can do with the events besides looking: the way to it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.view.speaker import Speaker


def lessons(t: Speaker) -> Component:
    """Build the popover, which the browser fills with what the collection has."""
    sheet = html.Div(id="lessons-sheet", className="sheet")
    return html.Details([html.Summary(t("lessons")), sheet], id="lessons", className="popover")
