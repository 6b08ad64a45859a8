"""Where the map looks: from bounds over a box in the world to a camera in a frame.

A frame shows a box whole, as an SVG with that `viewBox` does: picture and map look alike in
every frame.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from dashboard.contract.columns import Bounds, Payload
from dashboard.contract.files import look
from dashboard.view.bounds import around, widened
from dashboard.view.mercator import project, unproject
from dashboard.view.state import Camera, ViewState
from dashboard.view.tours import focus

Frame = tuple[float, float]
"""Width and height in pixels."""
Target = Camera | Bounds


class Box(NamedTuple):
    """A part of the world in pixels at zoom 0, from its north-west corner."""

    x: float
    y: float
    width: float
    height: float


def box(bounds: Bounds) -> Box:
    """Give the padded box of west, south, east, north, never closer than a town's surroundings."""
    west, south, east, north = bounds
    (x0, x1), (y1, y0) = project([west, east], [south, north])
    share = 1 - 2 * look()["camera"]["padding"]
    closest = look()["camera"]["closest"]
    width, height = (
        max(float(side), least) / share
        for side, least in zip((x1 - x0, y1 - y0), closest, strict=True)
    )
    return Box(float(x0 + x1 - width) / 2, float(y0 + y1 - height) / 2, width, height)


def meet(shown: Box, frame: Frame) -> Camera:
    """Give the camera of a frame that shows a box whole."""
    least, most = look()["camera"]["zooms"]
    zoom = math.log2(min(frame[0] / shown.width, frame[1] / shown.height))
    lon, lat = unproject(shown.x + shown.width / 2, shown.y + shown.height / 2)
    lon -= 360 * math.ceil((lon - 180) / 360) if lon > 180 else 0
    return Camera(lat, lon, min(max(zoom, least), most))


def camera(target: Target, frame: Frame) -> Camera:
    """Give the camera that a target means in a frame."""
    return target if isinstance(target, Camera) else meet(box(target), frame)


def seen(camera: Camera, frame: Frame) -> Box:
    """Give the box that a frame shows at a camera."""
    width, height = (side / 2**camera.zoom for side in frame)
    x, y = project(camera.lon, camera.lat)
    return Box(float(x) - width / 2, float(y) - height / 2, width, height)


def target(numbers: Payload, view: ViewState) -> Target:
    """Give what a view looks at: its own camera, its open event, its step's, or the whole story."""
    if view.view is not None:
        return view.view
    event = focus(numbers, view)
    if event is not None:
        return reach(numbers, numbers["events"]["id"].index(event))
    return numbers["home"]


def reach(numbers: Payload, event: int) -> Bounds:
    """Give the bounds of an event's sites, towns and own shapes with their surroundings.

    Where it has none, those of its areas.

    Of an event without place, those of the whole story.
    """
    links, places = numbers["links"], numbers["places"]
    held = [place for e, place in zip(links["event"], links["place"], strict=True) if e == event]
    if not held:
        return numbers["home"]
    points = [p for p in held if places["lon"][p] is not None or places["own"][p]]
    box = around([places["bounds"][place] for place in points or held])
    return widened(box, min((places["surroundings"][place] for place in points), default=0.0))
