"""Events as marks in the rows of their lanes: where each stands, in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.contract.columns import Day, Events, Row
from dashboard.contract.files import look

PAD = 1
"""Pixels above and below the rows of a lane."""

Across = tuple[float, float]
Scale = Callable[[float], float]


@dataclass(frozen=True)
class Standing:
    """Where an event stands on the time axis."""

    event: Row
    left: float
    right: float
    core: Across | None
    """Where it is certain that it went on."""
    open: bool
    """Nobody knows since when it may have been."""
    caps: tuple[bool, bool]
    """Whether its first and its last day are on the axis."""


class Laid(NamedTuple):
    """A mark in its lane."""

    standing: Standing
    left: float
    wide: float
    top: float


class Laying(NamedTuple):
    """All marks, each in its lane."""

    size: float
    """How high marks are, and how wide dots are."""
    lanes: list[tuple[float, float]]
    """Top and height."""
    marks: list[list[Laid]]
    """By lane."""

    def shares(self, height: float) -> list[float]:
        """Give the part of the whole height that each lane has."""
        return [round(high / height, 4) for _, high in self.lanes]


def standing(events: Events, event: Row, axis: Sequence[Day], width: float) -> Standing | None:
    """Place an event on an axis; None when nothing of it is there.

    An event without a first day is seen by its end, with a tail before it; one without a last
    day reaches as far as it is certain.
    """

    def x(day: float) -> float:
        return (day - axis[0]) * width / (axis[1] + 1 - axis[0])

    def clip(value: float) -> float:
        return min(max(value, 0), width)

    core = _certain(events, event, x, width)
    left, right = _reach(events, event, x, core, width)
    is_open = events["start_earliest"][event] is None
    if right <= 0 or (right > width if is_open else left >= width):
        return None
    caps = (not is_open and left >= 0, events["end_latest"][event] is not None and right <= width)
    kept = None if core is None else (clip(core[0]), clip(core[1]))
    return Standing(event, clip(left), clip(right), kept, is_open, caps)


def _certain(events: Events, event: Row, x: Scale, width: float) -> Across | None:
    start, end = events["start_latest"][event], events["end_earliest"][event]
    if start is None:
        return None
    if end is None:
        return x(start), max(width, x(start))
    return (x(start), x(end + 1)) if start <= end else None


def _reach(events: Events, event: Row, x: Scale, core: Across | None, width: float) -> Across:
    first, last = events["start_earliest"][event], events["end_latest"][event]
    if first is not None and first == last == events["start_latest"][event]:
        return (x(first + 0.5),) * 2
    right = x(last + 1) if last is not None else (core[1] if core else width)
    tail: float = look()["timeline"]["events"]["tail"]
    return x(first) if first is not None else (core[0] if core else right) - tail, right


def stack(lanes: Sequence[Sequence[Standing]], width: float, height: float) -> Laying | None:
    """Stack marks without overlap, in rows as high as fit; None where there are too many."""
    limits = look()["timeline"]["events"]
    if sum(map(len, lanes)) > limits["most"]:
        return None
    for pitch in limits["pitches"]:
        size = min(pitch - 1, limits["widest"])
        rows = [_rows(lane, size, width) for lane in lanes]
        counts = [max((row + 1 for _, row in lane), default=0) for lane in rows]
        needs = [max(limits["least"], count * pitch + 2 * PAD) for count in counts]
        spare = (height - sum(needs)) / len(lanes)
        if spare >= 0:
            return _laying(rows, counts, [need + spare for need in needs], pitch, size)
    return None


def _rows(lane: Sequence[Standing], size: float, width: float) -> list[tuple[Laid, int]]:
    """Put each mark in the first row that is free where it begins."""
    boxes = [Laid(one, *_box(one, size, width), 0) for one in lane]
    boxes.sort(key=lambda box: (box.left, box.standing.event))
    ends: list[float] = []
    found = []
    for box in boxes:
        gap: float = look()["timeline"]["events"]["gap"]
        row = next((k for k, end in enumerate(ends) if end + gap <= box.left), len(ends))
        ends[row : row + 1] = [box.left + box.wide]
        found.append((box, row))
    return found


def _box(one: Standing, size: float, width: float) -> Across:
    """Give left and width; what is narrower than a dot is one."""
    if one.right - one.left >= size:
        return one.left, one.right - one.left
    return min(max((one.left + one.right - size) / 2, 0), width - size), size


def _laying(
    rows: list[list[tuple[Laid, int]]],
    counts: list[int],
    heights: list[float],
    pitch: float,
    size: float,
) -> Laying:
    tops = [sum(heights[:k]) for k in range(len(heights))]
    margin = [(height - n * pitch) / 2 for height, n in zip(heights, counts, strict=True)]
    marks = [
        [box._replace(top=top + above + row * pitch + (pitch - size) / 2) for box, row in lane]
        for lane, top, above in zip(rows, tops, margin, strict=True)
    ]
    return Laying(size, list(zip(tops, heights, strict=True)), marks)
