"""The finer ground of a picture that looks closely: as fine as it shows and the page may carry."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.picture import paths, pieces
from dashboard.picture.pieces import Box, Piece
from dashboard.picture.sheet import Sheet
from dashboard.view import camera
from dashboard.view.mercator import TILE, unproject
from geodata.ground import LEVELS, meeting

MARGIN = 0.12
"""Share of the box that is drawn beyond each of its sides."""
ROOM = 72_000
"""Letters that the pieces of one picture may have."""
CARE = ((1, MARGIN), (0, MARGIN), (0, 0.0), (-1, 0.0))
"""Binary digits of a pixel, and the margin, from the best to what is short."""
KEPT = 32

Drawn = tuple[str, str]
"""Classes of a path, and the path."""


class Part(NamedTuple):
    """A piece, or what of it the picture shows."""

    id: str
    whole: bool
    paths: list[Drawn]


class Near(NamedTuple):
    """The pieces of a picture."""

    scale: float
    """Units of the picture that one unit of their paths has."""
    parts: list[Part]


def ground(sheet: Sheet, focus: str, room: float = ROOM) -> Near:
    """Give the pieces of a sheet; none where it looks from afar.

    Where they would be longer than there is room, coarser ones are given. `focus` is the id of
    a country.
    """
    return _fitting(_box(sheet), round(sheet.zoom, 2), focus, room)


def names(sheet: Sheet, lang: str) -> list[dict[str, Any]]:
    """Give the names that a sheet shows besides those of the whole world, the foremost first."""
    number, seen = level(sheet.zoom), shown(sheet)
    found = dict.fromkeys(name for box in seen for name in meeting(number, box)) if number else {}
    rows = [row for name in found for row in pieces.names(name, lang)]
    inside = (row for row in rows if any(_holds(box, row["lon"], row["lat"]) for box in seen))
    return sorted(inside, key=lambda row: int(row["rank"]))


def level(zoom: float) -> int:
    """Give the number of the level that suits a zoom, 0 where none does."""
    return max((one.number for one in LEVELS if one.zoom <= zoom), default=0)


def read(boxes: Sequence[Box], zoom: float) -> Iterator[tuple[Piece, Box]]:
    """Read the pieces that suit a zoom, each with a box that it meets."""
    for box in boxes:
        for name in meeting(level(zoom), box):
            yield pieces.piece(name), box


def shown(sheet: Sheet) -> tuple[Box, ...]:
    """Give what a sheet and its margin show, in degrees."""
    return tuple(windows(_box(sheet)))


def _box(sheet: Sheet) -> camera.Box:
    """Give what a sheet shows in pixels at zoom 0."""
    return camera.Box(*(side / 2 ** paths.zoom() for side in sheet.box))


def windows(seen: camera.Box, margin: float = MARGIN) -> Iterator[Box]:
    """Give what a box and its margin show, in degrees; two boxes where it crosses 180°."""
    x, y = seen.x - margin * seen.width, seen.y - margin * seen.height
    width, height = (side * (1 + 2 * margin) for side in (seen.width, seen.height))
    (west, north), (east, south) = (
        unproject(at, min(max(down, 0.0), TILE)) for at, down in ((x, y), (x + width, y + height))
    )
    if east - west >= 360:
        yield -180.0, south, 180.0, north
        return
    turned = 360 * math.floor((west + 180) / 360)
    west, east = west - turned, east - turned
    yield west, south, min(east, 180.0), north
    if east > 180:
        yield -180.0, south, east - 360, north


@lru_cache(maxsize=KEPT)
def _fitting(box: camera.Box, zoom: float, focus: str, room: float) -> Near:
    for number in range(level(zoom), 0, -1):
        for digits, margin in CARE:
            grid = math.ceil(zoom) + digits
            found = list(_parts(tuple(windows(box, margin)), number, grid, focus))
            if sum(len(path) for part in found for _, path in part.paths) <= room:
                return Near(2.0 ** (paths.zoom() - grid), found)
    return Near(1.0, [])


def _parts(windows: tuple[Box, ...], number: int, grid: int, focus: str) -> Iterator[Part]:
    """Draw the pieces of a level, their corners on the pixels of a zoom."""
    names = dict.fromkeys(name for box in windows for name in meeting(number, box))
    for piece in map(pieces.piece, names):
        seen = [cut for box in windows if (cut := _common(piece.cell, box))]
        if seen:
            whole = seen == [piece.cell]
            yield Part(piece.id, whole, list(_drawn(piece, seen, grid, focus)))


def _holds(box: Box, lon: float, lat: float) -> bool:
    return box[0] <= lon <= box[2] and box[1] <= lat <= box[3]


def _common(one: Box, other: Box) -> Box | None:
    west, south = max(one[0], other[0]), max(one[1], other[1])
    east, north = min(one[2], other[2]), min(one[3], other[3])
    return (west, south, east, north) if west < east and south < north else None


def _drawn(piece: Piece, seen: list[Box], grid: int, focus: str) -> Iterator[Drawn]:
    kinds: list[tuple[str, BaseGeometry]] = [
        ("sea", shapely.box(*piece.water)),
        ("land", piece.ground),
        ("land focus", piece.land.get(focus, shapely.MultiPolygon())),
        ("ice", piece.ice),
        ("coast", piece.coast),
        ("lakes", piece.lakes),
        *((f"rivers {name}", lines) for name, lines in piece.rivers.items()),
        ("regions", piece.regions),
        ("borders", piece.borders),
        ("disputed", piece.disputed),
    ]
    for kind, shape in kinds:
        path = "".join(paths.pixels(pieces.cut(shape, box), grid) for box in seen)
        if path:
            yield kind, path
