"""The map as a small SVG: the first response, the stand-in without WebGL2, the print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from dashboard import arcs, eventmap, marks, mercator, picture, theme
from dashboard.state import ViewState
from dashboard.text import Words

Payload = dict[str, Any]

_TEMPLATES = Environment(
    loader=PackageLoader("dashboard"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Mark(NamedTuple):
    """One mark of the poster; x and y in the picture's units, radii in pixels."""

    place: str
    x: float
    y: float
    circles: list[marks.Circle]
    number: str
    sure: bool
    name: str
    reach: float
    title: str


def poster(
    payload: Payload,
    flags: Sequence[int],
    view: ViewState,
    frame: tuple[float, float] = eventmap.FRAME,
    rigid: bool = False,
) -> str:
    """Draw the events that `flags` calls possible (1) or certain (2), as the view looks at them.

    The frame is in pixels. Lines keep their width when a browser scales the picture; a `rigid`
    one has them as wide as its frame wants, for programs that scale lines as everything else.
    """
    words = Words(view.lang)
    camera = _camera(payload, view, frame)
    scale = round(2 ** (picture.ZOOM - camera["zoom"]), 3)
    counts = marks.count(payload, flags, camera["zoom"])
    return _TEMPLATES.get_template("poster.svg").render(
        t=words,
        theme=theme,
        shades=eventmap.AREA_SHADES,
        box=_box(camera, frame),
        scale=scale,
        pen=scale if rigid else 1,
        countries=picture.countries(),
        regions=picture.regions(),
        rivers=picture.rivers(),
        areas=_areas(payload, counts, view, camera["zoom"]),
        routes=_routes(payload, flags, view),
        marks=_marks(payload, counts, words, camera["zoom"]),
    )


def _camera(payload: Payload, view: ViewState, frame: tuple[float, float]) -> dict[str, float]:
    if view.view is None:
        return mercator.fit(payload["home"], *frame)
    return {"lon": view.view.lon, "lat": view.view.lat, "zoom": view.view.zoom}


def _box(camera: dict[str, float], frame: tuple[float, float]) -> list[int]:
    width, height = (side * 2 ** (picture.ZOOM - camera["zoom"]) for side in frame)
    x, y = _at(camera["lon"], camera["lat"])
    return [round(v) for v in (x - width / 2, y - height / 2, width, height)]


def _at(lon: float, lat: float) -> tuple[float, float]:
    x, y = mercator.project(lon, lat, picture.ZOOM)
    return round(float(x), 1), round(float(y), 1)


def _areas(
    payload: Payload, counts: marks.Counts, view: ViewState, zoom: float
) -> list[dict[str, Any]]:
    paths = picture.countries() | picture.regions()
    places, shown = payload["places"], "areas" in view.layers
    return [
        {
            "id": places["id"][i],
            "path": paths.get(places["id"][i], ""),
            "at": _at(*places["label"][i]),
            "opacity": eventmap.area_opacity(int(sure), int(counts.possible[i])) if shown else 0,
            "text": eventmap.area_name(places["name"][i], int(counts.total[i])),
            "named": shown and eventmap.area_named(payload, i, int(counts.total[i]), zoom),
        }
        for i, sure in enumerate(counts.certain.sum(axis=0))
        if places["lon"][i] is None
    ]


def _routes(payload: Payload, flags: Sequence[int], view: ViewState) -> list[dict[str, str]]:
    shown = "arcs" in view.layers
    return [
        {
            "path": _path(route),
            "state": marks.STATES[max(flags[e] for e in route["events"]) if shown else 0],
        }
        for route in arcs.routes(payload["arcs"])
    ]


def _path(route: dict[str, Any]) -> str:
    commands, pen = [], "M"
    for lon, lat in zip(route["lon"], route["lat"], strict=True):
        if lon is not None:
            commands.append("{}{:.0f} {:.0f}".format(pen, *_at(lon, lat)))
        pen = "M" if lon is None else "L"
    return "".join(commands)


def _marks(payload: Payload, counts: marks.Counts, words: Words, zoom: float) -> list[Mark]:
    circles = marks.circles(payload, counts)
    return [
        _mark(payload, counts, words, i, zoom, [c for c in circles if c.place == i])
        for i in marks.visible(payload, counts)
    ]


def _mark(
    payload: Payload,
    counts: marks.Counts,
    words: Words,
    i: int,
    zoom: float,
    circles: list[marks.Circle],
) -> Mark:
    places, total, possible = payload["places"], int(counts.total[i]), int(counts.possible[i])
    return Mark(
        places["id"][i],
        *_at(places["lon"][i], places["lat"][i]),
        circles=circles,
        number=marks.number(total - possible, possible),
        sure=total > possible,
        name=places["name"][i] if marks.named(total, zoom) else "",
        reach=marks.radius(total),
        title=f"{places['name'][i]}: {words('events', n=total)}",
    )
