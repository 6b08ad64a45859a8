"""The MapLibre style of the base map: our own layers, local fonts, nothing fetched.

Style layers that a switch of the page turns on and off are named after it, such as
`regions-line` and `regions-label`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from dashboard.theme import (
    BORDER,
    FAINT_INK,
    FOCUS_LAND,
    LAND,
    MUTED,
    PAPER,
    REGION_BORDER,
    RIVER,
    RIVER_INK,
    WATER,
)
from geodata.layers import layer

Style = dict[str, Any]

SOURCES = {
    "countries": "countries",
    "borders": "borders",
    "country_labels": "country_labels",
    "regions": "mali_regions",
    "region_labels": "region_labels",
    "rivers": "rivers",
    "towns": "towns",
    "airfields": "airfields",
}
"""Source of the style: packaged layer."""
REGULAR = ["sans-serif"]
BOLD = ["Noto Sans Bold", "sans-serif"]
ITALIC = ["Noto Sans Italic", "sans-serif"]
"""MapLibre reads weight and slant from the first name and draws with what the machine has."""


def style(
    language: str = "en",
    focus: str = "",
    named: Collection[str] = (),
    traces: Sequence[str] = (),
) -> Style:
    """Build the style.

    Parameters
    ----------
    focus
        Two-letter code of the country whose land is a little warmer.
    named
        Ids of areas that the events' own labels name, so that the base map does not.
    traces
        Names of the figure's traces, from the bottom. Each gets an empty layer of its own to
        stand below; traces that share one are taken off and put on again at every step.
    """
    return {
        "version": 8,
        "sources": {
            name: {"type": "geojson", "data": layer(packaged), "attribution": ""}
            for name, packaged in SOURCES.items()
        },
        "layers": [
            {"id": "water", "type": "background", "paint": {"background-color": WATER}},
            *_ground(focus),
            _anchor(traces[0]) if traces else _anchor("areas"),
            *_lines(),
            *_labels(_name(language), list(named)),
            *(_anchor(name) for name in traces[1:]),
        ],
    }


def anchor(trace: str) -> str:
    """Give the id of the empty layer below which a trace stands."""
    return f"below-{trace}"


def _anchor(trace: str) -> Style:
    return {"id": anchor(trace), "type": "background", "layout": {"visibility": "none"}}


def _name(language: str) -> list[Any]:
    own = ["to-string", ["get", "name" if language == "en" else f"name_{language}"]]
    return ["case", ["==", own, ""], ["get", "name"], own]


def _ground(focus: str) -> list[Style]:
    return [
        _fill("land", "countries", LAND),
        {**_fill("focus", "countries", FOCUS_LAND), "filter": ["==", ["get", "iso_a2"], focus]},
        _fill("regions-ground", "regions", "rgba(0,0,0,0)"),
    ]


def _lines() -> list[Style]:
    return [
        _line("regions-line", "regions", REGION_BORDER, _by_zoom((3, 0.5), (8, 1.4)), dash=[3, 2]),
        _line("rivers-line", "rivers", RIVER, _by_zoom((3, 0.5), (5, 1.1), (9, 3))),
        _line("borders-line", "borders", BORDER, _by_zoom((1, 0.5), (5, 1.1), (9, 1.8))),
        {
            "id": "airfields-dot",
            "type": "circle",
            "source": "airfields",
            "minzoom": 5,
            "paint": {
                "circle-radius": _by_zoom((5, 2), (9, 4)),
                "circle-color": PAPER,
                "circle-stroke-color": FAINT_INK,
                "circle-stroke-width": 1,
            },
        },
        {
            "id": "towns-dot",
            "type": "circle",
            "source": "towns",
            "minzoom": 3,
            "paint": {"circle-radius": _by_zoom((3, 1.2), (8, 2.4)), "circle-color": FAINT_INK},
        },
    ]


def _labels(name: list[Any], named: list[str]) -> list[Style]:
    unnamed = ["!", ["in", ["get", "id"], ["literal", named]]]
    return [
        _label("airfields-label", "airfields", name, FAINT_INK, (6, 9), (9, 11), below=0.8)
        | {"minzoom": 7},
        _label("rivers-label", "rivers", name, RIVER_INK, (5, 9), (9, 12), font=ITALIC, along=True)
        | {"minzoom": 5},
        _label("regions-label", "region_labels", name, FAINT_INK, (4, 9), (8, 13), spacing=0.12)
        | {"minzoom": 4.6, "filter": unnamed},
        _label("towns-label", "towns", name, MUTED, (3, 10), (8, 13), below=0.5) | {"minzoom": 3},
        _label("countries-label", "country_labels", name, FAINT_INK, (1, 9), (6, 14), spacing=0.08)
        | {"filter": unnamed},
    ]


def _fill(name: str, source: str, colour: str) -> Style:
    return {"id": name, "type": "fill", "source": source, "paint": {"fill-color": colour}}


def _line(
    name: str, source: str, colour: str, width: Any, dash: list[float] | None = None
) -> Style:
    paint = {"line-color": colour, "line-width": width}
    return {
        "id": name,
        "type": "line",
        "source": source,
        "layout": {"line-join": "round", "line-cap": "butt" if dash else "round"},
        "paint": paint | ({"line-dasharray": dash} if dash else {}),
    }


def _label(
    identifier: str,
    source: str,
    name: list[Any],
    colour: str,
    *sizes: tuple[float, float],
    font: list[str] = REGULAR,
    below: float = 0,
    spacing: float = 0,
    along: bool = False,
) -> Style:
    place = {"symbol-placement": "line", "symbol-spacing": 400} if along else {}
    anchors = (
        {"text-variable-anchor": ["top", "bottom", "right", "left"], "text-radial-offset": below}
        if below
        else {}
    )
    return {
        "id": identifier,
        "type": "symbol",
        "source": source,
        "layout": {
            "text-field": name,
            "text-font": font,
            "text-size": _by_zoom(*sizes),
            "text-letter-spacing": spacing,
            "text-max-width": 8,
            "text-padding": 4,
            "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
            **place,
            **anchors,
        },
        "paint": {
            "text-color": colour,
            "text-halo-color": "rgba(247,244,236,0.85)",
            "text-halo-width": 1.2,
        },
    }


def _by_zoom(*stops: tuple[float, float]) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *(number for stop in stops for number in stop)]
