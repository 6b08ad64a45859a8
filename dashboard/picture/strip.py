"""The timeline of the first response: lanes of a histogram as one small SVG."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.view.bins import edges, histogram
from dashboard.view.selection import passing
from dashboard.view.state import ViewState

WIDTH, LANE, BASE = 1000, 20, 3
"""Units of the drawing; it is stretched to its frame."""


def strip(atlas: Atlas, view: ViewState) -> str:
    """Draw the histogram of a view as SVG markup, one lane a theme from top to bottom.

    As on the page, it holds the events that pass the filters, in all years and places.
    """
    numbers = atlas.numbers
    colours, passes = numbers["themes"]["colour"], passing(atlas, view, anywhere=True)
    held = histogram(numbers, edges(numbers["span"]), passes)
    tallest = max(int((held.certain + held.possible).max(initial=1)), 1)
    scale = (LANE - BASE) / tallest
    bars = [
        _lane(held.certain[lane] * scale, held.possible[lane] * scale, lane, colour)
        for lane, colour in enumerate(colours)
    ]
    return (
        f'<svg class="strip" viewBox="0 0 {WIDTH} {LANE * len(colours)}" '
        f'preserveAspectRatio="none" aria-hidden="true">{"".join(bars)}</svg>'
    )


def _lane(sure: NDArray[Any], maybe: NDArray[Any], lane: int, colour: str) -> str:
    step, floor, faint = WIDTH / len(sure), LANE * (lane + 1), look()["timeline"]["faint"]
    certain = _bars(floor - sure, sure, step)
    possible = _bars(floor - sure - maybe, maybe, step)
    return (
        f'<path fill="{colour}" d="{certain}"/>'
        f'<path fill="{colour}" opacity="{faint}" d="{possible}"/>'
    )


def _bars(tops: NDArray[Any], heights: NDArray[Any], step: float) -> str:
    wide = step * look()["timeline"]["bar"]
    return "".join(
        f"M{k * step:.1f} {top:.1f}h{wide:.1f}v{height:.1f}h-{wide:.1f}z"
        for k, (top, height) in enumerate(zip(tops, heights, strict=True))
        if height
    )
