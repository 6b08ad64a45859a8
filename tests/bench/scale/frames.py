"""What a page fetches for a frame that looks at a generated collection."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from events.index.pyramid.container import read
from events.index.pyramid.read import read_tile

FRAME = (1060, 650)
TILE, CELL = 512, 32
WINDOW = (495, 596)
"""April 2011 to September 2019, whose ends lie within years."""


@dataclass(frozen=True)
class Seen:
    """A frame at a zoom: the tiles that a step to it fetches, and what they show."""

    zoom: int
    tiles: int
    heads: int
    """Bytes."""
    pages: int
    """Bytes of what makes both ends of a window exact."""
    cells: int


def largest(folder: Path) -> int:
    """Bytes of the largest file of a pyramid."""
    return max(path.stat().st_size for path in folder.rglob("*.bin"))


def steps(folder: Path, lon: float, lat: float) -> list[Seen]:
    """What each zoom step down to a place fetches, at whole zooms, where most tiles are met."""
    return [_seen(folder, lon, lat, zoom) for zoom in range(1, 13)]


def fetched(
    folder: Path, lon: float, lat: float, zoom: int, window: tuple[int, int]
) -> Iterator[str]:
    """Names of what a frame fetches: heads, and what makes both ends of a window exact."""
    for x, y in _tiles(folder, zoom, _box(lon, lat, zoom)):
        yield f"{zoom}/{x}/{y}.bin"
        yield from _pages(folder, zoom, x, y, window)


def _seen(folder: Path, lon: float, lat: float, zoom: int) -> Seen:
    box = _box(lon, lat, zoom)
    held = list(_tiles(folder, zoom, box))
    return Seen(
        zoom,
        len(held),
        sum(_size(folder / f"{zoom}/{x}/{y}.bin") for x, y in held),
        sum(_size(folder / name) for x, y in held for name in _pages(folder, zoom, x, y, WINDOW)),
        sum(_cells(folder, zoom, x, y, box) for x, y in held),
    )


def _size(path: Path) -> int:
    return path.stat().st_size


def _box(lon: float, lat: float, zoom: int) -> tuple[float, ...]:
    x, y = _pixel(lon, lat, zoom)
    left, top = x - FRAME[0] / 2, y - FRAME[1] / 2
    return left, top, left + FRAME[0], top + FRAME[1]


def _tiles(folder: Path, zoom: int, box: tuple[float, ...]) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (math.floor(edge / TILE) for edge in box)
    for x in range(left, right + 1):
        for y in range(top, bottom + 1):
            if (folder / f"{zoom}/{x % (1 << zoom)}/{y}.bin").exists():
                yield x % (1 << zoom), y


def _pages(folder: Path, zoom: int, x: int, y: int, window: tuple[int, int]) -> Iterator[str]:
    header = _header(folder / f"{zoom}/{x}/{y}.bin")
    ends = [month - header["first"] for month in (window[0] - 1, window[1])]
    for k, (first, last) in enumerate(header["pages"]):
        if any(first <= month <= last for month in ends):
            yield f"{zoom}/{x}/{y}.{k}.bin"


@lru_cache(maxsize=10_000)
def _header(path: Path) -> dict[str, Any]:
    return read(path.read_bytes())[0]


def _cells(folder: Path, zoom: int, x: int, y: int, box: tuple[float, ...]) -> int:
    columns = read_tile(folder, zoom, x, y).columns
    at_x = x * TILE + (columns["cx"].astype(int) + 0.5) * CELL
    at_y = y * TILE + (columns["cy"].astype(int) + 0.5) * CELL
    return int(((at_x >= box[0]) & (at_y >= box[1]) & (at_x < box[2]) & (at_y < box[3])).sum())


def _pixel(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    size = TILE << zoom
    phi = math.radians(lat)
    return size * (lon / 360 + 0.5), size * (0.5 - math.asinh(math.tan(phi)) / (2 * math.pi))
