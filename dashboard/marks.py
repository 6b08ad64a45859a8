"""Marks: a place with its events, folded with its neighbours; the twin of assets/20_marks.js."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dashboard.mercator import project

RADIUS = 5.0
"""Pixels: the radius of one event's disc; n events cover n times its area."""
OUTLINE, CHOSEN, HALO = 1.5, 5.0, 7.0
"""Pixels by which these circles reach beyond the outermost ring."""
FOLD_RADIUS = 26.0
FOLD_ZOOMS = range(15)
NAMED_EVENTS, NAMED_ZOOM = 3, 5
POSSIBLE_ONLY, CERTAIN = 1, 2
STATES = ("out", "possible", "certain")
"""Names of the flags 0, 1 and 2."""


class Circle(NamedTuple):
    """One circle of a mark; `kind` is halo, chosen, outline, possible or a theme's id."""

    place: int
    kind: str
    radius: float


@dataclass(frozen=True)
class Counts:
    """Distinct events for each place of the payload, after folding."""

    certain: NDArray[np.int64]
    """Shape (themes, places)."""
    possible: NDArray[np.int64]
    """Shape (places,): events that are possible only."""

    @property
    def total(self) -> NDArray[np.int64]:
        return np.asarray(self.certain.sum(axis=0) + self.possible)


def radius(events: float) -> float:
    """Give the radius in pixels of a disc whose area grows with its events.

    >>> radius(1), radius(4)
    (5.0, 10.0)
    """
    return RADIUS * float(np.sqrt(events))


def fold(
    lon: ArrayLike, lat: ArrayLike, weight: ArrayLike, zoom: float, radius_px: float = FOLD_RADIUS
) -> NDArray[np.int64]:
    """Give each place the index of the place whose mark it joins at a zoom.

    The heaviest place absorbs what lies within `radius_px`, then the next heaviest that is
    left, and so on; the earlier row wins a tie. Rows without coordinates keep to themselves.

    >>> fold([-8.0, -8.1, 37.6], [12.65, 12.74, 55.75], [9, 1, 4], zoom=4).tolist()
    [0, 0, 2]
    """
    x, y = project(lon, lat, zoom)
    seed = np.arange(len(x))
    free = np.isfinite(x)
    for i in np.argsort(-np.asarray(weight, float), kind="stable"):
        if free[i]:
            joined = free & (np.hypot(x - x[i], y - y[i]) <= radius_px)
            seed[joined] = i
            free &= ~joined
    return seed


def folds(places: dict[str, Any], links: dict[str, Any]) -> list[list[int]]:
    """Fold the payload's places for each zoom from 0 to 14.

    A place weighs its distinct events and those of the places in it, so that a town stands for
    its embassies and not the other way round.
    """
    own = Counter(place for _, place in set(zip(links["event"], links["place"], strict=True)))
    holder = {name: i for i, name in enumerate(places["id"])}
    weight = [own[i] for i in range(len(places["id"]))]
    for i, part_of in enumerate(places["part_of"]):
        if part_of in holder:
            weight[holder[part_of]] += own[i]
    return [fold(places["lon"], places["lat"], weight, zoom).tolist() for zoom in FOLD_ZOOMS]


def seeds(payload: dict[str, Any], zoom: float) -> list[int]:
    """Give the fold of the payload that holds at a zoom."""
    levels: list[list[int]] = payload["fold"]
    return levels[min(max(int(zoom), 0), len(levels) - 1)]


def count(payload: dict[str, Any], flag: Sequence[int], zoom: float) -> Counts:
    """Count distinct events by mark; `flag` is 0 out, 1 possible only, 2 certain for each event."""
    at, links = seeds(payload, zoom), payload["links"]
    pairs = {(e, at[p]) for e, p in zip(links["event"], links["place"], strict=True) if flag[e]}
    certain = np.zeros((len(payload["themes"]), len(at)), dtype=np.int64)
    possible = np.zeros(len(at), dtype=np.int64)
    for event, place in pairs:
        if flag[event] == CERTAIN:
            certain[payload["events"]["theme"][event], place] += 1
        else:
            possible[place] += 1
    return Counts(certain, possible)


def members(payload: dict[str, Any], zoom: float) -> dict[int, list[int]]:
    """Give the places that each mark holds at a zoom, the seed first."""
    groups: dict[int, list[int]] = defaultdict(list)
    for place, seed in enumerate(seeds(payload, zoom)):
        groups[seed].insert(0 if place == seed else len(groups[seed]), place)
    return dict(groups)


def rings(certain: Sequence[int], possible: int) -> list[tuple[int | None, float]]:
    """Give (theme slot or None for possible only, radius) from the outermost ring inwards.

    >>> rings([1, 0, 3, 0, 0], 0)
    [(0, 10.0), (2, 8.660254037844386)]
    """
    outer = [(None, radius(sum(certain) + possible))] if possible else []
    return outer + [(t, radius(sum(certain[t:]))) for t, n in enumerate(certain) if n]


def circles(payload: dict[str, Any], counts: Counts, chosen: Iterable[int] = ()) -> list[Circle]:
    """Give every circle of every point's mark, in drawing order: small marks stay on top."""
    ringed = set(chosen)
    return [c for i in visible(payload, counts) for c in _mark(payload, counts, i, i in ringed)]


def visible(payload: dict[str, Any], counts: Counts) -> list[int]:
    """Give the points that have a mark, the largest first."""
    total, lon = counts.total, payload["places"]["lon"]
    return [int(i) for i in np.argsort(-total, kind="stable") if total[i] and lon[i] is not None]


def _mark(payload: dict[str, Any], counts: Counts, i: int, chosen: bool) -> list[Circle]:
    reach = radius(int(counts.total[i]))
    town = payload["precisions"][payload["places"]["precision"][i]] == "town"
    below = [("halo", HALO)] * town + [("chosen", CHOSEN)] * chosen + [("outline", OUTLINE)]
    themes = [
        Circle(i, "possible" if slot is None else payload["themes"][slot], r)
        for slot, r in rings(counts.certain[:, i].tolist(), int(counts.possible[i]))
    ]
    return [Circle(i, kind, reach + margin) for kind, margin in below] + themes


def named(total: int, zoom: float) -> bool:
    """Tell whether a mark carries its place's name: the larger ones, and all when near."""
    return total >= NAMED_EVENTS or zoom >= NAMED_ZOOM


def number(certain: int, possible: int) -> str:
    """Give the text in a mark's centre: nothing for one certain event, “?” where none is certain.

    >>> number(1, 0), number(3, 2), number(0, 1), number(0, 4)
    ('', '5', '?', '4?')
    """
    total = certain + possible
    return ("" if total == 1 else str(total)) + ("" if certain else "?")
