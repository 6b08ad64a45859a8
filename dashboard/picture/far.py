"""What the coarse map shows besides land and rivers: the greatest lakes, ice, disputed borders."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import shapely
from markupsafe import Markup

from dashboard.picture import paths, pieces
from dashboard.picture.base import FINER, TOLERANCE
from geodata.ground import LEVELS, piece_text
from geodata.ground import pieces as stored

GREAT = 400.0
"""Square units of the smallest lake that the whole world shows."""


@cache
def lakes() -> str:
    """Give the path of the greatest lakes."""
    whole = pieces.united(_held("lakes"))
    return _path(shapely.simplify(paths.units(whole), TOLERANCE / 2), GREAT)


@cache
def ice() -> str:
    """Give the path of the ice."""
    whole = pieces.united(_held("ice"))
    return _path(shapely.simplify(paths.units(whole), 2 * TOLERANCE), GREAT)


@cache
def disputed() -> str:
    """Give the path of the borders that not all accept."""
    lines = shapely.line_merge(pieces.lines(_held("disputed")))
    return _path(shapely.simplify(paths.units(lines), FINER), 0)


def _held(kind: str) -> Iterator[Any]:
    """Give what the pieces of the coarsest level hold of a kind, packed."""
    for name, piece in stored().items():
        if piece.level == LEVELS[0].number:
            yield from json.loads(piece_text(name))[kind]


def _path(shape: Any, smallest: float) -> str:
    return Markup(paths.path(shape, smallest))
