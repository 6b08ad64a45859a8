"""Which part of the world a picture shows, and in which frame."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dashboard.contract.columns import Payload
from dashboard.contract.files import look
from dashboard.picture import paths
from dashboard.view import camera
from dashboard.view.camera import Box, Frame
from dashboard.view.state import Camera, ViewState


@dataclass(frozen=True)
class Sheet:
    """The ground of one picture."""

    box: Box
    """What the picture shows, in its own units."""
    zoom: float
    """Of the frame that the picture is drawn for."""
    frame: Frame
    fixed: bool = False
    """The frame is part of the picture: a larger one shows more around it, not the same larger."""

    @property
    def scale(self) -> float:
        """Units of a pixel."""
        return _short(2.0 ** (paths.zoom() - self.zoom))

    @property
    def world(self) -> float:
        """Units from one copy of the world to the next."""
        return float(look()["camera"]["tile"] * 2 ** paths.zoom())

    @property
    def copies(self) -> list[int]:
        """Copies of the world, beside the first, that the box reaches."""
        left, right = self.box.x, self.box.x + self.box.width
        reached = range(math.floor(left / self.world), math.ceil(right / self.world))
        return [copy for copy in reached if copy != 0]


def usual() -> Frame:
    """Give the frame, in pixels, that a picture is drawn for when nobody knows a better one."""
    width, height = look()["picture"]["frame"]
    return width, height


def shown(numbers: Payload, view: ViewState) -> Sheet:
    """Give the ground of a view in a frame that only the reader knows.

    Bounds are seen whole in every frame; a camera keeps its zoom in every frame.
    """
    target = camera.target(numbers, view)
    if isinstance(target, Camera):
        return _sheet(camera.seen(target, usual()), target.zoom, usual(), fixed=True)
    box = camera.box(target)
    return _sheet(box, camera.meet(box, usual()).zoom, usual())


def framed(numbers: Payload, view: ViewState, frame: Frame, zoom_by: float = 0.0) -> Sheet:
    """Give the ground of a view in a frame of pixels."""
    target = camera.target(numbers, view)
    eye = camera.camera(target, frame)
    if isinstance(target, Camera):
        eye = Camera(eye.lat, eye.lon, max(eye.zoom + zoom_by, 0.0))
    return _sheet(camera.seen(eye, frame), eye.zoom, frame)


def _sheet(box: Box, zoom: float, frame: Frame, fixed: bool = False) -> Sheet:
    units = Box(*(_short(side * 2.0 ** paths.zoom()) for side in box))
    return Sheet(units, zoom, frame, fixed)


def _short(value: float) -> float:
    return float(f"{value:.9g}")
