"""Where the page tells how its files were read; the browser fills the dialog when it is opened."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import hyphened


def dialog() -> Component:
    """Build the dialog, still empty."""
    return html.Dialog(id="report-dialog", **hyphened(aria_labelledby="report-dialog-title"))
