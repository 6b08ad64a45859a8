"""The way to take a view elsewhere; the browser fills the dialog when it is opened."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page import parts
from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker


def button(t: Speaker) -> Component:
    """Build the button that opens the dialog."""
    return parts.button(t("share"), id="share", **hyphened(aria_haspopup="dialog"))


def dialog() -> Component:
    """Build the dialog, still empty."""
    return html.Dialog(id="share-dialog", **hyphened(aria_labelledby="share-title"))
