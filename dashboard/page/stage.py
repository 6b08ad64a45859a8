"""The map with what lies over it, and the panel beside it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page.attributes import hyphened
from dashboard.page.beside import beside, headings
from dashboard.page.layers import layers
from dashboard.page.parts import button
from dashboard.page.views import views
from dashboard.view.speaker import Speaker


def stage(atlas: Atlas, t: Speaker) -> Component:
    """Build map and panel; the browser fills both."""
    here, there = headings()
    return html.Main([here, _map(atlas, t), there, beside(), _panel(t)], className="stage")


def _map(atlas: Atlas, t: Speaker) -> Component:
    return html.Div(
        [
            html.Div([html.Div(id="poster", className="still"), html.Div(id="live")], id="map"),
            layers(t),
            views(atlas, t),
            *_without_places(atlas, t),
            _notice(t),
            *_embed_only(t),
        ],
        className="map-box",
        role="region",
        **hyphened(aria_label=t("map")),
    )


def _without_places(atlas: Atlas, t: Speaker) -> list[Component]:
    """Say why no mark is on the map, where no event has a place."""
    if atlas.numbers["links"]["place"]:
        return []
    return [html.P(t("map.no-places"), className="map-empty")]


def _notice(t: Speaker) -> Component:
    close = button("×", t("close"), **hyphened(data_act="close-notice"))
    return html.Div(
        [html.Span(), close], id="notice", className="hidden", **hyphened(aria_live="polite")
    )


def _embed_only(t: Speaker) -> list[Component]:
    full = html.A(t("full-atlas"), id="full-atlas", href="./", target="_blank", className="button")
    opens = hyphened(data_act="panel", aria_expanded="false", aria_controls="panel")
    return [button(t("panel.toggle"), **opens), full]


def _panel(t: Speaker) -> Component:
    grip = hyphened(aria_label=t("sheet.half"))
    return html.Aside(
        [
            html.Button(id="sheet", type="button", className="sheet-grip", **grip),
            html.Div(id="hints", hidden=True, role="note", **hyphened(aria_label=t("hints"))),
            html.Section(id="lesson", hidden=True, **hyphened(aria_label=t("lessons"))),
            html.Section(id="compare", hidden=True, **hyphened(aria_label=t("compare"))),
            html.Section(id="events", **hyphened(aria_label=t("list.label"))),
            html.Section(id="event", hidden=True, **hyphened(aria_label=t("card"))),
        ],
        id="panel",
        className="panel",
        **hyphened(aria_label=t("panel")),
    )
