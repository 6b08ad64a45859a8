"""The dock: eras, lanes, slider and transport over one time axis."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.page import timeline
from dashboard.page.attributes import hyphened
from dashboard.page.eras import eras
from dashboard.page.parts import badge
from dashboard.page.slider import slider
from dashboard.page.transport import transport
from dashboard.view.dated import is_dated
from dashboard.view.speaker import Speaker


def dock(atlas: Atlas, t: Speaker) -> Component:
    """Build the dock."""
    time = [eras(atlas, t), _lanes(atlas, t), slider(atlas.numbers, t)]
    return html.Section(
        [
            html.Div(id="lane-names", className="lane-names"),
            html.Div(time, className="time"),
            transport(atlas.numbers, t),
        ],
        id="dock",
        className="dock",
        **hyphened(aria_label=t("timeline.dock")),
    )


def lane_names(atlas: Atlas) -> list[Component]:
    """Name the lanes; the first response holds them for the page to put in its dock."""
    titles = atlas.texts["themes"]["title"]
    names = (html.Span(html.Bdi(title), title=title) for title in titles)
    return [html.Span([badge(atlas, i), name]) for i, name in enumerate(names)]


def _lanes(atlas: Atlas, t: Speaker) -> Component:
    return html.Div(
        [
            timeline.lanes(),
            *_without_dates(atlas, t),
            html.Div(id="silence", role="group", **hyphened(aria_label=t("timeline"))),
            html.Div(className="outside before"),
            html.Div(className="outside after"),
        ],
        className="lanes",
    )


def _without_dates(atlas: Atlas, t: Speaker) -> list[Component]:
    """Say why every event may be anywhere, where no date is known."""
    if is_dated(atlas.numbers):
        return []
    return [html.P(t("timeline.undated"), className="time-empty")]
