"""The parts of the page that a hand can move: switches, eras, slider, play, search."""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.attributes import hyphened
from dashboard.eras import bands
from dashboard.state import ATTESTED, LAYERS, shortest
from dashboard.text import Words

Payload = dict[str, Any]


def pressable(
    kind: str, value: str, *children: Any, on: bool = True, **attributes: Any
) -> Component:
    """Build a toggle that its kind's callback hears; `data-{kind}` carries its value."""
    return html.Button(
        list(children),
        id={"type": kind, kind: value},
        n_clicks=0,
        type="button",
        **hyphened(**{f"data_{kind}": value}, aria_pressed=str(on).lower()),
        **attributes,
    )


def badge(theme: str, words: Words) -> Component:
    """Show a theme as its colour and its letter."""
    letter = words(f"theme.{theme}.letter")
    return html.Span(letter, className=f"badge theme-{theme}", **hyphened(aria_hidden="true"))


def layers(payload: Payload, words: Words) -> Component:
    """Build the switches of the five themes and the map's context layers."""
    themes = [
        pressable("theme", theme, badge(theme, words), words(f"theme.{theme}"), className="switch")
        for theme in payload["themes"]
    ]
    context = [
        pressable("layer", layer, words(f"layer.{layer}"), className="switch") for layer in LAYERS
    ]
    return html.Details(
        [
            html.Summary(words("layers")),
            _group(words("layers.themes"), themes),
            _group(words("layers.context"), context),
            legend(words),
        ],
        id="layers",
        className="popover",
    )


def _group(name: str, buttons: list[Component]) -> Component:
    return html.Div(
        [html.H3(name), *buttons], role="group", className="switches", **hyphened(aria_label=name)
    )


def legend(words: Words) -> Component:
    """Explain the marks."""
    glyphs = ("site", "town", "area", "possible", "size", "arc")
    items = [
        html.Li([html.Span(className=f"glyph glyph-{glyph}"), words(f"legend.{glyph}")])
        for glyph in glyphs
    ]
    return html.Div([html.H3(words("legend")), html.Ul(items)], className="legend")


def lens(payload: Payload, words: Words) -> Component:
    """Build the choice of sources from which everything is redrawn."""
    sources = payload["sources"]

    def switches(kind: str) -> list[Component]:
        return [
            pressable(
                "source",
                sources["id"][i],
                sources["short"][i],
                on=False,
                className="switch",
                title=sources["title"][i],
            )
            for i, own in enumerate(sources["kind"])
            if own == kind
        ]

    attested = pressable(
        "source", ATTESTED, words("lens.attested.button"), on=False, className="switch"
    )
    everything = html.Button(
        words("lens.all"),
        id={"type": "source", "source": ""},
        n_clicks=0,
        type="button",
        className="button",
    )
    sheet = [
        html.P(words("lens.help"), className="quiet small"),
        everything,
        _group(words("lens.independent"), [attested]),
        *(_group(words(f"lens.{kind}"), switches(kind)) for kind in ("read", "cited", "outside")),
    ]
    return html.Details(
        [html.Summary(words("lens")), html.Div(sheet, className="sheet")],
        id="sources",
        className="popover",
    )


def views(payload: Payload, words: Words) -> Component:
    """Build the buttons that bring the map to a place and back."""
    buttons = [
        html.Button(
            label, id={"type": "home", "home": box}, n_clicks=0, type="button", className="button"
        )
        for label, box in [(words("view.home"), "home"), *_boxes(payload, words)]
    ]
    return html.Div(buttons, className="views", role="group", **hyphened(aria_label=words("views")))


def _boxes(payload: Payload, words: Words) -> list[tuple[str, str]]:
    named = [(view["name"], view["bounds"]) for view in payload["views"]]
    world = (words("view.world"), [-130.0, -45.0, 150.0, 70.0])
    return [(name, ",".join(str(edge) for edge in box)) for name, box in [*named, world]]


def search(words: Words) -> Component:
    """Build the search box."""
    return html.Div(
        [
            html.Label(words("search"), htmlFor="search", className="sr-only"),
            dcc.Input(
                id="search",
                type="search",
                placeholder=words("search.hint"),
                debounce=0.15,
                value="",
            ),
        ],
        className="search",
        role="search",
    )


def eras(payload: Payload) -> Component:
    """Build the bands of the named periods, each a button over its years."""
    buttons = [
        html.Button(
            [html.Span(band.title, className="era-title"), html.Span(f" {band.years}")],
            id={"type": "era", "era": band.id},
            n_clicks=0,
            type="button",
            className="era",
            title=f"{band.title}, {band.years}. {band.summary}",
            style={"left": f"{band.left}%", "width": f"{band.width}%"},
            **hyphened(aria_pressed="false", data_from=str(band.start), data_to=str(band.end)),
        )
        for band in bands(payload)
    ]
    return html.Div(buttons, id="eras", className="eras", role="group")


def slider(payload: Payload) -> Component:
    """Build the window's two handles over the span, in the slider's unit."""
    first, last = payload["slider"]
    return dcc.RangeSlider(
        id="window",
        min=first,
        max=last,
        step=1,
        value=[first, last],
        marks=None,
        updatemode="drag",
        allowCross=False,
        allow_direct_input=False,
    )


def transport(payload: Payload, words: Words) -> Component:
    """Build play, steps, speed, the typed window and the line that says the view."""
    first, last = payload["span"]
    return html.Div(
        [
            _keyed("step", "-1", "‹", words("step.back")),
            _button("▶", "play", words("play"), aria_pressed="false"),
            _keyed("step", "1", "›", words("step.forward")),
            _button("1×", "speed", words("speed")),
            html.Label(words("from"), htmlFor="from"),
            _typed("from", shortest(first, "start_earliest")),
            html.Label(words("to"), htmlFor="to"),
            _typed("to", shortest(last, "end_latest")),
            _button(words("all-years"), "all-years", words("all-years")),
            html.P(id="status", role="status"),
        ],
        className="transport",
    )


def _button(face: str, name: str, label: str, **attributes: str) -> Component:
    return html.Button(
        face,
        id=name,
        n_clicks=0,
        type="button",
        className="button",
        **hyphened(aria_label=label, **attributes),
    )


def _keyed(kind: str, value: str, face: str, label: str) -> Component:
    return html.Button(
        face,
        id={"type": kind, kind: value},
        n_clicks=0,
        type="button",
        className="button",
        **hyphened(aria_label=label),
    )


def _typed(name: str, value: str) -> Component:
    return dcc.Input(
        id=name, type="text", value=value, debounce=True, size="10", autoComplete="off"
    )
