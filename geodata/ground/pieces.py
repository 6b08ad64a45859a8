"""The packaged pieces: which there are, what they cover, and their text.

A piece is JSON: ``box``; ``land`` (polygons by id of a country, "" for land of none of them);
``lakes`` and ``ice`` (polygons); ``borders``, ``disputed`` and ``regions`` (lines); ``rivers``
(lines of the great, the middle and the small ones); ``names`` (columns). Shapes are packed as in
`geodata.fine` and reach a little beyond the box, so that no seam shows.
"""

import json
import threading
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geodata.layers import DATA

Box = tuple[float, float, float, float]
FOLDER = DATA / "ground"
_LOCK = threading.Lock()


class Level(NamedTuple):
    """One of the grounds, the finer the higher its number."""

    number: int
    zoom: float
    """Of Web Mercator in tiles of 512 pixels, from which it is drawn."""


class Piece(NamedTuple):
    """One cell of a level; the cells of a level tile all but open sea."""

    id: str
    level: int
    box: Box
    """West, south, east and north in degrees."""


def _read_index() -> dict[str, Any]:
    index: dict[str, Any] = json.loads((FOLDER / "index.json").read_text("utf-8"))
    return index


_INDEX = _read_index()
LEVELS = tuple(Level(level["number"], level["zoom"]) for level in _INDEX["levels"])
VERSION: str = _INDEX["version"]
"""Digest of all pieces."""


@cache
def pieces() -> Mapping[str, Piece]:
    """Return the pieces by id."""
    return MappingProxyType(
        {
            name: Piece(name, level["number"], tuple(box))
            for level in _INDEX["levels"]
            for name, box in level["pieces"].items()
        }
    )


def piece_text(name: str) -> str:
    """Return the text of a piece.

    Raises
    ------
    KeyError
        If there is no piece of that id.
    """
    member = f"{pieces()[name].id}.json"
    with _LOCK:
        return _archive().read(member).decode()


def meeting(level: int, bounds: Sequence[float]) -> list[str]:
    """Return the ids of the pieces of a level that meet west, south, east and north (degrees).

    Bounds with west greater than east run over the antimeridian; those that are wider than the
    world, or run beyond 180 degrees, mean the same places within it. Touching is meeting.

    >>> meeting(1, (0, 0, 0, 0)) != [], meeting(1, (170, -20, -170, -15)) != []
    (True, True)
    """
    ids, boxes = _boxes(level)
    west, south, east, north = boxes.T
    met = np.zeros(len(ids), dtype=bool)
    for left, right in _stretches(bounds[0], bounds[2]):
        met |= (west <= right) & (east >= left)
    met &= (south <= bounds[3]) & (north >= bounds[1])
    return [ids[number] for number in np.flatnonzero(met)]


def _stretches(west: float, east: float) -> Iterator[tuple[float, float]]:
    """Give the parts between -180 and 180 of what runs eastward from west to east."""
    width = min(east - west if east >= west else east - west + 360, 360)
    start = (west + 180) % 360 - 180 if width < 360 else -180.0
    yield start, min(start + width, 180)
    if start + width >= 180:
        yield -180, start + width - 360
    if start == -180:
        yield 180, 180


@cache
def _boxes(level: int) -> tuple[list[str], NDArray[np.float64]]:
    found = [piece for piece in pieces().values() if piece.level == level]
    return [piece.id for piece in found], np.array([piece.box for piece in found]).reshape(-1, 4)


@cache
def _archive() -> zipfile.ZipFile:
    """Open the file once, in memory: processes that are forked would share its position on disk."""
    return zipfile.ZipFile(BytesIO((FOLDER / "pieces.zip").read_bytes()))
