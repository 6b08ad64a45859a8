"""The lanes of the dock; the browser draws what stands in them, and the ticks below."""

from __future__ import annotations

from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas, Day
from dashboard.contract.files import look
from dashboard.view import ticks as axis


class Tick(NamedTuple):
    """A day on the time axis."""

    text: str
    left: float
    """Percent of the axis before it."""


def lanes() -> Component:
    """Build the room for the events, with the axis below them."""
    return html.Div(html.Div(className="axis"), id="timeline")


def ticks(atlas: Atlas, span: list[Day]) -> list[Tick]:
    """Choose round days, months or years of an axis, and say them."""
    phrases = atlas.texts["dates"]
    found = axis.ticks(span, look()["timeline"]["named"])
    return [Tick(axis.tick_text(tick, phrases), percent(tick.day, span)) for tick in found]


def percent(day: Day, span: list[Day]) -> float:
    """Give the share of an axis before a day, in percent."""
    return round(100 * (day - span[0]) / (span[1] + 1 - span[0]), 3)
