"""The named periods as bands over the span."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas, Day, Row
from dashboard.page.attributes import hyphened
from dashboard.page.parts import keyed
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
    """Percent of the span before it."""
    width: float
    """Percent of the span that it covers."""


def bands(atlas: Atlas) -> list[Band]:
    """Lay the eras of a collection out over its span."""
    return [_band(atlas, i) for i in range(len(atlas.numbers["eras"]["id"]))]


def _band(atlas: Atlas, i: Row) -> Band:
    table, texts = atlas.numbers["eras"], atlas.texts["eras"]
    first, last = atlas.numbers["span"]
    start, end = table["start"][i], table["end"][i]

    def percent(days: int) -> float:
        return round(100 * days / (last + 1 - first), 3)

    return Band(
        id=table["id"][i],
        title=texts["title"][i],
        summary=texts["summary"][i],
        years=Speaker(atlas.texts).years(start, end),
        start=start,
        end=end,
        left=percent(start - first),
        width=percent(end + 1 - start),
    )


def eras(atlas: Atlas, t: Speaker) -> Component:
    """Build the bands, each a button over its years."""
    buttons = [_button(band) for band in bands(atlas)]
    named = hyphened(aria_label=t("eras"))
    return html.Div(buttons, id="eras", className="eras", role="group", **named)


def _button(band: Band) -> Component:
    return html.Button(
        [html.Span(band.title, className="era-title"), html.Span(f" {band.years}")],
        type="button",
        className="era",
        title=f"{band.title}, {band.years}. {band.summary}",
        style={"left": f"{band.left}%", "width": f"{band.width}%"},
        **keyed("era", band.id),
        **hyphened(aria_pressed="false", data_from=str(band.start), data_to=str(band.end)),
    )
