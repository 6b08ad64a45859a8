"""Bars of the timeline as boxes, computed from a table of counts."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.cases.days import day, last_of
from tests.cases.look import LOOK

YEARS = [day(1960), day(1961), day(1962), day(1963)]
FIVES = [day(1955), day(1960), day(1965)]

ROWS = [
    # certain and possible counts by lane, the bins' edges, the span
    ("nothing at all", [[0, 0, 0]], [[0, 0, 0]], YEARS, (day(1960), last_of(1962))),
    ("one lane, one bar", [[0, 2, 0]], [[0, 0, 0]], YEARS, (day(1960), last_of(1962))),
    ("possible stands on certain", [[1, 0, 3]], [[2, 1, 0]], YEARS, (day(1960), last_of(1962))),
    ("all lanes to one scale", [[8, 0, 0], [0, 1, 2]], [[0, 0, 4], [1, 0, 0]], YEARS,
     (day(1960), last_of(1962))),
    ("bins that reach beyond the span", [[3, 1]], [[0, 2]], FIVES, (day(1958, 7), last_of(1962))),
]  # fmt: skip


def cases() -> list[dict[str, Any]]:
    return [
        {"says": says, "certain": sure, "possible": maybe, "edges": edges, "span": list(span),
         "lanes": [_lane(sure, maybe, edges, span, k) for k in range(len(sure))]}
        for says, sure, maybe, edges, span in ROWS
    ]  # fmt: skip


def _lane(
    sure: list[list[int]],
    maybe: list[list[int]],
    edges: list[int],
    span: tuple[int, int],
    lane: int,
) -> dict[str, list[list[float]]]:
    found: dict[str, list[list[float]]] = {"certain": [], "possible": []}
    pairs = (pair for rows in zip(sure, maybe, strict=True) for pair in zip(*rows, strict=True))
    highest = max(map(sum, pairs))
    for k, (a, b) in enumerate(zip(sure[lane], maybe[lane], strict=True)):
        if a:
            found["certain"].append(_box(edges, span, k, lane, 0, a, highest))
        if b:
            found["possible"].append(_box(edges, span, k, lane, a, b, highest))
    return found


def _box(
    edges: list[int], span: tuple[int, int], k: int, lane: int, below: int, n: int, highest: int
) -> list[float]:
    """Left, top, width and height."""
    strip, bar = LOOK["strip"], Fraction(str(LOOK["timeline"]["bar"]))
    days = span[1] - span[0] + 1
    left = max(edges[k], span[0]) - span[0]
    right = min(edges[k + 1], span[1] + 1) - span[0]
    unit = Fraction(strip["lane"] - strip["room"], highest)
    box = [
        Fraction(left * strip["width"], days),
        strip["lane"] * (lane + 1) - (below + n) * unit,
        Fraction((right - left) * strip["width"], days) * bar,
        n * unit,
    ]
    return [round(float(side), 3) for side in box]
