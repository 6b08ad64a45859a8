"""Marks of the timeline, laid by hand on an axis of 100 days, ten pixels a day."""

from __future__ import annotations

from typing import Any

from tests.cases.look import LOOK

AXIS, WIDTH = [0, 99], 1000
TAIL = LOOK["timeline"]["events"]["tail"]
SIZE, PITCH = 9, 14
Bounds = list[int | None]

STANDINGS: list[tuple[str, Bounds, dict[str, Any] | None]] = [
    ("a day is a point in its middle", [20, 20, 20, 20],
     {"left": 205, "right": 205, "core": [200, 210], "open": False, "caps": [True, True]}),
    ("once, some day of ten", [20, 29, 20, 29],
     {"left": 200, "right": 300, "core": None, "open": False, "caps": [True, True]}),
    ("three days", [20, 20, 22, 22],
     {"left": 200, "right": 230, "core": [200, 230], "open": False, "caps": [True, True]}),
    ("from some day to some day", [20, 24, 40, 49],
     {"left": 200, "right": 500, "core": [240, 410], "open": False, "caps": [True, True]}),
    ("once, by a day", [None, 49, 45, 49],
     {"left": 500 - TAIL, "right": 500, "core": None, "open": True, "caps": [False, True]}),
    ("ever since", [80, 84, None, None],
     {"left": 800, "right": 1000, "core": [840, 1000], "open": False, "caps": [True, False]}),
    ("what reaches beyond the axis is cut", [-30, -30, 129, 129],
     {"left": 0, "right": 1000, "core": [0, 1000], "open": False, "caps": [False, False]}),
    ("before the axis", [-30, -30, -1, -1], None),
    ("after the axis", [100, 100, 110, 110], None),
    ("by a day after the axis", [None, 120, 110, 120], None),
    ("the last day of the axis", [99, 99, 99, 99],
     {"left": 995, "right": 995, "core": [990, 1000], "open": False, "caps": [True, True]}),
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
            {"says": says, "bounds": bounds, "axis": AXIS, "width": WIDTH, "standing": found}
            for says, bounds, found in STANDINGS
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
