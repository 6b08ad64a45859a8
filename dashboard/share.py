"""The way to take a view elsewhere; assets/51_share.js fills the dialog when it is opened."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.attributes import hyphened
from dashboard.text import Words


def button(words: Words) -> Component:
    """Build the button that opens the dialog."""
    return html.Button(
        words("share"),
        id="share",
        type="button",
        className="button",
        **hyphened(aria_haspopup="dialog"),
    )


def dialog() -> Component:
    """Build the dialog, still empty."""
    return html.Dialog(id="share-dialog", **hyphened(aria_labelledby="share-title"))
