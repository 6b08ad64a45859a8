"""The window's two handles over the span."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.contract.columns import Payload
from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker
from events.dates import civil


def slider(numbers: Payload, t: Speaker) -> Component:
    """Build the slider, which moves by the collection's unit, in a room kept for it."""
    first, last = positions(numbers)
    handles = dcc.RangeSlider(
        id="window",
        min=first,
        max=last,
        step=1,
        value=[first, last],
        marks=None,
        updatemode="mouseup",
        allowCross=False,
        allow_direct_input=False,
    )
    named = hyphened(aria_label=t("window"))
    return html.Div(handles, className="handle-space", role="group", **named)


def positions(numbers: Payload) -> list[int]:
    """First and last position: days, months counted from year 0, or years."""
    return [_position(day, numbers["unit"]) for day in numbers["span"]]


def _position(day: int, unit: str) -> int:
    year, month, _ = civil(day)
    return {"day": day, "month": year * 12 + month - 1, "year": year}[unit]
