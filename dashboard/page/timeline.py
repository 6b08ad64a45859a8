"""The lanes of the dock: round years below them; the browser draws the bars."""

from __future__ import annotations

from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Day
from dashboard.contract.files import look
from dashboard.view.bins import years
from events.dates import day_number


class Tick(NamedTuple):
    """A year on the time axis."""

    text: str
    left: float
    """Percent of the span before it."""


def lanes(span: list[Day]) -> Component:
    """Build the axis, with room for the bars above it."""
    marks = [
        html.Span(tick.text, className="tick", style={"left": f"{tick.left}%"})
        for tick in ticks(span)
    ]
    return html.Div(html.Div(marks, className="axis"), id="timeline")


def ticks(span: list[Day]) -> list[Tick]:
    """Choose round years within the span, few enough to stand beside each other."""
    first, last = years(span)
    steps, most = look()["timeline"]["years"], look()["timeline"]["ticks"]
    step = next((s for s in steps if (last - first) / s <= most), steps[-1])
    round_years = range(first // step * step, last + 1, step)
    return [_tick(year, span) for year in round_years if year >= first]


def _tick(year: int, span: list[Day]) -> Tick:
    days = max(day_number(year, 1, 1), span[0]) - span[0]
    return Tick(str(year), round(100 * days / (span[1] + 1 - span[0]), 3))
