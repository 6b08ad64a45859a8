"""Marks of the timeline, laid by hand on an axis of 100 days, ten pixels a day."""

from __future__ import annotations

from typing import Any

from tests.cases.look import LOOK

AXIS, WIDTH = [0, 99], 1000
SIZE, PITCH = 9, 14
PART = ("kind", "left", "right", "core", "open", "caps")
Part = tuple[str, float, float, list[float] | None, bool, list[bool]]
"""Kind, left, right, core, open, caps."""

STANDINGS: list[tuple[str, str, list[list[int]], list[float] | None, list[Part]]] = [
    # form, four days of each date, left and right, parts
    ("a day is a point in its middle", "at", [[20, 20, 20, 20]], [205, 205],
     [("day", 205, 205, [200, 210], False, [True, True])]),
    ("once, some day of ten", "once", [[20, 29, 20, 29]], [200, 300],
     [("once", 200, 300, None, False, [True, True])]),
    ("three days", "days", [[20, 20, 22, 22]], [200, 230],
     [("lasted", 200, 230, [200, 230], False, [True, True])]),
    ("from some day to some day", "lasted", [[20, 24, 40, 49]], [200, 500],
     [("lasted", 200, 500, [240, 410], False, [True, True])]),
    ("from some day to some day that may be before it", "lasted", [[20, 29, 20, 24]], [200, 250],
     [("lasted", 200, 250, None, False, [True, True])]),
    ("once, by a day", "by", [[-50, 49, -50, 49]], [0, 500],
     [("once", 0, 500, None, True, [False, True])]),
    ("once, by a day, from where the collection begins", "by", [[10, 49, 10, 49]], [100, 500],
     [("once", 100, 500, None, True, [False, True])]),
    ("once, on a day or later", "after", [[10, 89, 10, 89]], [100, 900],
     [("once", 100, 900, None, True, [True, False])]),
    ("until a day", "until", [[0, 49, 49, 49]], [0, 500],
     [("lasted", 0, 500, [490, 500], True, [False, True])]),
    ("at least since", "since", [[80, 84, 99, 99]], [800, 1000],
     [("lasted", 800, 1000, [840, 1000], True, [True, False])]),
    ("to an unknown end", "ended", [[80, 84, 80, 94]], [800, 950],
     [("lasted", 800, 950, None, True, [True, False])]),
    ("what reaches beyond the axis is cut", "days", [[-30, -30, 129, 129]], [0, 1000],
     [("lasted", 0, 1000, [0, 1000], False, [False, False])]),
    ("on each of two", "each", [[10, 10, 10, 10], [20, 29, 20, 29]], [105, 300],
     [("day", 105, 105, [100, 110], False, [True, True]),
      ("once", 200, 300, None, False, [True, True])]),
    ("on one of two", "one", [[10, 14, 10, 14], [20, 29, 20, 29]], [100, 300],
     [("once", 100, 150, None, False, [True, True]),
      ("once", 200, 300, None, False, [True, True])]),
    ("the one that is on the axis is tied to its edge", "each",
     [[-9, -9, -9, -9], [20, 20, 20, 20]], [0, 205],
     [("day", 205, 205, [200, 210], False, [True, True])]),
    ("the axis lies between", "each", [[-9, -9, -9, -9], [120, 120, 120, 120]], None, []),
    ("before the axis", "days", [[-30, -30, -1, -1]], None, []),
    ("after the axis", "days", [[100, 100, 110, 110]], None, []),
    ("the last day of the axis", "at", [[99, 99, 99, 99]], [995, 995],
     [("day", 995, 995, [990, 1000], False, [True, True])]),
]  # fmt: skip

STACKS: list[tuple[str, list[list[list[int]]], int, Any]] = [
    # days from and to, by lane; height; heights of the lanes, and left, width, row of each mark
    ("nothing at all", [[], []], 60, ([30, 30], [[], []])),
    ("side by side in one row", [[[10, 19], [30, 39]]], 60,
     ([60], [[[100, 100, 0], [300, 100, 0]]])),
    ("one over another", [[[10, 39], [20, 29], [30, 49]]], 60,
     ([60], [[[100, 300, 0], [200, 100, 1], [300, 200, 2]]])),
    ("in the first row that is free", [[[10, 39], [20, 29], [45, 49]]], 60,
     ([60], [[[100, 300, 0], [200, 100, 1], [450, 50, 0]]])),
    ("the same day three times", [[[20, 20], [20, 20], [20, 20]]], 50,
     ([50], [[[200.5, 9, 0], [200.5, 9, 1], [200.5, 9, 2]]])),
    ("the first and the last day stay within", [[[0, 0], [99, 99]]], 20,
     ([20], [[[0.5, 9, 0], [990.5, 9, 0]]])),
    ("a lane has what it needs, and an equal part of what is left",
     [[[10, 39], [20, 29]], [[10, 19]]], 60, ([(60 + 14) / 2, (60 - 14) / 2],
     [[[100, 300, 0], [200, 100, 1]], [[100, 100, 0]]])),
]  # fmt: skip


def cases() -> dict[str, Any]:
    return {
        "standings": [
            {
                "says": says,
                "form": form,
                "dates": dates,
                "axis": AXIS,
                "width": WIDTH,
                "sides": sides,
                "parts": [dict(zip(PART, part, strict=True)) for part in parts],
            }
            for says, form, dates, sides, parts in STANDINGS
        ],
        "stacks": [_stack(*row) for row in STACKS],
        "most": LOOK["timeline"]["events"]["most"],
    }


def _stack(says: str, days: list[list[list[int]]], height: int, found: Any) -> dict[str, Any]:
    heights, marks = found
    tops = [sum(heights[:k]) for k in range(len(heights))]
    return {
        "says": says, "days": days, "axis": AXIS, "width": WIDTH, "height": height, "size": SIZE,
        "lanes": [list(lane) for lane in zip(tops, heights, strict=True)],
        "marks": [
            [[left, wide, _top(top, tall, lane, row)] for left, wide, row in lane]
            for top, tall, lane in zip(tops, heights, marks, strict=True)
        ],
    }  # fmt: skip


def _top(top: float, height: float, lane: list[list[float]], row: float) -> float:
    rows = max(mark[2] for mark in lane) + 1
    return top + height / 2 - rows * PITCH / 2 + row * PITCH + (PITCH - SIZE) / 2
