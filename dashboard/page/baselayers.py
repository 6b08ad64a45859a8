"""The layers of the base map, as MapLibre styles them; names are written over every map alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.contract.files import look

Style = dict[str, Any]
Stop = Sequence[Any]
"""Zoom, and pixels at it."""

BOLD = ["Noto Sans Bold", "sans-serif"]
"""MapLibre reads the weight from the first name and draws with what the machine has."""


PARTS = {"ice": "lakes-ice-fine", "disputed": "borders-disputed-fine"}
"""Names of the layers of pieces that another switch than their own turns off."""
RIVERS = tuple(
    (zoom, ["match", ["get", "rank"], 0, great, 1, middle, small])
    for zoom, great, middle, small in ((3, 0.8, 0.5, 0.3), (5, 1.4, 0.9, 0.6), (9, 3, 2, 1.4))
)


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
    """Draw borders and rivers, as far as no piece lies over them."""
    return [
        _line("regions", "region-border", (3, 0.5), (8, 1.4), dash=[3, 2]),
        _line("rivers", "river", (3, 0.5), (5, 1.1), (9, 3)),
        _line("borders", "border", (1, 0.5), (5, 1.1), (9, 1.8)),
    ]


def pieces(source: str) -> list[Style]:
    """Draw what the browser has fetched of the finer base map, opaque over all that is coarser.

    The features of `source` say by `part` what they are, rivers by `rank` how great: 0 to 2.
    """
    areas = [("sea", "water"), ("land", "land"), ("focus", "focus"), ("ice", "ice")]
    return [
        *(_area(part, source, colour) for part, colour in areas),
        _area("lakes", source, "water"),
        _part(_line(source, "river", *RIVERS), "rivers"),
        _part(_line(source, "region-border", (3, 0.5), (8, 1.4), dash=[3, 2]), "regions"),
        _part(_line(source, "border", (1, 0.5), (5, 1.1), (9, 1.8)), "borders"),
        _part(_line(source, "border", (1, 0.7), (5, 1.3), (9, 2), dash=[4, 3]), "disputed"),
    ]


def _area(part: str, source: str, colour: str) -> Style:
    return _part(_fill(part, source, colour=look()["grounds"]["plain"][colour]), part)


def _part(style: Style, part: str) -> Style:
    """Keep of a layer's source one part; its name begins with the switch that owns it."""
    return {**style, "id": PARTS.get(part, f"{part}-fine"), "filter": ["==", ["get", "part"], part]}


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
