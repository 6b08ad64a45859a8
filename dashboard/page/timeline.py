"""The histogram of the dock: one lane a theme, a bar a bin, faint where only possible."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from dashboard.contract.columns import Day, Payload, Row
from dashboard.contract.files import look
from dashboard.page.template import template
from dashboard.view.bins import edges, years
from events.dates import day_number

CONFIG: Any = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "responsive": True,
}


def figure(numbers: Payload) -> go.Figure:
    """Draw empty lanes over the bins of the span; the browser fills in the heights."""
    cuts = edges(numbers["span"])
    lanes = range(len(numbers["themes"]["id"]))
    traces = [_bars(numbers, lane, cuts, certain) for lane in lanes for certain in (True, False)]
    return go.Figure(traces, _layout(numbers, len(lanes)))


def _bars(numbers: Payload, lane: Row, cuts: list[Day], certain: bool) -> go.Bar:
    widths = [after - first for first, after in pairwise(cuts)]
    colour, drawn = numbers["themes"]["colour"][lane], look()["timeline"]
    return go.Bar(
        x=cuts[:-1],
        y=[0] * len(widths),
        width=[round(drawn["bar"] * width, 2) for width in widths],
        offset=0,
        yaxis=f"y{_nth(lane)}",
        marker={"color": colour, "opacity": 1 if certain else drawn["faint"]},
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _layout(numbers: Payload, lanes: int) -> dict[str, Any]:
    return {
        "template": template(numbers),
        "barmode": "stack",
        "margin": {"l": 0, "r": 0, "t": 0, "b": look()["timeline"]["axis"]},
        "xaxis": _time_axis(numbers["span"]),
        "hovermode": "closest",
        "dragmode": False,
        **{f"yaxis{_nth(lane)}": _lane(lane, lanes) for lane in range(lanes)},
    }


def _nth(lane: Row) -> str:
    return str(lane + 1) if lane else ""


def _lane(lane: Row, lanes: int) -> dict[str, Any]:
    top, gap = 1 - lane / lanes, look()["timeline"]["lane-gap"]
    return {
        "domain": [max(0, top - (1 - gap) / lanes), top],
        "fixedrange": True,
        "showticklabels": False,
        "showgrid": False,
        "zeroline": True,
        "rangemode": "nonnegative",
        "matches": "y" if lane else None,
    }


def _time_axis(span: list[Day]) -> dict[str, Any]:
    ticks = _ticks(span)
    return {
        "range": [span[0], span[1] + 1],
        "tickvals": [day_number(year, 1, 1) for year in ticks],
        "ticktext": [str(year) for year in ticks],
        "ticklabelposition": "outside right",
        "tickangle": 0,
        "anchor": "free",
        "position": 0,
        "fixedrange": True,
        "showgrid": True,
        "zeroline": False,
    }


def _ticks(span: list[Day]) -> list[int]:
    """Choose round years within the span, few enough to stand beside each other."""
    first, last = years(span)
    steps, most = look()["timeline"]["years"], look()["timeline"]["ticks"]
    step = next((s for s in steps if (last - first) / s <= most), steps[-1])
    return [year for year in range(first // step * step, last + 1, step) if year >= first]
