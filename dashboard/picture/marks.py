"""Events as marks of the timeline: strokes that keep their width when the picture is stretched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.contract.columns import Day, Payload, Row
from dashboard.contract.files import look
from dashboard.view.lanes import Laid, Laying, Part, Standing, stack, standing
from dashboard.view.selection import Mask

THIN, TIE, PALE, HALF, DASHES = 1.5, 1, 0.6, 0.5, "2 2"


def rim(size: float) -> float:
    """Give the rim of a hollow mark, in which a small one still has its hole.

    >>> rim(9), rim(4)
    (1.5, 1.0)
    """
    return min(THIN, size / 4)


def frame() -> tuple[float, float]:
    """Give width and height, in pixels, that marks are laid for when nobody knows better ones."""
    width, height = look()["timeline"]["events"]["frame"]
    return width, height


def laid(numbers: Payload, passes: Mask, axis: Sequence[Day]) -> Laying | None:
    """Lay the events that pass in their themes' lanes; None where they do not fit."""
    width, height = frame()
    lanes: list[list[Standing]] = [[] for _ in numbers["themes"]["id"]]
    rows: dict[Row, list[Row]] = defaultdict(list)
    for row, event in enumerate(numbers["members"]["event"]):
        rows[event].append(row)
    for event in passes.nonzero()[0].tolist():
        found = standing(numbers, event, axis, width, rows.get(event, ()))
        if found is not None:
            lanes[numbers["events"]["theme"][event]].append(found)
    return stack(lanes, width, height)


def drawn(laying: Laying, colours: Sequence[str], aside: Mask) -> str:
    """Draw marks as a few paths for each lane; those of events `aside` are hollow."""
    return "".join(
        _lane(lane, laying.size, colour) + _hollows(lane, laying.size, aside)
        for lane, colour in zip(laying.marks, colours, strict=True)
        if lane
    )


def _hollows(lane: Sequence[Laid], size: float, aside: Mask) -> str:
    """Draw over marks of context what makes them hollow."""
    own = [one for mark in lane if aside[mark.standing.event] for one in _placed(mark, size)]
    dots = "".join(_dot(at, part) for at, part in own if part.right - part.left <= size)
    cores = "".join(_inside(at, part, rim(size)) for at, part in own if part.kind == "lasted")
    inner, paper = round(size - 2 * rim(size), 2), look()["page"]["paper"]
    faces = ((dots, ' stroke-linecap="round"'), (cores, ""))
    return "".join(
        f'<path fill="none" stroke="{paper}" stroke-width="{inner}"{face} d="{path}"/>'
        for path, face in faces
        if path
    )


def _lane(lane: Sequence[Laid], size: float, colour: str) -> str:
    parts = [one for mark in lane for one in _placed(mark, size)]
    lines = [(at, part) for at, part in parts if part.right - part.left > size]
    once = [(at, part) for at, part in lines if part.kind == "once"]
    lasted = [(at, part) for at, part in lines if part.kind == "lasted"]
    thin, thick = f'stroke-width="{THIN}"', f'stroke-width="{size}"'
    paths = [
        (
            f'stroke-width="{TIE}" opacity="{PALE}"',
            [_tie(mark, size) for mark in lane if len(mark.standing.parts) > 1],
        ),
        (thin, [_line(at, part) for at, part in once if not part.open]),
        (
            f'{thin} stroke-dasharray="{DASHES}"',
            [_line(at, part) for at, part in once if part.open],
        ),
        (thin, [_end(at, part, k, size) for at, part in once for k in (0, 1) if part.caps[k]]),
        (
            f'stroke-width="{size * HALF:.1f}" opacity="{PALE}"',
            [_line(at, part) for at, part in lasted],
        ),
        (thick, [_across(*part.core, at) for at, part in lasted if part.core]),
        (
            f'{thick} stroke-linecap="round"',
            [_dot(at, part) for at, part in parts if part.right - part.left <= size],
        ),
    ]
    drawn = [f'<path {face} d="{path}"/>' for face, found in paths if (path := "".join(found))]
    return f'<g fill="none" stroke="{colour}">{"".join(drawn)}</g>'


def _placed(mark: Laid, size: float) -> Iterator[tuple[float, Part]]:
    """Give the middle of a mark, and its parts; what is narrower than a dot is one."""
    for part in mark.standing.parts:
        if part.right - part.left > size:
            yield mark.top + size / 2, part
        else:
            middle = (part.left + part.right) / 2
            held = min(max(middle, mark.left + size / 2), mark.left + mark.wide - size / 2)
            yield mark.top + size / 2, replace(part, left=held, right=held)


def _dot(middle: float, part: Part) -> str:
    return f"M{part.left:.1f} {middle:.1f}h0"


def _inside(middle: float, part: Part, rim: float) -> str:
    if not part.core or part.right == part.left:
        return ""
    return _across(part.core[0] + rim, part.core[1] - rim, middle)


def _line(middle: float, part: Part) -> str:
    return _across(part.left, part.right, middle)


def _tie(mark: Laid, size: float) -> str:
    return _across(mark.left, mark.left + mark.wide, mark.top + size / 2)


def _across(left: float, right: float, middle: float) -> str:
    return f"M{left:.1f} {middle:.1f}h{max(right - left, 1):.1f}"


def _end(middle: float, part: Part, side: int, size: float) -> str:
    x = part.left + THIN / 2 if side == 0 else part.right - THIN / 2
    return f"M{x:.1f} {middle - size / 2:.1f}v{size}"
