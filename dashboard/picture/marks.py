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


def drawn(laying: Laying, colours: Sequence[str]) -> str:
    """Draw marks as a few paths for each lane."""
    return "".join(
        _lane(lane, laying.size, colour)
        for lane, colour in zip(laying.marks, colours, strict=True)
        if lane
    )


def _lane(lane: Sequence[Laid], size: float, colour: str) -> str:
    half = size / 2
    dots = "".join(f"M{m.left + half:.1f} {m.top + half:.1f}h0" for m in lane if m.wide <= size)
    lines = [mark for mark in lane if mark.wide > size]
    cores = "".join(_across(*m.standing.core, m.top + half) for m in lines if m.standing.core)
    plain, tails = (
        "".join(
            _across(m.left, m.left + m.wide, m.top + half) for m in lines if m.standing.open is tail
        )
        for tail in (False, True)
    )
    ends = "".join(_end(m, k, size) for m in lines for k in (0, 1) if m.standing.caps[k])
    thin = f'stroke-width="{THIN}"'
    return f'<g fill="none" stroke="{colour}">' + "".join(
        f'<path {face} d="{path}"/>'
        for face, path in (
            (f'{thin} opacity="{PALE}"', plain),
            (f'{thin} opacity="{PALE}" stroke-dasharray="{DASHES}"', tails),
            (thin, ends),
            (f'stroke-width="{size}"', cores),
            (f'stroke-width="{size}" stroke-linecap="round"', dots),
        )
        if path
    ) + "</g>"  # fmt: skip


def _across(left: float, right: float, middle: float) -> str:
    return f"M{left:.1f} {middle:.1f}h{max(right - left, 1):.1f}"


def _end(mark: Laid, side: int, size: float) -> str:
    x = mark.left + THIN / 2 if side == 0 else mark.left + mark.wide - THIN / 2
    return f"M{x:.1f} {mark.top:.1f}v{size}"
