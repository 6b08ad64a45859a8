"""Names that have room: what is wished for, what is taken, and what is written where.

Letters are 10 pixels high and “a” is 0.57 ems wide: “aaaa” is 22.8 by 11.5 pixels.
"""

from __future__ import annotations

from typing import Any

FRAME = [200, 100]
MARK = [40, 40, 60, 60]
"""The mark of a place at 50, 50."""
RIGHT, LEFT, BELOW, ABOVE = (
    [0, "start", 62, 50], [1, "end", 38, 50], [2, "middle", 50, 67.75], [3, "middle", 50, 32.25],
)  # fmt: skip
BESIDE = [64, 30, 100, 70]
WISHED = {"text": "aaaa", "size": 10, "x": 50, "y": 50, "gap": 12}
CENTRED = {**WISHED, "gap": None}

PLACED: list[tuple[str, list[dict[str, Any]], list[list[float]], float, list[Any]]] = [
    # what, wishes, rooms taken, names that need not be written; candidate, anchor, x, y
    ("beside its mark, on the right", [WISHED], [MARK], 9, [RIGHT]),
    ("on the left, where the right is taken", [WISHED], [MARK, BESIDE], 9, [LEFT]),
    ("below, where both sides are taken", [WISHED], [MARK, BESIDE, [0, 45, 39, 55]], 9, [BELOW]),
    ("above, where nothing else is free", [WISHED],
     [MARK, BESIDE, [0, 45, 39, 55], [0, 62, 200, 90]], 9, [ABOVE]),
    ("its own mark, whose room others keep off, does not push it off", [{**WISHED, "own": 0}],
     [[31, 31, 69, 69]], 9, [RIGHT]),
    ("another's does", [{**WISHED, "own": 0}], [[31, 31, 69, 69], [66, 40, 110, 60]], 9, [LEFT]),
    ("between right and below, where the sides are taken", [{**WISHED, "own": 0}],
     [MARK, [61, 30, 80, 55], [0, 30, 39, 55], [30, 60, 56, 90], [30, 0, 80, 39]], 9,
     [[4, "start", 58.4, 64.15]]),
    ("nowhere", [WISHED], [[0, 0, 200, 100]], 9, [None]),
    ("not across the frame's edge", [{**WISHED, "x": 170}], [], 9, [[1, "end", 158, 50]]),
    ("a place out of the frame has no name", [{**WISHED, "x": 201}], [], 9, [None]),
    ("nor has one with a must", [{**WISHED, "y": -1, "must": True}], [], 9, [None]),
    ("the foremost has the room", [WISHED, {**WISHED, "x": 52}], [MARK], 9,
     [RIGHT, [2, "middle", 52, 67.75]]),
    ("a name stays where it was", [{**WISHED, "first": 3}], [MARK], 9, [ABOVE]),
    ("unless it cannot", [{**WISHED, "first": 3}], [MARK, [0, 0, 200, 39]], 9, [RIGHT]),
    ("only so many", [WISHED, {**WISHED, "y": 90}], [], 1, [RIGHT, None]),
    ("what must be written does not count", [{**WISHED, "must": True}, {**WISHED, "y": 90}], [], 1,
     [RIGHT, [0, "start", 62, 90]]),
    ("what must be written goes farther off", [{**WISHED, "must": True}],
     [[26, 26, 74, 74]], 9, [[0, "start", 86, 50]]),
    ("by the way that crosses least", [{**WISHED, "must": True, "own": 0}],
     [[30, 30, 70, 70], [64, 25, 82, 75], [0, 25, 49, 75], [20, 63, 45, 75], [20, 20, 80, 37]], 9,
     [[0, "middle", 50, 91.75]]),
    ("whose line others keep off",
     [{**WISHED, "must": True}, {**CENTRED, "text": "a", "size": 4, "x": 78, "y": 52}],
     [[26, 26, 74, 74]], 9, [[0, "start", 86, 50], [2, "middle", 78, 54.76]]),
    ("what must be written is written over others", [{**WISHED, "must": True}],
     [[0, 0, 200, 100]], 9, [RIGHT]),
    ("and moved into the frame", [{**WISHED, "x": 190, "must": True}],
     [[0, 0, 200, 100]], 9, [[0, "start", 175.2, 50]]),
    ("on its place", [CENTRED], [], 9, [[0, "middle", 50, 50]]),
    ("above its place, where that is taken", [CENTRED], [[40, 52, 60, 55]], 9,
     [[1, "middle", 50, 43.1]]),
    ("two lines stand about the middle", [{**CENTRED, "text": "a" * 12 + " bbbbbbbbbbbb"}],
     [], 9, [[0, "middle", 50, 44.25]]),
]  # fmt: skip
LED: list[tuple[str, dict[str, Any], list[float], list[float] | None]] = [
    # what, wish, room of the name; the line from the mark's gap to the name, from its place
    ("beside its mark a name needs no line", WISHED, [60, 42.25, 86.8, 57.75], None),
    ("nor on its place", CENTRED, [36.6, 42.25, 63.4, 57.75], None),
    ("farther off it has one, to the side", WISHED, [84, 42.25, 110.8, 57.75], [12, 0, 34, 0]),
    ("to a corner", WISHED, [0, 0, 20, 10], [-7.2, -9.6, -30, -40]),
    ("and from the middle of an area", CENTRED, [40, 80, 60, 95], [0, 0, 0, 30]),
]
BROKEN: list[tuple[str, list[str]]] = [
    ("Gao", ["Gao"]),
    ("Mopti air base", ["Mopti air base"]),
    ("Mopti-Ambodédjo air base near Sévaré", ["Mopti-Ambodédjo air", "base near Sévaré"]),
    ("a " * 80, ["a a a a a a a a a a a a"] * 2 + ["a a a a a a a a a a a a…"]),
    ("a" * 150, ["a" * 23 + "…"]),
    ("Москва", ["Москва"]),
    ("Старинный причал · 12", ["Старинный", "причал · 12"]),
    ("Saltmarsh signal box · 3", ["Saltmarsh signal", "box · 3"]),
    ("a" * 22 + " · 12", ["a" * 22, "· 12"]),
    ("· 12", ["· 12"]),
    ("北京" * 10, ["北京" * 6 + "北…"]),
]


def cases() -> dict[str, Any]:
    return {
        "frame": FRAME,
        "placed": [
            {"says": says, "wishes": wishes, "taken": taken, "most": most, "written": written}
            for says, wishes, taken, most, written in PLACED
        ],
        "led": [
            {"says": says, "wish": wish, "room": room, "line": line}
            for says, wish, room, line in LED
        ],
        "broken": [{"text": text, "lines": lines} for text, lines in BROKEN],
    }
