"""The search box."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.contract.files import view as table
from dashboard.view.speaker import Speaker

PAUSE = 0.15
"""Seconds after the last key until the search begins."""
LONGEST: int = next(row["longest"] for row in table()["keys"] if row["key"] == "q")
"""Letters that an address keeps; the box takes no more."""


def search(atlas: Atlas, t: Speaker) -> Component:
    """Build the search box; it hints at what this collection has to find."""
    said = hint(atlas, t)
    box = dcc.Input(
        id="search", type="search", placeholder=said, debounce=PAUSE, value="", maxLength=LONGEST
    )
    label = html.Label(t("search"), htmlFor="search", className="sr-only")
    return html.Div([label, box], className="search", role="search")


def hint(atlas: Atlas, t: Speaker) -> str:
    """Say what one might search for."""
    examples = atlas.texts["examples"]
    return t("search.hint", examples=", ".join(examples)) if examples else t("search")
