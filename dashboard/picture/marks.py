"""Events as marks of the timeline: strokes that keep their width when the picture is stretched."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import Day, Payload
from dashboard.contract.files import look
from dashboard.view.lanes import Laid, Laying, Standing, stack, standing
from dashboard.view.selection import Mask

THIN, PALE, DASHES = 1.5, 0.6, "2 2"


def frame() -> tuple[float, float]:
    """Give width and height, in pixels, that marks are laid for when nobody knows better ones."""
    width, height = look()["timeline"]["events"]["frame"]
    return width, height


def laid(numbers: Payload, passes: Mask, axis: Sequence[Day]) -> Laying | None:
    """Lay the events that pass in their themes' lanes; None where they do not fit."""
    width, height = frame()
    lanes: list[list[Standing]] = [[] for _ in numbers["themes"]["id"]]
    for event in passes.nonzero()[0].tolist():
        found = standing(numbers["events"], event, axis, width)
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
    own = [mark for mark in lane if aside[mark.standing.event]]
    dots = "".join(_dot(mark, size) for mark in own if mark.wide <= size)
    cores = "".join(_inside(mark, size) for mark in own if mark.wide > size)
    inner, paper = size - 2 * THIN, look()["page"]["paper"]
    faces = ((dots, ' stroke-linecap="round"'), (cores, ""))
    return "".join(
        f'<path fill="none" stroke="{paper}" stroke-width="{inner}"{face} d="{path}"/>'
        for path, face in faces
        if path
    )


def _lane(lane: Sequence[Laid], size: float, colour: str) -> str:
    thin, thick = f'stroke-width="{THIN}"', f'stroke-width="{size}"'
    pale = f'{thin} opacity="{PALE}"'
    lines = [mark for mark in lane if mark.wide > size]
    paths = [
        (pale, [_reach(mark, size) for mark in lines if not mark.standing.open]),
        (
            f'{pale} stroke-dasharray="{DASHES}"',
            [_reach(mark, size) for mark in lines if mark.standing.open],
        ),
        (thin, [_end(mark, k, size) for mark in lines for k in (0, 1) if mark.standing.caps[k]]),
        (thick, [_core(mark, size) for mark in lines]),
        (
            f'{thick} stroke-linecap="round"',
            [_dot(mark, size) for mark in lane if mark.wide <= size],
        ),
    ]
    drawn = [f'<path {face} d="{path}"/>' for face, parts in paths if (path := "".join(parts))]
    return f'<g fill="none" stroke="{colour}">{"".join(drawn)}</g>'


def _dot(mark: Laid, size: float) -> str:
    return f"M{mark.left + size / 2:.1f} {mark.top + size / 2:.1f}h0"


def _core(mark: Laid, size: float) -> str:
    core = mark.standing.core
    return _across(*core, mark.top + size / 2) if core else ""


def _inside(mark: Laid, size: float) -> str:
    core = mark.standing.core
    return _across(core[0] + THIN, core[1] - THIN, mark.top + size / 2) if core else ""


def _reach(mark: Laid, size: float) -> str:
    return _across(mark.left, mark.left + mark.wide, mark.top + size / 2)


def _across(left: float, right: float, middle: float) -> str:
    return f"M{left:.1f} {middle:.1f}h{max(right - left, 1):.1f}"


def _end(mark: Laid, side: int, size: float) -> str:
    x = mark.left + THIN / 2 if side == 0 else mark.left + mark.wide - THIN / 2
    return f"M{x:.1f} {mark.top:.1f}v{size}"
