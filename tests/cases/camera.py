"""Cameras worked out by the textbook formulas of Web Mercator."""

from __future__ import annotations

from math import log2
from typing import Any

from tests.cases.collection import PLACES
from tests.cases.look import LOOK
from tests.cases.mercator import project, unproject

SIZES = LOOK["camera"]
DECIMALS = 9

POINTS = [
    (0, 0), (10, 20), (40.5, 55.75), (-170.5, -14.25), (-180, 0), (180, 0), (0, 66.51326044311186),
    (0, 85), (0, -85), (-0.0055, 16.2484), (179.999, -79.999),
]  # fmt: skip
BEYOND = [(0, 90), (0, -90), (12, 86), (190, 0)]
"""Poles are drawn at the edge; a longitude beyond the edge stays beyond it."""

BOUNDS: dict[str, list[float]] = {
    "the whole world": [-180, -85.051129, 180, 85.051129],
    "the world as most maps show it": [-180, -60, 180, 75],
    "a continent": [-20, 0, 45, 60],
    "as high as wide": [-10, -10, 10, 10],
    "wide and low": [-60, 10, 60, 12],
    "narrow and high": [9, -50, 11, 60],
    "a district": [9.7, 19.7, 10.4, 20.4],
    "one side smaller than the closest look": [8, 20, 14, 20.1],
    "a street": [10, 20, 10.0001, 20.0001],
    "a point": [10, 20, 10, 20],
    "a point far north": [40.5, 78, 40.5, 78],
    "a point by the edge": [-179.9, -14.25, -179.9, -14.25],
    "across the 180th meridian, written beyond it": [170, -20, 190, -10],
}
FRAMES = [[900, 600], [1060, 560], [390, 300], [320, 256]]
TARGETS = [
    # query, what its target is, bounds or camera
    ("", "the home of the collection", [5, 15, 45, 60]),
    ("from=1970&q=fair&place=vessar", "filters do not move the map", [5, 15, 45, 60]),
    (
        "event=old-mint",
        "a point and an area: the point, with its surroundings",
        [8.56, 19.12, 11.56, 20.92],
    ),
    ("event=charter", "two points", [10, 20, 40.5, 55.75]),
    ("event=first-fair", "a town and a site in it", [10, 19.99, 10.02, 20]),
    ("event=tour", "three points, on the short side of the world", [10, -14.25, 189.5, 55.75]),
    ("event=songbook", "an area", "dunmark"),
    ("event=watch", "two areas", [4, 16, 14, 26]),
    ("event=no-such-event", "what is ignored does not move the map", [5, 15, 45, 60]),
    ("tour=harbour-walk.1", "the event of a step", [10, 20, 40.5, 55.75]),
    ("tour=harbour-walk.1&event=first-fair", "a card before a step", [10, 19.99, 10.02, 20]),
    ("tour=minting", "the camera of a step", {"lat": 1, "lon": 2, "zoom": 3}),
    ("view=12.65,-8,7.5", "a camera", {"lat": 12.65, "lon": -8, "zoom": 7.5}),
    ("event=charter&view=1,2,3", "a camera before an event", {"lat": 1, "lon": 2, "zoom": 3}),
    ("view=85,180,22", "a camera is taken as it is", {"lat": 85, "lon": 180, "zoom": 22}),
]


def cases() -> dict[str, Any]:
    return {
        "project": [_projected(lon, lat) for lon, lat in [*POINTS, *BEYOND]],
        "unproject": [_unprojected(lon, lat) for lon, lat in POINTS],
        "boxes": [
            {"says": says, "bounds": bounds, "box": _rounded(_box(bounds))}
            for says, bounds in BOUNDS.items()
        ],
        "cameras": [
            {"bounds": bounds, "frame": frame, "camera": _rounded(_camera(_box(bounds), frame))}
            for bounds in BOUNDS.values()
            for frame in FRAMES
        ],
        "targets": [
            {"query": query, "says": says, "target": _target(target)}
            for query, says, target in TARGETS
        ],
    }


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, DECIMALS) + 0.0 for name, value in values.items()}


def _projected(lon: float, lat: float) -> dict[str, float]:
    x, y = project(lon, lat)
    return _rounded({"lon": lon, "lat": lat, "x": x, "y": y})


def _unprojected(lon: float, lat: float) -> dict[str, float]:
    """A place is its own answer; formulas that undo each other must find it again."""
    x, y = project(lon, lat)
    assert max(abs(a - b) for a, b in zip(unproject(x, y), (lon, lat), strict=True)) < 1e-9
    return {"x": round(x, 12), "y": round(y, 12), "lon": lon, "lat": lat}


def _box(bounds: list[float]) -> dict[str, float]:
    west, south, east, north = bounds
    left, bottom = project(west, south)
    right, top = project(east, north)
    wide, high = SIZES["closest"]
    margin = SIZES["padding"]
    width = max(right - left, wide) / (1 - margin - margin)
    height = max(bottom - top, high) / (1 - margin - margin)
    return {
        "x": (left + right) / 2 - width / 2,
        "y": (top + bottom) / 2 - height / 2,
        "width": width,
        "height": height,
    }


def _camera(box: dict[str, float], frame: list[int]) -> dict[str, float]:
    least, most = SIZES["zooms"]
    across, down = log2(frame[0] / box["width"]), log2(frame[1] / box["height"])
    lon, lat = unproject(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    return {"lat": lat, "lon": lon, "zoom": min(max(min(across, down), least), most)}


def _target(target: Any) -> Any:
    if not isinstance(target, str):
        return target
    lon, lat, bounds = next((row[1], row[2], row[8]) for row in PLACES if row[0] == target)
    return bounds or [lon, lat, lon, lat]
