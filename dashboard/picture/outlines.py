"""The finer outlines of packaged countries, regions and states that are gone, by id."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

import shapely
from markupsafe import Markup
from shapely.geometry.base import BaseGeometry

from dashboard.picture import near, paths, pieces
from dashboard.picture.sheet import Sheet
from geodata.fine import Outline, fine_text, pack, unpack
from geodata.former import united

LONGEST = 2_000
"""Corners of an area in a page, which draws it again itself; a longer one stays coarse."""
KEPT = 256


@cache
def packed() -> dict[str, Outline]:
    """Give all of them, packed."""
    held = json.loads(fine_text())
    today = {name: unpack(outline) for name, outline in held["countries"].items()}
    former = {name: pack(shape) for name, shape in united(today).items()}
    return {**held["countries"], **held["regions"], **former}


def finer(names: Iterable[str], sheet: Sheet, whole: bool) -> dict[str, str]:
    """Give the paths of areas that a sheet looks at closely; none where it looks from afar.

    Paths are of the `whole` area, or of what the sheet shows.
    """
    seen = near.shown(sheet) if near.level(sheet.zoom) else ()
    decimals = max(math.ceil((sheet.zoom - paths.zoom()) * math.log10(2)), 0)
    found: dict[str, str] = {}
    for name in names:
        if name in packed() and any(_meets(packed()[name]["box"], box) for box in seen):
            path = _whole(name, decimals) if whole else _cut(name, seen, sheet.zoom, decimals)
            if path:
                found[name] = Markup(path)
    return found


@lru_cache(maxsize=KEPT)
def _whole(name: str, decimals: int) -> str:
    """Give the path of an area, nothing where it is too long for a page."""
    corners = sum(len(ring) // 2 for rings in packed()[name]["polygons"] for ring in rings)
    return paths.decimal(_shape(name), decimals) if corners <= LONGEST else ""


def _cut(name: str, boxes: Sequence[pieces.Box], zoom: float, decimals: int) -> str:
    """Give the path of what boxes show: of a country, the very land that is drawn there."""
    held = [(p.land[name], box) for p, box in near.read(boxes, zoom) if name in p.land]
    lands = [pieces.cut(land, box) for land, box in held]
    drawn = shapely.union_all(shapely.make_valid(lands)) if lands else None
    several = [drawn] if drawn else [pieces.cut(_shape(name), box) for box in boxes]
    return "".join(paths.decimal(shape, decimals) for shape in several)


@cache
def _shape(name: str) -> BaseGeometry:
    return shapely.make_valid(unpack(packed()[name]))


def _meets(one: Sequence[float], other: Sequence[float]) -> bool:
    apart = one[0] > other[2] or one[2] < other[0] or one[1] > other[3] or one[3] < other[1]
    return not apart
