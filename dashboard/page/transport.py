"""Play, steps, speed, the typed window, and the line that says the view."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.contract.columns import Payload
from dashboard.contract.files import view
from dashboard.page.attributes import hyphened
from dashboard.page.parts import button, keyed
from dashboard.view.speaker import Speaker
from events.dates import civil, day_number

LONG_DAY = 28


def transport(numbers: Payload, t: Speaker) -> Component:
    """Build the row below the slider."""
    first, last = t.edges(*numbers["span"])
    room = {"--date": str(_longest(numbers, t))}
    play = button("▶", t("play"), id="play", n_clicks=0, **hyphened(aria_pressed="false"))
    return html.Div(
        [
            button("‹", t("step.back"), **keyed("step", "-1")),
            play,
            button("›", t("step.forward"), **keyed("step", "1")),
            button("1×", title=t("speed"), id="speed", n_clicks=0),
            *_typed("from", t, first),
            *_typed("to", t, last),
            _modes(t),
            button(t("all-years"), t("all-years"), id="all-years", n_clicks=0),
            html.P(id="status", role="status"),
        ],
        className="transport",
        style=room,
    )


def _longest(numbers: Payload, t: Speaker) -> int:
    """Characters of the longest date that the boxes may hold within the span."""
    years = {civil(day)[0] for day in numbers["span"]}
    days = [day_number(year, month, LONG_DAY) for year in years for month in range(1, 13)]
    return max(len(edge) for day in days for edge in t.edges(day, day))


def _modes(t: Speaker) -> Component:
    """Build the choice how the window moves."""
    modes = next(row["of"] for row in view()["keys"] if row["key"] == "mode")
    radios = [
        html.Button(
            t(f"mode.{mode}"),
            type="button",
            className="mode",
            role="radio",
            **keyed("mode", mode),
            **hyphened(data_mode=mode, aria_checked=str(mode == modes[0]).lower()),
        )
        for mode in modes
    ]
    return html.Div(radios, id="mode", role="radiogroup", **hyphened(aria_label=t("mode")))


def _typed(name: str, t: Speaker, value: str) -> list[Component]:
    box = dcc.Input(id=name, type="text", value=value, debounce=True, size="10", autoComplete="off")
    return [html.Label(t(name), htmlFor=name), box]
