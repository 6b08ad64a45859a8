"""The buttons that bring the map to a country, to the world, and back."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas, Bounds
from dashboard.page.attributes import hyphened
from dashboard.page.parts import button, keyed
from dashboard.view.speaker import Speaker

WORLD: Bounds = [-130.0, -45.0, 150.0, 70.0]
"""The inhabited lands: a frame of any shape shows more."""


def views(atlas: Atlas, t: Speaker) -> Component:
    """Build the buttons; each carries its bounds."""
    boxes = zip(atlas.texts["views"], atlas.numbers["views"]["bounds"], strict=True)
    named = [(name, _written(box)) for name, box in [*boxes, (t("view.world"), WORLD)]]
    buttons = [
        button(label, **keyed("home", box)) for label, box in [(t("view.home"), "home"), *named]
    ]
    return html.Div(buttons, className="views", role="group", **hyphened(aria_label=t("views")))


def _written(box: Bounds) -> str:
    return ",".join(str(edge) for edge in box)
