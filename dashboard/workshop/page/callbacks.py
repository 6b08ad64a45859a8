"""Buttons, and what the browser does when they are pressed."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input

from dashboard.workshop.page.bar import BUTTONS
from dashboard.workshop.page.table import ACTIONS


def register(app: Dash) -> None:
    """Wire the buttons to the script."""
    for name in (*BUTTONS, *(f"row-{action}" for action in ACTIONS)):
        app.clientside_callback(
            ClientsideFunction("workshop", name),
            Input(name, "n_clicks"),
            prevent_initial_call=True,
        )
