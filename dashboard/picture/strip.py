"""The timeline of the first response: lanes of marks, or of a histogram, as one small SVG."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas, Day
from dashboard.contract.files import look
from dashboard.picture import marks
from dashboard.view.axis import opening
from dashboard.view.bins import edges, histogram
from dashboard.view.dated import timeless
from dashboard.view.selection import context, passing, themes_on
from dashboard.view.state import ViewState
from events.index.arrays import Histogram

Across = tuple[float, float]
Heights = NDArray[np.float64]

WIDTH, LANE, ROOM = (look()["strip"][side] for side in ("width", "lane", "room"))
"""Units of the drawing, which is stretched to its frame; a lane's highest bar leaves some room."""

KEPT = 32


class Lane(NamedTuple):
    """SVG path data of a theme's bars."""

    certain: str
    possible: str
    """Stands on the certain ones."""


class Strip(NamedTuple):
    """What stands in the lanes of a view."""

    svg: str
    shares: list[float]
    """Of the whole height, by lane."""


def strip(atlas: Atlas, view: ViewState) -> Strip:
    """Draw the events of a view as SVG markup, one lane a theme from top to bottom.

    As on the page, it holds the events that pass the filters, in all years and places, but for
    the undated: as marks where they fit the usual frame, else counted by bars.
    """
    axis = opening(atlas.numbers["span"], view)
    if atlas.whole is not None:
        cuts = edges([*axis])
        held = atlas.whole.histogram(cuts, themes_on(atlas.numbers, view))
        return _counted(atlas.numbers["themes"]["colour"], held, cuts, axis)
    passes = passing(atlas, view, anywhere=True) & ~timeless(atlas.numbers)
    return _strip(atlas, passes.tobytes(), tuple(axis))


@lru_cache(maxsize=KEPT)
def _strip(atlas: Atlas, passed: bytes, axis: tuple[Day, ...]) -> Strip:
    """Draw the events that pass, by their mask's bytes: windows that move share one drawing."""
    numbers, passes = atlas.numbers, np.frombuffer(passed, dtype=bool)
    colours = numbers["themes"]["colour"]
    laid = marks.laid(numbers, passes, axis)
    if laid is not None:
        _, height = marks.frame()
        return Strip(
            _svg(*marks.frame(), marks.drawn(laid, colours, context(numbers))), laid.shares(height)
        )
    cuts = edges([*axis])
    return _counted(colours, histogram(numbers, cuts, passes), cuts, axis)


def _counted(
    colours: Sequence[str], held: Histogram, cuts: list[int], axis: Sequence[Day]
) -> Strip:
    """Draw a histogram, every lane as high as the others."""
    counted = bars(held, cuts, axis)
    drawn = "".join(map(_paths, counted, colours))
    return Strip(_svg(WIDTH, LANE * len(colours), drawn), [1 / len(colours)] * len(colours))


def _svg(width: float, height: float, drawn: str) -> str:
    return (
        f'<svg class="strip" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
    )


def bars(held: Histogram, cuts: list[Day], span: Sequence[Day]) -> list[Lane]:
    """Draw each lane's bars, all to one scale; bin k is cuts[k] to cuts[k + 1] - 1."""
    tallest = max(int((held.certain + held.possible).max(initial=0)), 1)
    sure, maybe = (counts * (LANE - ROOM) / tallest for counts in (held.certain, held.possible))
    across = _across(cuts, span)
    return [
        Lane(_path(across, 0 * a, a, lane), _path(across, a, b, lane))
        for lane, (a, b) in enumerate(zip(sure, maybe, strict=True), start=1)
    ]


def _across(cuts: list[Day], span: Sequence[Day]) -> list[Across]:
    """Give left edge and width of each bin's bar, within the span."""
    unit, wide = WIDTH / (span[1] + 1 - span[0]), look()["timeline"]["bar"]
    inside = [min(max(cut, span[0]), span[1] + 1) for cut in cuts]
    return [((a - span[0]) * unit, (b - a) * unit * wide) for a, b in pairwise(inside)]


def _path(across: list[Across], below: Heights, heights: Heights, lane: int) -> str:
    return "".join(
        f"M{left:.1f} {LANE * lane - under - height:.1f}h{wide:.1f}v{height:.1f}h-{wide:.1f}z"
        for (left, wide), under, height in zip(
            across, below.tolist(), heights.tolist(), strict=True
        )
        if height
    )


def _paths(lane: Lane, colour: str) -> str:
    faint = look()["timeline"]["faint"]
    return (
        f'<path fill="{colour}" d="{lane.certain}"/>'
        f'<path fill="{colour}" opacity="{faint}" d="{lane.possible}"/>'
    )
