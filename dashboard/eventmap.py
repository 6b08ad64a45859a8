"""The map of events: payload -> figure. The browser restyles its traces at every step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard import arcs, basemap, marks, mercator, theme
from dashboard.text import Words

Payload = dict[str, Any]

TRACES = (
    "areas",
    "arcs-possible",
    "arcs-certain",
    "arcs-chosen",
    "marks",
    "names",
    "places",
    "numbers",
    "doubts",
)
"""Names from the bottom of the map to its top."""
CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "scrollZoom": True,
    "responsive": True,
}
NEAR_ZOOM = 4
TEXT_SIZE = 11
FRAME = (900, 600)
"""Pixels for which the first view is made; the browser makes it anew for its own."""

AREA_SHADES = [*theme.AREA_OPACITY, theme.AREA_FULL, theme.AREA_POSSIBLE_OPACITY]
"""What the browser needs to shade areas as `area_opacity` does."""


def figure(payload: Payload, words: Words, flag: Sequence[int] | None = None) -> go.Figure:
    """Draw the map with all events, or those that `flag` calls possible (1) or certain (2)."""
    flag = [marks.CERTAIN] * len(payload["events"]["id"]) if flag is None else flag
    view = mercator.fit(payload["home"], *FRAME)
    counts = marks.count(payload, flag, view["zoom"])
    routes = arcs.routes(payload["arcs"])
    traces = [
        _areas(payload, counts),
        *(_arcs(kind, routes, flag) for kind in ("possible", "certain", "chosen")),
        _marks(payload, counts),
        *_texts(payload, counts, view["zoom"]),
    ]
    layout = _layout(payload, words.lang, view)
    layout["meta"] = {
        "colours": theme.MARK_COLOURS,
        "opacity": theme.MARK_OPACITY,
        "area": AREA_SHADES,
        "routes": routes,
    }
    return go.Figure([trace.update(below=basemap.anchor(trace.name)) for trace in traces], layout)


def _layout(payload: Payload, language: str, view: dict[str, float]) -> dict[str, Any]:
    places = payload["places"]
    common = Counter(places["country"][i] for i in payload["links"]["place"]).most_common(1)
    named = [places["id"][i] for i in _area_rows(payload)]
    return {
        "template": theme.TEMPLATE,
        "hovermode": False,
        "dragmode": "pan",
        "uirevision": "map",
        "map": {
            "style": basemap.style(language, common[0][0] if common else "", named, TRACES),
            "center": {"lon": view["lon"], "lat": view["lat"]},
            "zoom": view["zoom"],
            "uirevision": "map",
        },
    }


def area_opacity(certain: int, possible: int) -> float:
    """Shade an area by its events.

    >>> area_opacity(0, 0), area_opacity(0, 5), area_opacity(1, 0), area_opacity(99, 0)
    (0.0, 0.05, 0.08, 0.26)
    """
    if not certain:
        return theme.AREA_POSSIBLE_OPACITY if possible else 0.0
    faint, full = theme.AREA_OPACITY
    share = min((certain + possible - 1) / (theme.AREA_FULL - 1), 1)
    return float(round(faint + (full - faint) * share**0.5, 3))


def _area_rows(payload: Payload) -> list[int]:
    return [i for i, lon in enumerate(payload["places"]["lon"]) if lon is None]


def _areas(payload: Payload, counts: marks.Counts) -> go.Choroplethmap:
    rows = _area_rows(payload)
    certain = counts.certain.sum(axis=0)
    return go.Choroplethmap(
        name="areas",
        geojson=payload["areas"],
        featureidkey="properties.id",
        locations=[payload["places"]["id"][i] for i in rows],
        z=[1] * len(rows),
        colorscale=[[0, theme.AREA], [1, theme.AREA]],
        showscale=False,
        hoverinfo="skip",
        marker={
            "opacity": [area_opacity(int(certain[i]), int(counts.possible[i])) for i in rows],
            "line": {"color": theme.AREA, "width": 0},
        },
    )


def _arcs(kind: str, routes: list[dict[str, Any]], flag: Sequence[int]) -> go.Scattermap:
    wanted = {"possible": marks.POSSIBLE_ONLY, "certain": marks.CERTAIN}.get(kind)
    drawn = [r for r in routes if max(flag[e] for e in r["events"]) == wanted]
    return go.Scattermap(
        name=f"arcs-{kind}",
        mode="lines",
        lon=[v for route in drawn for v in route["lon"]] or [None],
        lat=[v for route in drawn for v in route["lat"]] or [None],
        line={"width": theme.ARC_WIDTH[kind], "color": theme.ARC},
        opacity=theme.ARC_OPACITY.get(kind, 1),
        hoverinfo="skip",
    )


def _marks(payload: Payload, counts: marks.Counts) -> go.Scattermap:
    circles = marks.circles(payload, counts)
    return go.Scattermap(
        name="marks",
        mode="markers",
        lon=[payload["places"]["lon"][c.place] for c in circles],
        lat=[payload["places"]["lat"][c.place] for c in circles],
        marker={
            "size": [round(2 * c.radius, 2) for c in circles],
            "color": [theme.MARK_COLOURS[c.kind] for c in circles],
            "opacity": [theme.MARK_OPACITY.get(c.kind, 1) for c in circles],
        },
        hoverinfo="skip",
    )


def _texts(payload: Payload, counts: marks.Counts, zoom: float) -> list[go.Scattermap]:
    names, certain = payload["places"]["name"], counts.certain.sum(axis=0)
    total, points = counts.total, marks.visible(payload, counts)
    number = {i: marks.number(int(certain[i]), int(counts.possible[i])) for i in points}
    beside = {i: names[i] for i in points if marks.named(total[i], zoom)}
    areas = {
        i: area_name(names[i], int(total[i]))
        for i in _area_rows(payload)
        if area_named(payload, i, int(total[i]), zoom)
    }
    sure = {i: text for i, text in number.items() if certain[i]}
    unsure = {i: text for i, text in number.items() if not certain[i]}
    return [
        _text("names", payload, areas, theme.MUTED),
        _text("places", payload, beside, theme.INK),
        _text("numbers", payload, sure, theme.PAPER),
        _text("doubts", payload, unsure, theme.INK),
    ]


def area_named(payload: Payload, i: int, events: int, zoom: float) -> bool:
    """Tell whether an area carries its own label: from afar only countries with more events."""
    country = payload["precisions"][payload["places"]["precision"][i]] == "country"
    return events > 0 and (zoom >= NEAR_ZOOM or (country and events >= marks.NAMED_EVENTS))


def area_name(name: str, events: int) -> str:
    """Label an area.

    >>> area_name("Mali", 12)
    'Mali · 12'
    """
    return f"{name} · {events}"


def _text(name: str, payload: Payload, text: dict[int, str], colour: str) -> go.Scattermap:
    points = [payload["places"]["label"][i] for i in text]
    return go.Scattermap(
        name=name,
        mode="text",
        lon=[lon for lon, _ in points] or [None],
        lat=[lat for _, lat in points] or [None],
        text=list(text.values()) or [""],
        textfont={"family": ", ".join(basemap.BOLD), "size": TEXT_SIZE, "color": colour},
        hoverinfo="skip",
    )
