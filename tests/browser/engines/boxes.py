"""Where parts of the page lie, and whether they are in reach."""

from __future__ import annotations

from tests.browser.engines.tab import Tab
from tests.browser.test_low import IN_VIEW

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
BOXES = """arguments[0].map((name) => document.querySelector(name)?.getBoundingClientRect())
  .filter((box) => box?.width > 1)
  .map(({ left, top, right, bottom }) => [left, top, right, bottom])"""
CENTRE = """[...document.querySelectorAll(arguments[0])].at(arguments[1])
  .scrollIntoView({ block: 'center', behavior: 'instant' })"""


def boxes(tab: Tab, *names: str) -> list[Box]:
    """Where those parts are that are seen at all."""
    return [(left, top, right, bottom) for left, top, right, bottom in tab.value(BOXES, names)]


def overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and down > 0.5


def reach(tab: Tab, name: str, number: int = 0) -> None:
    """Scroll to one of the parts of a name until it is there, past what still glides."""
    part = "[...document.querySelectorAll(arguments[0])].at(arguments[1])"
    tab.until(f"({CENTRE}, ({IN_VIEW})({part}))", name, number)
