"""Which places share a mark at a zoom, so that marks keep apart."""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dashboard.contract.columns import Links, Places
from dashboard.contract.files import look
from dashboard.view.mercator import project


def fold(lon: ArrayLike, lat: ArrayLike, weight: ArrayLike, zoom: float) -> NDArray[np.int64]:
    """Give each place the row of the place whose mark it joins at a zoom.

    The heaviest place absorbs what lies within the fold's radius in pixels, then the next
    heaviest that is left, and so on; the earlier row wins a tie. Rows without coordinates keep
    to themselves.

    >>> fold([10.0, 10.1, 60.0], [20.0, 20.1, 40.0], [9, 1, 4], zoom=4).tolist()
    [0, 0, 2]
    """
    x, y = project(lon, lat, zoom)
    seed, free = np.arange(len(x)), np.isfinite(x)
    for i in np.argsort(-np.asarray(weight, float), kind="stable"):
        if free[i]:
            joined = free & (np.hypot(x - x[i], y - y[i]) <= look()["marks"]["fold"]["radius"])
            seed[joined] = i
            free &= ~joined
    return seed


def folds(places: Places, links: Links) -> list[list[int]]:
    """Fold the places for each level: a whole zoom is divided into several.

    A place weighs its distinct events and those of the places in it, so that a town stands for
    the sites in it and not the other way round.
    """
    weight = _weights(places, links)
    lon, lat = (np.array(places[axis], dtype=float) for axis in ("lon", "lat"))
    zooms, levels = (look()["marks"]["fold"][name] for name in ("zooms", "levels"))
    return [fold(lon, lat, weight, k / levels).tolist() for k in range(zooms * levels)]


def _weights(places: Places, links: Links) -> list[int]:
    own = Counter(place for _, place in set(zip(links["event"], links["place"], strict=True)))
    holder = {name: row for row, name in enumerate(places["id"])}
    weight = [own[row] for row in range(len(places["id"]))]
    for row, part_of in enumerate(places["part_of"]):
        if part_of in holder:
            weight[holder[part_of]] += own[row]
    return weight
