"""Events as marks in the rows of their lanes: where each stands, in pixels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.contract.columns import Day, Events, Members, Payload, Row
from dashboard.contract.files import look
from dashboard.view.opensides import open_sides

PAD = 1
"""Pixels above and below the rows of a lane."""

Across = tuple[float, float]
Scale = Callable[[float], float]


@dataclass(frozen=True)
class Part:
    """One date of an event on the time axis."""

    kind: str
    """day; once, some day within; lasted, from one date to another."""
    left: float
    right: float
    core: Across | None
    """Where it is certain that it went on."""
    open: bool
    """Nobody knows since when, or until when, it may have been."""
    caps: tuple[bool, bool]
    """Whether its first and its last day are known and on the axis."""


@dataclass(frozen=True)
class Standing:
    """Where an event stands on the time axis."""

    event: Row
    left: float
    right: float
    parts: tuple[Part, ...]
    """Its dates that are on the axis, in order."""


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


def standing(
    numbers: Payload, event: Row, axis: Sequence[Day], width: float, rows: Sequence[Row] = ()
) -> Standing | None:
    """Place an event on an axis; None when nothing of it is there.

    It stands by each of its dates, the given rows of `members` where it has several; a side that
    is left open reaches to where the collection ends it.
    """

    def x(day: float) -> float:
        return (day - axis[0]) * width / (axis[1] + 1 - axis[0])

    start, end = open_sides(numbers, event)
    table, dates = (numbers["members"], rows) if rows else (numbers["events"], [event])
    found = [
        _part(table, row, x, width, (start and k == 0, end and k == len(dates) - 1))
        for k, row in enumerate(dates)
    ]
    parts = tuple(part for part in found if part)
    if not parts:
        return None
    left, right = found[0].left if found[0] else 0, found[-1].right if found[-1] else width
    return Standing(event, left, right, parts)


def _part(
    table: Events | Members, row: Row, x: Scale, width: float, is_open: tuple[bool, bool]
) -> Part | None:
    """Place one date on the axis; a day is a point, at whatever scale."""

    def clip(value: float) -> float:
        return min(max(value, 0), width)

    first, begun = table["start_earliest"][row], table["start_latest"][row]
    over, last = table["end_earliest"][row], table["end_latest"][row]
    is_day = first == last
    left, right = (x(first + 0.5),) * 2 if is_day else (x(first), x(last + 1))
    if right <= 0 or left >= width:
        return None
    return Part(
        kind="day" if is_day else "once" if (first, begun) == (over, last) else "lasted",
        left=clip(left),
        right=clip(right),
        core=(clip(x(begun)), clip(x(over + 1))) if begun <= over else None,
        open=any(is_open),
        caps=(not is_open[0] and left >= 0, not is_open[1] and right <= width),
    )


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
