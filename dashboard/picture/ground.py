"""The finer base map, for a picture that is looked at closely: a file that is asked for then."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dashboard.contract.columns import Atlas, Payload, Row
from dashboard.page import emphasis
from dashboard.picture import base
from dashboard.picture.near import windows
from dashboard.picture.outlines import packed
from dashboard.view import camera
from dashboard.view.state import Camera, ViewState
from geodata import ground as stored

FRAME = (1280.0, 800.0)
"""Pixels of a map whose pieces a published page has with it."""
APART = 2.0
"""Degrees; of many places so close to each other one map is looked at."""


def ground(atlas: Atlas, names: Collection[str] | None = None) -> str:
    """Give, as JSON, where the pieces lie, of all or of some names, and the outlines of areas.

    ``levels`` are the pieces' cells by id, and the zoom from which they are drawn; ``outlines``
    are the packed countries, regions and states that are gone by id, those of the atlas' areas
    alone; ``focus`` is the country that is set apart, if there is one.
    """
    held = {feature["properties"]["id"] for feature in atlas.areas["features"]}
    code = emphasis.country(atlas.numbers)
    focus = {"focus": {"id": base.focused(code), "country": code}} if base.focused(code) else {}
    content = {
        "version": stored.VERSION,
        "address": address("{id}"),
        "levels": [
            {"from": level.zoom, "pieces": _cells(level.number, names)} for level in stored.LEVELS
        ],
        "outlines": {name: line for name, line in packed().items() if name in held},
        **focus,
    }
    return json.dumps(content, separators=(",", ":"))


def address(name: str) -> str:
    """Give where a piece lies beside the page, by its id."""
    return f"ground/{stored.VERSION}/{name}.json"


def needed(numbers: Payload, view: ViewState) -> list[str]:
    """Give the ids of the pieces that the events of a collection need, beginning with a view.

    They are what a map sees that opens an event, and what is around each of its places where
    the map comes as close as a level begins.
    """
    eyes = set(_eyes(numbers, camera.target(numbers, view)))
    found = {name for level, eye in eyes for name in _seen(level, eye)}
    return [name for name in stored.pieces() if name in found]


def around(places: Iterable[tuple[float, float]]) -> list[str]:
    """Give the ids of the pieces around many places: what a map sees that comes close to each."""
    spots = {(lon // APART, lat // APART) for lon, lat in places}
    eyes = [Camera((lat + 0.5) * APART, (lon + 0.5) * APART, 0) for lon, lat in sorted(spots)]
    found = {
        name
        for level in stored.LEVELS
        for eye in eyes
        for name in _seen(level, replace(eye, zoom=level.zoom))
    }
    return [name for name in stored.pieces() if name in found]


def _eyes(numbers: Payload, start: camera.Target) -> Iterator[tuple[stored.Level, Camera]]:
    events, used = range(len(numbers["events"]["id"])), set(numbers["links"]["place"])
    targets = [start, numbers["home"], *(camera.reach(numbers, event) for event in events)]
    for level in stored.LEVELS:
        for target in targets:
            eye = camera.camera(target, FRAME)
            if eye.zoom >= level.zoom:
                yield level, eye
        yield from ((level, eye) for row in used for eye in _over(numbers, row, level.zoom))


def _over(numbers: Payload, row: Row, zoom: float) -> Iterator[Camera]:
    """Look at a place from a zoom; at none that is an area."""
    lon, lat = numbers["places"]["lon"][row], numbers["places"]["lat"][row]
    if lon is not None and lat is not None:
        yield Camera(lat, lon, zoom)


def _seen(level: stored.Level, eye: Camera) -> Iterator[str]:
    for box in windows(camera.seen(eye, FRAME), margin=0):
        yield from stored.meeting(level.number, box)


def _cells(level: int, names: Collection[str] | None) -> dict[str, list[float]]:
    listed = None if names is None else set(names)
    return {
        name: [*piece.box]
        for name, piece in stored.pieces().items()
        if piece.level == level and (listed is None or name in listed)
    }
