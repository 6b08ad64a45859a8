"""Which names have room, and where: none lies on a mark or on another. Pixels of a frame."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from dashboard.contract.files import look

ON = (
    (0, 0), (0, -0.6), (0, 0.6), (-0.45, 0), (0.45, 0),
    (-0.45, -0.6), (0.45, -0.6), (-0.45, 0.6), (0.45, 0.6),
)  # fmt: skip
"""Offsets of candidates on their place, in widths and heights of the text: all touch it."""
BESIDE = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7))
"""Candidates beside a mark, in gaps from its middle: right, left, below, above, and between."""
FARTHER = (1.5, 2, 3, 4, 6)
"""So many gaps off, where nothing nearer is free."""
STEP = 6
"""The line to a name farther off is looked at every so many pixels."""
ANCHORS = {-1: "end", 0: "middle", 1: "start"}
_IDEOGRAPHS = ((0x2E80, 0xD7FF), (0xF900, 0xFAFF), (0xFF00, 0xFF60), (0x20000, 0x3FFFF))

Frame = tuple[float, float]
"""Width and height."""
Room = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Wish:
    """A name that would be written."""

    text: str
    size: float
    """Pixels of its letters."""
    x: float
    y: float
    gap: float | None
    """From its place to the text; None: the text stands on its place."""
    own: int | None = None
    """Row of its own mark among what is taken; that does not push it off."""
    must: bool = False
    """It is written in any case."""
    first: int = 0
    """Candidate that is tried before the others."""
    bold: bool = False
    spacing: float = 0.0
    """Ems between its letters."""


@dataclass(frozen=True)
class Written:
    """A name that is written."""

    candidate: int
    lines: list[str]
    anchor: str
    x: float
    y: float
    """Middle of the first line."""
    room: Room


@cache
def ems(text: str) -> float:
    """Give the width of a text in ems, as nothing here can measure it.

    >>> ems("Il"), ems("AW"), ems("é")
    (0.66, 1.6, 0.57)
    """
    return round(sum(_width(one) for one in text), 6)


@cache
def _width(one: str) -> float:
    style = look()["labels"]
    known = next((width for width, several in style["letters"] if one in several), None)
    if known is not None:
        return float(known)
    kind = unicodedata.category(one)
    if kind.startswith("M"):
        return 0.0
    if any(first <= ord(one) <= last for first, last in _IDEOGRAPHS):
        return float(style["ideograph"])
    return float(style["capital"] if kind == "Lu" else style["letter"])


def broken(text: str) -> list[str]:
    """Break a name into lines; what is too long ends with “…”.

    >>> broken("The old mint behind the harbour")
    ['The old mint behind', 'the harbour']
    """
    style, lines = look()["labels"], list[str]()
    for word in _together(text.split()):
        if lines and ems(f"{lines[-1]} {word}") <= style["wrap"]:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    kept = [_shortened(line) for line in lines[: style["lines"]]]
    if len(lines) > style["lines"]:
        kept[-1] = kept[-1].removesuffix("…") + "…"
    return kept


def _together(words: list[str]) -> list[str]:
    """Keep the count at the end with the word before it, where a line has room for both."""
    last = " ".join(words[-3:])
    fits = words[-2:-1] == ["·"] and ems(last) <= look()["labels"]["longest"]
    return [*words[:-3], last] if fits else words


def _shortened(line: str) -> str:
    longest = look()["labels"]["longest"]
    if ems(line) <= longest:
        return line
    signs = list(line)
    while len(signs) > 1 and ems("".join(signs) + "…") > longest:
        signs.pop()
    return "".join(signs) + "…"


def place(
    wishes: Sequence[Wish],
    taken: Sequence[Room],
    frame: Frame,
    most: float = math.inf,
) -> list[Written | None]:
    """Write as many names as have room, the foremost first; `most` need not be written."""
    rooms = np.array([*taken, *[(0.0, 0.0, 0.0, 0.0)] * len(wishes)], dtype=float).reshape(-1, 4)
    held, found = len(taken), list[Written | None]()
    for wish in wishes:
        written = None
        if _is_in(wish, frame) and (most > 0 or wish.must):
            written = _fitting(wish, rooms[:held], frame)
        if written is not None:
            most -= not wish.must
            rooms[held] = written.room
            held += 1
            if wish.must and (way := _way(wish, written.room)):
                rooms, held = np.concatenate([rooms[:held], way, rooms[held:]]), held + len(way)
        found.append(written)
    return found


def _fitting(wish: Wish, rooms: np.ndarray, frame: Frame) -> Written | None:
    several = candidates(wish)
    if wish.own is not None:
        rooms = np.delete(rooms, wish.own, axis=0)
    ordered = sorted(several, key=lambda one: one.candidate != wish.first)
    near = next(_free(ordered, rooms, frame), None)
    if near is not None or not wish.must:
        return near
    beyond = list(_free(_farther(wish), rooms, frame))
    if not beyond:
        return _pushed(several[0], frame)
    return min(beyond, key=lambda one: sum(_meets(at, rooms) for at in _way(wish, one.room)))


def _free(several: Iterable[Written], rooms: np.ndarray, frame: Frame) -> Iterator[Written]:
    """Give those that lie within the frame and on nothing else."""
    return (one for one in several if _is_within(one.room, frame) and not _meets(one.room, rooms))


def _way(wish: Wish, room: Room) -> list[Room]:
    """Give points on the line to a name."""
    line = leader(wish, room)
    if line is None:
        return []
    x0, y0, x1, y1 = line
    far = math.hypot(x1 - x0, y1 - y0)
    shares = [k * STEP / far for k in range(1, int(far / STEP) + 1)]
    points = [(wish.x + x0 + (x1 - x0) * at, wish.y + y0 + (y1 - y0) * at) for at in shares]
    return [(x, y, x, y) for x, y in points]


def _farther(wish: Wish) -> list[Written]:
    """Give places farther off, for what must be written."""
    gap = wish.size if wish.gap is None else wish.gap
    wishes = [replace(wish, gap=gap * times) for times in FARTHER]
    return [replace(one, candidate=0) for other in wishes for one in candidates(other)]


def candidates(wish: Wish) -> list[Written]:
    """Give all ways to write a name, the best first."""
    lines = broken(wish.text)
    wide = max((_wide(line, wish) for line in lines), default=0.0) * wish.size
    high = len(lines) * look()["labels"]["line"] * wish.size
    return [
        _written(k, lines, wish, across, down, wide, high)
        for k, (across, down) in enumerate(ON if wish.gap is None else BESIDE)
    ]


def _wide(line: str, wish: Wish) -> float:
    return ems(line) * (look()["labels"]["bold"] if wish.bold else 1) + wish.spacing * len(line)


def _written(
    k: int, lines: list[str], wish: Wish, across: float, down: float, wide: float, high: float
) -> Written:
    if wish.gap is None:
        side, dx, dy = 0, across * wide - wide / 2, down * high - high / 2
    else:
        side = _sign(across)
        dx = across * wish.gap - wide * (1 - side) / 2
        dy = down * wish.gap - high * (1 - _sign(down)) / 2
    left, top, pad = wish.x + dx, wish.y + dy, look()["labels"]["pad"]
    room = (left - pad, top - pad, left + wide + pad, top + high + pad)
    x, y = left + wide * (1 - side) / 2, top + high / max(len(lines), 1) / 2
    return Written(k, lines, ANCHORS[side], x, y, room)


def leader(wish: Wish, room: Room) -> tuple[float, float, float, float] | None:
    """Give the line to a name that stands farther off its mark than a gap, from its place."""
    left, top, right, bottom = room
    dx = max(left - wish.x, 0.0) + min(right - wish.x, 0.0)
    dy = max(top - wish.y, 0.0) + min(bottom - wish.y, 0.0)
    far, start = math.hypot(dx, dy), wish.gap or 0.0
    return None if far <= start else (dx * start / far, dy * start / far, dx, dy)


def _pushed(first: Written, frame: Frame) -> Written:
    """Move what must be written into the frame."""
    left, top, right, bottom = first.room
    dx = max(0.0, -left) or min(0.0, frame[0] - right)
    dy = max(0.0, -top) or min(0.0, frame[1] - bottom)
    room = (left + dx, top + dy, right + dx, bottom + dy)
    return replace(first, x=first.x + dx, y=first.y + dy, room=room)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _is_in(wish: Wish, frame: Frame) -> bool:
    return 0 <= wish.x <= frame[0] and 0 <= wish.y <= frame[1]


def _is_within(room: Room, frame: Frame) -> bool:
    left, top, right, bottom = room
    return left >= 0 and top >= 0 and right <= frame[0] and bottom <= frame[1]


def _meets(room: Room, rooms: np.ndarray) -> bool:
    left, top, right, bottom = room
    across = (rooms[:, 0] < right) & (left < rooms[:, 2])
    return bool((across & (rooms[:, 1] < bottom) & (top < rooms[:, 3])).any())
