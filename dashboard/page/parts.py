"""Small parts that the page is made of."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas, Row
from dashboard.page.attributes import hyphened


def button(face: str, label: str = "", **attributes: Any) -> Component:
    """Build a button; it needs a `label` where its face is no word."""
    said = hyphened(aria_label=label) if label else {}
    return html.Button(face, type="button", className="button", **said, **attributes)


def keyed(kind: str, value: str) -> dict[str, Any]:
    """Name a component whose presses its kind's callback hears."""
    return {"id": {"type": kind, kind: value}, "n_clicks": 0}


def switch(kind: str, value: str, *children: Any, on: bool = True, **attributes: Any) -> Component:
    """Build a toggle; `data-{kind}` tells the page's listener what it switches."""
    return html.Button(
        list(children),
        type="button",
        className="switch",
        **attributes,
        **hyphened(**{f"data_{kind}": value}, aria_pressed=str(on).lower()),
    )


def group(name: str, buttons: list[Component]) -> Component:
    """Put switches under a heading."""
    return html.Div(
        [html.H2(name), *buttons], role="group", className="switches", **hyphened(aria_label=name)
    )


def badge(atlas: Atlas, theme: Row) -> Component:
    """Show a theme as its colour and its letter."""
    return html.Span(
        atlas.texts["themes"]["letter"][theme],
        className=f"badge theme-{atlas.numbers['themes']['id'][theme]}",
        **hyphened(aria_hidden="true"),
    )
