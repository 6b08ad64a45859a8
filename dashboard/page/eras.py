"""The named periods as bands over the span."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas, Day, Row
from dashboard.page.attributes import hyphened
from dashboard.page.parts import keyed
from dashboard.page.timeline import percent
from dashboard.view.speaker import Speaker


@dataclass(frozen=True)
class Band:
    """One era as it stands on the time axis."""

    id: str
    title: str
    summary: str
    years: str
    start: Day
    """Inclusive."""
    end: Day
    """Inclusive."""
    left: float
    """Percent of the axis before it."""
    width: float
    """Percent of the axis that it covers."""


def bands(atlas: Atlas, axis: list[Day]) -> list[Band]:
    """Lay the eras of a collection out over an axis, those that it shows."""
    table = atlas.numbers["eras"]
    ends = enumerate(zip(table["start"], table["end"], strict=True))
    return [_band(atlas, i, axis) for i, (a, b) in ends if a <= axis[1] and b >= axis[0]]


def _band(atlas: Atlas, i: Row, axis: list[Day]) -> Band:
    table, texts = atlas.numbers["eras"], atlas.texts["eras"]
    start, end = table["start"][i], table["end"][i]
    left = percent(max(start, axis[0]), axis)
    return Band(
        id=table["id"][i],
        title=texts["title"][i],
        summary=texts["summary"][i],
        years=Speaker(atlas.texts).years(start, end),
        start=start,
        end=end,
        left=left,
        width=round(percent(min(end, axis[1]) + 1, axis) - left, 3),
    )


def eras(atlas: Atlas, t: Speaker) -> Component:
    """Build the bands, each a button over its years."""
    buttons = [_button(band) for band in bands(atlas, atlas.numbers["span"])]
    named = hyphened(aria_label=t("eras"))
    return html.Div(buttons, id="eras", className="eras", role="group", **named)


def _button(band: Band) -> Component:
    return html.Button(
        [
            html.Span(band.title, className="era-title", dir="auto"),
            " ",
            html.Span(band.years, className="era-years"),
        ],
        type="button",
        className="era",
        title=f"{band.title}, {band.years}. {band.summary}",
        style={"left": f"{band.left}%", "width": f"{band.width}%"},
        **keyed("era", band.id),
        **hyphened(
            aria_pressed="false",
            aria_label=f"{band.title} {band.years}",
            data_from=str(band.start),
            data_to=str(band.end),
        ),
    )
