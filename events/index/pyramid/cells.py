"""The quadtree of the map: cells in Web Mercator, of which a tile holds 16 by 16."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from events.index.window import Mask, Numbers

SIDE_BITS: Final = 4
"""A tile has 2 ** 4 cells a side."""
SIDE: Final = 1 << SIDE_BITS
DEEPEST: Final = 14
"""Zoom of the last tiles."""
_LIMIT: Final = 85.051129
_SPREAD: Final = ((16, 0x0000FFFF0000FFFF), (8, 0x00FF00FF00FF00FF), (4, 0x0F0F0F0F0F0F0F0F))
_LAST: Final = ((2, 0x3333333333333333), (1, 0x5555555555555555))


@dataclass(frozen=True, eq=False)
class Grid:
    """Places in the order of a curve on which every cell of every zoom is one stretch."""

    place: Numbers
    """Position of each place, in the order of the curve."""
    x: Numbers
    """Column of its cell at the last zoom, from the west."""
    y: Numbers
    """Row of its cell at the last zoom, from the north."""
    code: Numbers
    """Where its cell stands on the curve; rising."""


@dataclass(frozen=True, eq=False)
class Cells:
    """The cells of one zoom that hold places, in the order of the curve."""

    zoom: int
    first: Numbers
    """Position of the first place of each, in the order of the curve."""
    places: Numbers
    """How many places each holds."""
    tile: Numbers
    """Tile of each, as its position on the curve; rising."""
    x: Numbers
    y: Numbers

    @property
    def of_place(self) -> Numbers:
        """Which cell each place lies in."""
        return np.repeat(np.arange(len(self.first)), self.places)


def grid(lon: NDArray[np.float64], lat: NDArray[np.float64], kept: Mask) -> Grid:
    """Lay out the places to be kept, whose coordinates are known."""
    place = np.flatnonzero(kept)
    x, y = _cell(lon[place], lat[place])
    code = _spread(x) | _spread(y) << 1
    order = np.argsort(code, kind="stable")
    return Grid(place[order], x[order], y[order], code[order])


def cells(places: Grid, zoom: int) -> Cells:
    """Give the cells of a zoom."""
    up = DEEPEST - zoom
    code = places.code >> 2 * up
    first = np.flatnonzero(np.diff(code, prepend=-1))
    held = np.diff(first, append=len(code))
    tile = code[first] >> 2 * SIDE_BITS
    return Cells(zoom, first, held, tile, places.x[first] >> up, places.y[first] >> up)


def splitting(of: Cells) -> Numbers:
    """Give the tiles of the next zoom that show more than these cells do, rising."""
    if of.zoom == DEEPEST:
        return np.array([], dtype=np.int64)
    quarter = of.tile * 4 + 2 * (of.y >> SIDE_BITS - 1 & 1) + (of.x >> SIDE_BITS - 1 & 1)
    return np.unique(quarter[of.places > 1])


def children(tiles: Numbers, split: Numbers) -> Iterator[Sequence[int]]:
    """Give the quarters of each tile that are tiles of their own: 0 to 3 are nw, ne, sw, se."""
    starts, ends = (np.searchsorted(split, 4 * tiles + beyond).tolist() for beyond in (0, 4))
    for a, b in zip(starts, ends, strict=True):
        yield (split[a:b] & 3).tolist()


def _cell(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> tuple[Numbers, Numbers]:
    side = 1 << DEEPEST + SIDE_BITS
    phi = np.radians(np.clip(lat, -_LIMIT, _LIMIT))
    x = side * (lon / 360 + 0.5)
    y = side * (0.5 - np.arcsinh(np.tan(phi)) / (2 * np.pi))
    held = (np.clip(np.floor(v), 0, side - 1).astype(np.int64) for v in (x, y))
    return next(held), next(held)


def _spread(bits: Numbers) -> Numbers:
    """Put a zero between the bits of numbers of at most 32 bits.

    Examples
    --------
    >>> _spread(np.array([0b111])).tolist() == [0b10101]
    True
    """
    for shift, mask in (*_SPREAD, *_LAST):
        bits = (bits | bits << shift) & mask
    return bits
