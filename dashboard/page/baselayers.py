"""The layers of the base map, as MapLibre styles them; names are written over every map alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.contract.files import look

Style = dict[str, Any]
Stop = Sequence[float]
"""Zoom, and pixels at it."""

BOLD = ["Noto Sans Bold", "sans-serif"]
"""MapLibre reads the weight from the first name and draws with what the machine has."""


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
    """Draw borders and rivers."""
    return [
        _line("regions", "region-border", (3, 0.5), (8, 1.4), dash=[3, 2]),
        _line("rivers", "river", (3, 0.5), (5, 1.1), (9, 3)),
        _line("borders", "border", (1, 0.5), (5, 1.1), (9, 1.8)),
    ]


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


def _by_zoom(*stops: Stop) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *(number for stop in stops for number in stop)]


def _colour(name: str) -> str:
    colour: str = look()["map"][name]
    return colour
