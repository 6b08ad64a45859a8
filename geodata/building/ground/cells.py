"""The world cut into cells, each small enough to be fetched at once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""West, south, east and north in degrees."""
Shapes = NDArray[np.object_]

WORLD: Box = (-180, -90, 180, 90)
SMALLEST = 0.4
"""Degrees of latitude under which no cell is divided."""


@dataclass(frozen=True)
class Part:
    """Shapes of one layer, with what each of them is."""

    layer: str
    keys: NDArray[np.object_]
    shapes: Shapes

    def within(self, box: Box) -> "Part":
        """Cut the shapes at the box; what only touches it is left out."""
        bounds = shapely.bounds(self.shapes)
        west, south, east, north = bounds.T
        meets = (west < box[2]) & (east > box[0]) & (south < box[3]) & (north > box[1])
        keys, shapes = self.keys[meets], self.shapes[meets]
        out = _is_beyond(bounds[meets], box)
        cut = shapes.copy()
        cut[out] = shapely.intersection(shapes[out], shapely.box(*box))
        parts, number = shapely.get_parts(cut, return_index=True)
        kept = shapely.get_dimensions(parts) == shapely.get_dimensions(shapes)[number]
        return replace(self, keys=keys[number[kept]], shapes=parts[kept])


def enlarged(box: Box, by: float) -> Box:
    """Enlarge a box on every side, but not beyond the world."""
    west, south, east, north = (
        round(side + sign * by, 3) for side, sign in zip(box, (-1, -1, 1, 1), strict=True)
    )
    return max(west, -180), max(south, -90), min(east, 180), min(north, 90)


def quarters(box: Box) -> Iterator[Box]:
    """Divide a box at thousandths of a degree."""
    west, south, east, north = box
    lon, lat = round((west + east) / 2, 3), round((south + north) / 2, 3)
    yield west, lat, lon, north
    yield lon, lat, east, north
    yield west, south, lon, lat
    yield lon, south, east, lat


def roots() -> Iterator[Box]:
    """Give the eight boxes of a quarter turn from which dividing begins."""
    for south in (0, -90):
        for west in range(-180, 180, 90):
            yield west, south, west + 90, south + 90


def _is_beyond(bounds: NDArray[np.float64], box: Box) -> NDArray[np.bool_]:
    west, south, east, north = bounds.T
    beyond: NDArray[np.bool_] = np.any(
        [west < box[0], east > box[2], south < box[1], north > box[3]], axis=0
    )
    return beyond
