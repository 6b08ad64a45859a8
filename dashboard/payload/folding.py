"""Which places share a mark at a zoom, so that marks keep apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dashboard.contract.columns import Links, Places
from dashboard.contract.files import look
from dashboard.view.mercator import project

Cell = tuple[int, int]
Axis = NDArray[np.float64]

FAR = 2**32
"""More squares than stand below each other at any zoom."""


def fold(lon: ArrayLike, lat: ArrayLike, weight: ArrayLike, zoom: float) -> NDArray[np.int64]:
    """Give each place the row of the place whose mark it joins at a zoom.

    The heaviest place absorbs what lies within the fold's radius in pixels, then the next
    heaviest that is left, and so on; the earlier row wins a tie. Rows without coordinates keep
    to themselves.

    >>> fold([10.0, 10.1, 60.0], [20.0, 20.1, 40.0], [9, 1, 4], zoom=4).tolist()
    [0, 0, 2]
    """
    across, down = project(lon, lat, zoom)
    seed, reach = np.arange(len(across)), float(look()["marks"]["fold"]["radius"])
    close = _have_neighbours(across, down, reach)
    order = np.argsort(-np.asarray(weight, float), kind="stable")
    order, taken = order[close[order]].tolist(), (~close).tolist()
    x, y = across.tolist(), down.tolist()
    cells = _cells(order, x, y, reach)
    for i in order:
        if taken[i]:
            continue
        for key in _around(x[i], y[i], reach):
            rows = cells.get(key, ())
            near = [j for j in rows if math.hypot(x[j] - x[i], y[j] - y[i]) <= reach]
            for j in near:
                seed[j], taken[j] = i, True
            if near:
                cells[key] = [j for j in rows if not taken[j]]
    return seed


def _have_neighbours(x: Axis, y: Axis, side: float) -> NDArray[np.bool_]:
    """Tell which places are not alone in their square of a side and the eight about it."""
    found = np.isfinite(x)
    columns, rows = (np.floor(axis[found] / side).astype(np.int64) for axis in (x, y))
    squares, counts = np.unique(columns * FAR + rows, return_counts=True)
    about = np.zeros(len(columns), dtype=np.int64)
    for step in (a * FAR + b for a in (-1, 0, 1) for b in (-1, 0, 1)):
        wanted = columns * FAR + rows + step
        at = np.minimum(np.searchsorted(squares, wanted), len(squares) - 1)
        about += np.where(squares[at] == wanted, counts[at], 0)
    found[found] = about > 1
    return found


def _cells(
    rows: Iterable[int], x: Sequence[float], y: Sequence[float], side: float
) -> dict[Cell, list[int]]:
    """Sort places by squares of a side."""
    cells: dict[Cell, list[int]] = defaultdict(list)
    for row in rows:
        cells[int(x[row] // side), int(y[row] // side)].append(row)
    return cells


def _around(x: float, y: float, side: float) -> list[Cell]:
    """Give the square of a place and the eight about it."""
    column, row = int(x // side), int(y // side)
    return [(column + a, row + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]


def folds(places: Places, links: Links, own: Links | None = None) -> list[list[int]]:
    """Fold the places for each level: a whole zoom is divided into several.

    A place weighs its distinct events and those of the places in it, so that a town stands for
    the sites in it and not the other way round. Any of the collection's `own` outweighs all that
    lies under it, so that its marks stand where they would stand alone.
    """
    weight = _weights(places, links) if own is None else _ranked(places, links, own)
    lon, lat = (np.array(places[axis], dtype=float) for axis in ("lon", "lat"))
    zooms, levels = (look()["marks"]["fold"][name] for name in ("zooms", "levels"))
    return [fold(lon, lat, weight, k / levels).tolist() for k in range(zooms * levels)]


def _ranked(places: Places, links: Links, own: Links) -> list[int]:
    most = len(links["event"]) + 1
    pairs = zip(_weights(places, own), _weights(places, links), strict=True)
    return [first * most + every for first, every in pairs]


def _weights(places: Places, links: Links) -> list[int]:
    own = Counter(place for _, place in set(zip(links["event"], links["place"], strict=True)))
    holder = {name: row for row, name in enumerate(places["id"])}
    weight = [own[row] for row in range(len(places["id"]))]
    for row, part_of in enumerate(places["part_of"]):
        if part_of in holder:
            weight[holder[part_of]] += own[row]
    return weight
