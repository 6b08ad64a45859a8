"""Fingers on the page, as the browser gets them from a touch screen."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Page

Point = tuple[float, float]
STEPS = 12


class Fingers:
    """Touches of one page; it must be of a context with `has_touch`."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)

    def put(self, *points: Point) -> None:
        self._tell("touchStart", *points)

    def slide(self, *ways: tuple[Point, Point]) -> None:
        """Move each finger along its way."""
        for step in range(1, STEPS + 1):
            self._tell("touchMove", *(_between(*way, step / STEPS) for way in ways))

    def lift(self) -> None:
        self._tell("touchEnd")

    def cancel(self) -> None:
        """The system takes the touch for itself."""
        self._tell("touchCancel")

    def drag(self, *ways: tuple[Point, Point]) -> None:
        """Put fingers down, move each along its way, and lift them."""
        self.put(*(start for start, _ in ways))
        self.slide(*ways)
        self.lift()

    def _tell(self, kind: str, *points: Point) -> None:
        touches = [{"x": x, "y": y, "id": k} for k, (x, y) in enumerate(points)]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
