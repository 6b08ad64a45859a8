"""Routes by hand, and the heads of arrows."""

from __future__ import annotations

from typing import Any

from tests.cases.arrowhead import head
from tests.cases.collection import LINES, WAYS

# The first route holds crossing (4) and tour (6), the second return (5).
STATES = [
    ("all certain", [2] * 9, True, [2, 2]),
    ("the largest flag of a route's events", [0, 0, 0, 0, 1, 1, 2, 0, 0], True, [2, 1]),
    ("possible only", [0, 0, 0, 0, 0, 0, 1, 0, 0], True, [1, 0]),
    ("events that do not travel", [2, 2, 2, 2, 0, 0, 0, 2, 2], True, [0, 0]),
    ("the layer is off", [2] * 9, False, [0, 0]),
]
CHOSEN = [
    (None, [False, False]),
    ("crossing", [True, False]),
    ("tour", [True, False]),
    ("return", [False, True]),
    ("songbook", [False, False]),
]
HEADS: list[tuple[str, list[list[float]]]] = [
    ("eastwards along the equator", [[0, 0], [5, 0], [10, 0]]),
    ("the way back", [[10, 0], [5, 0], [0, 0]]),
    ("two points: at the second", [[0, 0], [10, 0]]),
    ("northwards", [[20, 0], [20, 10], [20, 20]]),
    *((f"from {start} to {end}", line) for (start, end, _), line in zip(WAYS, LINES, strict=True)),
    ("unequal steps", [[0, 10], [1, 11], [2, 30], [40, 31], [41, 32]]),
]


def cases() -> dict[str, Any]:
    return {
        "states": [
            {"says": says, "flags": flags, "on": on, "states": states}
            for says, flags, on, states in STATES
        ],
        "chosen": [{"event": event, "chosen": chosen} for event, chosen in CHOSEN],
        "arrowheads": [{"says": says, "line": line, "head": head(line)} for says, line in HEADS],
    }
