"""The timeline of the first response: lanes of a histogram as one small SVG."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard import theme
from dashboard.selection import bounds
from dashboard.timeline import FAINT, edges

WIDTH, LANE, BASE = 1000, 20, 3
"""Units of the drawing; it is stretched to its frame."""

Payload = Mapping[str, Any]
Counts = NDArray[np.int64]


def histogram(payload: Payload) -> tuple[Counts, Counts]:
    """Count certain and only possible events of all themes: two arrays of (themes, bins)."""
    cuts = np.array(edges(payload["span"]))
    first, last = cuts[:-1], cuts[1:] - 1
    earliest, sure_start, sure_end, latest = (bound[:, None] for bound in bounds(payload["events"]))
    possible = (first <= latest) & (last >= earliest)
    certain = (first <= sure_end) & (last >= sure_start)
    theme_of = np.array(payload["events"]["theme"], dtype=int)
    lanes = range(len(payload["themes"]))
    sums = (
        np.array([held[theme_of == lane].sum(axis=0) for lane in lanes])
        for held in (certain, possible & ~certain)
    )
    sure, maybe = sums
    return sure, maybe


def strip(payload: Payload) -> str:
    """Draw the histogram as SVG markup, one lane a theme from top to bottom."""
    sure, maybe = histogram(payload)
    tallest = max(int((sure + maybe).max(initial=1)), 1)
    scale = (LANE - BASE) / tallest
    bars = [
        _path(sure[lane] * scale, maybe[lane] * scale, lane, theme.THEME_COLOURS[name])
        for lane, name in enumerate(payload["themes"])
    ]
    height = LANE * len(payload["themes"])
    return (
        f'<svg class="strip" viewBox="0 0 {WIDTH} {height}" preserveAspectRatio="none" '
        f'aria-hidden="true">{"".join(bars)}</svg>'
    )


def _path(sure: NDArray[Any], maybe: NDArray[Any], lane: int, colour: str) -> str:
    step = WIDTH / len(sure)
    floor = LANE * (lane + 1)
    solid = _bars(floor - sure, sure, step)
    faint = _bars(floor - sure - maybe, maybe, step)
    return (
        f'<path fill="{colour}" d="{solid}"/><path fill="{colour}" opacity="{FAINT}" d="{faint}"/>'
    )


def _bars(tops: NDArray[Any], heights: NDArray[Any], step: float) -> str:
    return "".join(
        f"M{k * step:.1f} {top:.1f}h{step * 0.86:.1f}v{height:.1f}h-{step * 0.86:.1f}z"
        for k, (top, height) in enumerate(zip(tops, heights, strict=True))
        if height
    )
