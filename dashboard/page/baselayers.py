"""The layers of the base map from the ground to the labels, as MapLibre styles them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.contract.files import look

Style = dict[str, Any]
Stop = Sequence[float]
"""Zoom, and pixels at it."""

REGULAR = ["sans-serif"]
BOLD = ["Noto Sans Bold", "sans-serif"]
ITALIC = ["Noto Sans Italic", "sans-serif"]
"""MapLibre reads weight and slant from the first name and draws with what the machine has."""


def ground(focus: str) -> list[Style]:
    """Lay water and land; the land of one country, by its ISO code, is warmer."""
    focused = ["==", ["get", "iso_a2"], focus]
    return [
        {"id": "water", "type": "background", "paint": {"background-color": _colour("water")}},
        _fill("land", "countries", _colour("land")),
        {**_fill("focus", "countries", _colour("focus")), "filter": focused},
        _fill("regions-ground", "regions", "rgba(0,0,0,0)"),
    ]


def lines() -> list[Style]:
    """Draw borders and rivers, and the dots of airfields and towns."""
    edge = {"circle-stroke-color": _colour("faint-ink"), "circle-stroke-width": 1}
    return [
        _line("regions", "region-border", (3, 0.5), (8, 1.4), dash=[3, 2]),
        _line("rivers", "river", (3, 0.5), (5, 1.1), (9, 3)),
        _line("borders", "border", (1, 0.5), (5, 1.1), (9, 1.8)),
        _dot("airfields", "paper", **edge),
        _dot("towns", "faint-ink"),
    ]


def labels(name: list[Any], named: list[str]) -> list[Style]:
    """Write names, those of small things first; areas of `named` have theirs already."""
    unnamed = ["!", ["in", ["get", "id"], ["literal", named]]]
    along = {"symbol-placement": "line", "symbol-spacing": 400, "text-font": ITALIC}
    rivers = _label("rivers", name, "river-ink", (5, 9), (9, 12), **along)
    return [
        _named("airfields", name),
        {**rivers, "minzoom": 5},
        {**_named("regions", name), "source": "region_labels", "filter": unnamed},
        _named("towns", name),
        {**_named("countries", name), "source": "country_labels", "filter": unnamed},
    ]


def _named(kind: str, name: list[Any]) -> Style:
    """Write the names of a kind as the still map does."""
    style = look()["context"][kind]
    layout = _beside(style["beside"]) if "beside" in style else _spaced(style["spacing"])
    return {**_label(kind, name, style["ink"], *style["size"], **layout), "minzoom": style["from"]}


def _fill(name: str, source: str, colour: str) -> Style:
    return {"id": name, "type": "fill", "source": source, "paint": {"fill-color": colour}}


def _line(source: str, colour: str, *width: Stop, dash: list[float] | None = None) -> Style:
    paint = {"line-color": _colour(colour), "line-width": _by_zoom(*width)}
    return {
        "id": f"{source}-line",
        "type": "line",
        "source": source,
        "layout": {"line-join": "round", "line-cap": "butt" if dash else "round"},
        "paint": paint | ({"line-dasharray": dash} if dash else {}),
    }


def _dot(kind: str, colour: str, **edge: Any) -> Style:
    dot = look()["context"][kind]["dot"]
    paint = {"circle-radius": _by_zoom(*dot["radius"]), "circle-color": _colour(colour)}
    return {
        "id": f"{kind}-dot",
        "type": "circle",
        "source": kind,
        "minzoom": dot["from"],
        "paint": paint | edge,
    }


def _label(source: str, name: list[Any], colour: str, *size: Stop, **layout: Any) -> Style:
    return {
        "id": f"{source}-label",
        "type": "symbol",
        "source": source,
        "layout": {
            "text-field": name,
            "text-font": REGULAR,
            "text-size": _by_zoom(*size),
            "text-max-width": 8,
            "text-padding": 4,
            "symbol-sort-key": ["coalesce", ["get", "rank"], 9],
            **layout,
        },
        "paint": {
            "text-color": _colour(colour),
            "text-halo-color": look()["map"]["halo"],
            "text-halo-width": 1.2,
        },
    }


def _beside(ems: float) -> Style:
    anchors = ["top", "bottom", "right", "left"]
    return {"text-variable-anchor": anchors, "text-radial-offset": ems}


def _spaced(ems: float) -> Style:
    return {"text-letter-spacing": ems}


def _by_zoom(*stops: Stop) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *(number for stop in stops for number in stop)]


def _colour(name: str) -> str:
    colour: str = look()["map"][name]
    return colour
