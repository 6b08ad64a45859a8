"""The bar at the top: whose draft this is, what can be taken back, and the way home."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker

BUTTONS = ("undo", "redo", "find", "drafts", "merge", "take-home")
"""Ids of the buttons, in their order."""


def bar(t: Speaker) -> Component:
    """Build the bar."""
    return html.Header(
        [
            html.Div(
                [html.H1(t("title"), id="heading"), html.P(t("subtitle"), id="saved")],
                className="titles",
            ),
            html.Div(
                [_button(name, t) for name in BUTTONS],
                id="tools",
                className="tools",
                hidden=True,
                role="group",
                **hyphened(aria_label=t("tools")),
            ),
            html.A(t("home"), id="home", className="button", href=".."),
        ],
        className="bar",
    )


def _button(name: str, t: Speaker) -> Component:
    """Build a button; the browser disables it, as what Dash disables is never heard again."""
    return html.Button(
        t(name),
        id=name,
        type="button",
        n_clicks=0,
        className="button primary" if name == "take-home" else "button",
        title=t(f"{name}.title"),
    )
