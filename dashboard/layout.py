"""The page as a component tree; the browser fills the parts that follow the view."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import controls, eventmap, share, timeline
from dashboard.attributes import hyphened
from dashboard.text import Words

Payload = dict[str, Any]

TIMELINE_CONFIG: Any = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "responsive": True,
}


def build(payload: Payload, words: Words, embed_origins: str = "*") -> Component:
    """Lay out the whole page; `embed_origins` may drive it from around its frame."""
    return html.Div(
        [
            html.A(words("skip"), href="#events", className="skip"),
            _header(payload, words),
            html.Main([_map(payload, words), _panel(words)], className="stage"),
            _dock(payload, words),
            share.dialog(),
            dcc.Store(id="payload", data=payload),
            dcc.Store(id="text", data=words.dictionary()),
            dcc.Store(id="figure", data=eventmap.figure(payload, words).to_plotly_json()),
        ],
        className="atlas",
        **hyphened(data_embed_origins=embed_origins),
    )


def _header(payload: Payload, words: Words) -> Component:
    return html.Header(
        [
            html.Div(
                [html.H1(payload["meta"]["title"]), html.P(words("subtitle"))], className="titles"
            ),
            controls.search(words),
            controls.lens(payload, words),
            share.button(words),
        ],
        className="bar",
    )


def _map(payload: Payload, words: Words) -> Component:
    return html.Div(
        [
            html.Div(id="poster"),
            dcc.Graph(id="map", figure=None, config=eventmap.CONFIG, responsive=True),
            controls.layers(payload, words),
            controls.views(payload, words),
            _notice(words),
            *_embed_only(words),
        ],
        className="map-box",
        role="region",
        **hyphened(aria_label=words("map")),
    )


def _notice(words: Words) -> Component:
    close = _plain("×", **hyphened(data_act="close-notice", aria_label=words("close")))
    return html.Div(
        [html.Span(), close], id="notice", className="hidden", **hyphened(aria_live="polite")
    )


def _embed_only(words: Words) -> list[Component]:
    full = html.A(
        words("full-atlas"), id="full-atlas", href="./", target="_blank", className="button"
    )
    return [_plain(words("panel.toggle"), **hyphened(data_act="panel")), full]


def _plain(face: str, **attributes: Any) -> Component:
    return html.Button(face, type="button", className="button", **attributes)


def _panel(words: Words) -> Component:
    return html.Aside(
        [
            html.Section(id="events", **hyphened(aria_label=words("list.label"))),
            html.Section(id="event", hidden=True, **hyphened(aria_label=words("card"))),
        ],
        className="panel",
        **hyphened(aria_label=words("panel")),
    )


def _dock(payload: Payload, words: Words) -> Component:
    lanes = [
        html.Span([controls.badge(theme, words), html.Span(words(f"theme.{theme}"))])
        for theme in payload["themes"]
    ]
    figure = timeline.figure(payload)
    return html.Section(
        [
            html.Div(lanes, className="lane-names"),
            html.Div(
                [
                    controls.eras(payload),
                    html.Div(
                        [
                            dcc.Graph(
                                id="timeline",
                                figure=figure,
                                config=TIMELINE_CONFIG,
                                responsive=True,
                            ),
                            html.Div(id="silence", role="group"),
                            html.Div(className="outside before"),
                            html.Div(className="outside after"),
                        ],
                        className="lanes",
                    ),
                    controls.slider(payload),
                ],
                className="time",
            ),
            controls.transport(payload, words),
        ],
        id="dock",
        className="dock",
        **hyphened(aria_label=words("timeline.dock")),
    )
