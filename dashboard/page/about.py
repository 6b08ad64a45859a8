"""Where the page tells how to read its sources, and doubt them; the browser fills the dialog."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import hyphened


def dialog() -> Component:
    """Build the dialog, still empty."""
    return html.Dialog(id="about", **hyphened(aria_labelledby="about-title"))
