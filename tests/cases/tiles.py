"""Invented events for the tiles, and what the cells of each tile hold in some windows of months."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

THEMES = ["bread", "roses", "salt"]
SIDE = 16
PLACES: list[tuple[str, float, float]] = [
    ("Éa", 2.0, 47.0),
    ("Bo", 4.0, 47.5),
    ("Co", 4.4, 47.9),
    ("Do", 20.0, 47.0),
    ("سو", 21.5, 48.0),
    ("Fo", -70.0, -33.0),
    ("Go", -71.0, -33.0),
    ("Ho", 179.99, 12.0),
    ("Io", -179.99, 12.0),
    ("Jo", 0.0, 89.5),
]
"""Name, longitude, latitude: three that are near, two across the antimeridian, one at a pole."""
WINDOWS = [(-500, 900), (12, 12), (-5, 40), (121, 359), (131, 132), (240, 251), (700, 720)]
Bounds = tuple[int, int, int, int]


@cache
def events() -> list[dict[str, Any]]:
    """Place, theme, dates by month, and whether it was on each of these."""
    random = Random(16)
    made = []
    for k in range(120):
        dates = [_date(random) for _ in range(3 if k % 9 == 0 else 1)]
        place = min(int(random.expovariate(0.5)), len(PLACES) - 1)
        made.append({"place": place, "theme": k % 3, "dates": dates, "each": k % 2 == 0})
    return made


def _date(random: Random) -> Bounds:
    start = random.randrange(-40, 600)
    unsure, lasts, also = (random.choice([0, 0, 0, 1, 11, 30]) for _ in range(3))
    return start, start + unsure, start + lasts, start + max(unsure, lasts) + also


def hull(event: dict[str, Any]) -> Bounds:
    """The four bounds of the whole of an event that was on one of its dates."""
    starts, lates, ends, lasts = zip(*event["dates"], strict=True)
    return min(starts), max(lates), min(ends), max(lasts)


def holds(event: dict[str, Any], i: int, j: int) -> tuple[bool, bool]:
    """Whether a window holds an event for certain, and whether it may."""
    sure = event["dates"] if event["each"] else [hull(event)]
    certain = any(i <= end and j >= start for _, start, end, _ in sure)
    return certain, any(i <= end and j >= start for start, _, _, end in event["dates"])


def cell(place: int, z: int) -> tuple[int, int]:
    """Column and row of the cell of a place among all cells of a zoom."""
    _, lon, lat = PLACES[place]
    side = SIDE << z
    phi = math.radians(max(-85.051129, min(85.051129, lat)))
    x = (lon + 180) / 360 * side
    y = (1 - math.log(math.tan(phi) + 1 / math.cos(phi)) / math.pi) / 2 * side
    return min(max(int(x), 0), side - 1), min(max(int(y), 0), side - 1)


def tiles() -> list[tuple[int, int, int]]:
    """The tiles there are: the world, and each quarter in which a cell holds several places."""
    found, z = [(0, 0, 0)], 0
    used = {event["place"] for event in events()}
    while z < 14:
        held: dict[tuple[int, int], int] = {}
        for place in used:
            held[cell(place, z)] = held.get(cell(place, z), 0) + 1
        half = SIDE // 2
        found += sorted({(z + 1, x // half, y // half) for (x, y), n in held.items() if n > 1})
        z += 1
    return found


def cases() -> dict[str, Any]:
    return {
        "themes": THEMES,
        "root": [_root(i, j) for i, j in WINDOWS],
        "tiles": [_tile(*one) for one in tiles()],
    }


def _root(i: int, j: int) -> dict[str, Any]:
    certain, possible = _counts(events(), i, j)
    return {"from": i, "to": j, "certain": certain, "possible": possible}


def _tile(z: int, x: int, y: int) -> dict[str, Any]:
    cells: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for event in events():
        cx, cy = cell(event["place"], z)
        if (cx // SIDE, cy // SIDE) == (x, y):
            cells.setdefault((cy % SIDE, cx % SIDE), []).append(event)
    rows = [[cx, cy, *_heaviest(cells[cy, cx])] for cy, cx in sorted(cells)]
    windows = [list(_window(cells, i, j)) for i, j in WINDOWS]
    named = ("from", "to", "certain", "possible")
    counts = [dict(zip(named, window, strict=True)) for window in windows]
    return {"z": z, "x": x, "y": y, "cells": rows, "windows": counts}


def _window(cells: dict[Any, list[dict[str, Any]]], i: int, j: int) -> Iterator[Any]:
    counts = [_counts(cells[at], i, j) for at in sorted(cells)]
    yield from (i, j, [certain for certain, _ in counts], [possible for _, possible in counts])


def _heaviest(held: list[dict[str, Any]]) -> list[Any]:
    """Events, places, and the place with most events, with its name."""
    own = [event["place"] for event in held]
    most = min(set(own), key=lambda place: (-own.count(place), place))
    return [len(held), len(set(own)), most, PLACES[most][0]]


def _counts(held: list[dict[str, Any]], i: int, j: int) -> tuple[list[int], list[int]]:
    certain, possible = [0] * len(THEMES), [0] * len(THEMES)
    for event in held:
        sure, maybe = holds(event, i, j)
        certain[event["theme"]] += sure
        possible[event["theme"]] += maybe and not sure
    return certain, possible
