"""The histogram of the dock: one lane a theme, a bar a bin, faint where only possible."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from dashboard import theme
from events.dates import day_number, iso_day

BIN_YEARS = (1, 5, 10, 25, 50, 100, 500, 1000, 5000)
MOST_BINS = 130
LANE_GAP = 0.16
FAINT = 0.38
AXIS_PX = 16


def figure(payload: dict[str, Any]) -> go.Figure:
    """Draw empty lanes over the bins of the span; the browser fills in the heights."""
    themes, cuts = payload["themes"], edges(payload["span"])
    traces = [
        _bars(themes, lane, cuts, certain)
        for lane in range(len(themes))
        for certain in (True, False)
    ]
    return go.Figure(traces, _layout(payload["span"], len(themes)))


def edges(span: list[int]) -> list[int]:
    """Cut a span into calendar bins of 1, 5, 10, … years: first days, and the day after.

    `span` is the first and the last day, inclusive; the browser cuts in the same way.

    >>> [iso_day(day) for day in edges([0, 400])]
    ['1970-01-01', '1971-01-01', '1972-01-01']
    """
    first, last = (int(iso_day(day)[:-6]) for day in span)
    width = next((w for w in BIN_YEARS if (last - first + 1) / w <= MOST_BINS), BIN_YEARS[-1])
    years = range(first // width * width, last + width + 1, width)
    return [day_number(year, 1, 1) for year in years if year - width <= last]


def _bars(themes: list[str], lane: int, edges: list[int], certain: bool) -> go.Bar:
    widths = [after - first for first, after in pairwise(edges)]
    return go.Bar(
        x=edges[:-1],
        y=[0] * len(widths),
        width=[0.86 * width for width in widths],
        offset=0,
        yaxis=f"y{lane + 1}" if lane else "y",
        marker={"color": theme.THEME_COLOURS[themes[lane]], "opacity": 1 if certain else FAINT},
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _layout(span: list[int], lanes: int) -> dict[str, Any]:
    axes = {f"yaxis{lane + 1 if lane else ''}": _lane(lane, lanes) for lane in range(lanes)}
    return {
        "template": theme.TEMPLATE,
        "barmode": "stack",
        "margin": {"l": 0, "r": 0, "t": 0, "b": AXIS_PX},
        "xaxis": _time_axis(span),
        "hovermode": "closest",
        "dragmode": False,
        **axes,
    }


def _lane(lane: int, lanes: int) -> dict[str, Any]:
    top = 1 - lane / lanes
    return {
        "domain": [max(0, top - (1 - LANE_GAP) / lanes), top],
        "fixedrange": True,
        "showticklabels": False,
        "showgrid": False,
        "zeroline": True,
        "rangemode": "nonnegative",
        "matches": "y" if lane else None,
    }


def _time_axis(span: list[int]) -> dict[str, Any]:
    first, last = (int(iso_day(day)[:-6]) for day in span)
    step = next((s for s in BIN_YEARS if (last - first) / s <= 9), BIN_YEARS[-1])
    years = [year for year in range(first // step * step, last + 1, step) if year >= first]
    return {
        "range": [span[0], span[1] + 1],
        "tickvals": [day_number(year, 1, 1) for year in years],
        "ticktext": [str(year) for year in years],
        "ticklabelposition": "outside right",
        "tickangle": 0,
        "anchor": "free",
        "position": 0,
        "fixedrange": True,
        "showgrid": True,
        "zeroline": False,
    }
