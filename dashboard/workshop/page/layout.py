"""The page as a component tree."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker
from dashboard.workshop.page.bar import bar
from dashboard.workshop.page.table import table

PANELS = ("events", "columns", "notes", "sources", "story")
"""What the desk shows, one at a time, beside the atlas."""


def build(t: Speaker) -> Component:
    """Lay out the whole page."""
    return html.Div(
        [
            html.A(t("skip.grid"), href="#panels", className="skip"),
            html.A(t("skip.preview"), href="#preview", className="skip"),
            bar(t),
            html.P(id="trouble", role="alert"),
            html.P(id="lacking", role="status"),
            html.Main(id="start"),
            html.Main(_desk(t), id="desk", hidden=True),
            html.Div(id="dialogs"),
            html.P(id="said", className="sr-only", role="status"),
        ],
        className="workshop",
    )


def _desk(t: Speaker) -> list[Component]:
    tabs = html.Div(
        [_tab(name, t) for name in PANELS],
        id="tabs",
        role="tablist",
        className="tabs",
        **hyphened(aria_label=t("tabs")),
    )
    panels = html.Div([_panel(name, t) for name in PANELS], id="panels", className="panels")
    return [html.Div([tabs, panels], className="bench"), _preview(t)]


def _tab(name: str, t: Speaker) -> Component:
    first = name == PANELS[0]
    return html.Button(
        [html.Span(t(f"tab.{name}")), html.Span(className="count", id=f"count-{name}")],
        id=f"tab-{name}",
        role="tab",
        type="button",
        tabIndex=0 if first else -1,
        **hyphened(aria_controls=f"panel-{name}", aria_selected="true" if first else "false"),
    )


def _panel(name: str, t: Speaker) -> Component:
    content = table(t) if name == "events" else html.Div(id=IDS.get(name, name))
    return html.Section(
        content,
        id=f"panel-{name}",
        role="tabpanel",
        className="panel-of-desk",
        hidden=name != PANELS[0],
        **hyphened(aria_labelledby=f"tab-{name}"),
    )


IDS = {"columns": "columns", "sources": "source-forms"}


def _preview(t: Speaker) -> Component:
    return html.Aside(
        [html.H2(t("preview"), className="sr-only"), html.Div(id="preview", tabIndex=-1)],
        className="preview-box",
        **hyphened(aria_label=t("preview")),
    )
