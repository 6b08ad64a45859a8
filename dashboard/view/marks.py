"""Marks: a place with its events, folded with its neighbours at a zoom."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Payload
from dashboard.contract.files import look
from dashboard.view.selection import CERTAIN
from dashboard.view.state import ViewState
from dashboard.view.under import beneath

BELOW = ("halo", "chosen", "outline")
"""Circles that reach beyond the outermost ring, from the bottom."""


class Circle(NamedTuple):
    """One circle of a mark; `kind` is halo, chosen, outline, context, core, possible or theme-ID.

    A `core` makes what is below it a ring.
    """

    place: int
    kind: str
    radius: float


@dataclass(frozen=True, eq=False)
class Counts:
    """Distinct events for each place of the payload, after folding."""

    certain: NDArray[np.int64]
    """Shape (themes, places)."""
    possible: NDArray[np.int64]
    """Shape (places,): events that are possible only."""

    @property
    def total(self) -> NDArray[np.int64]:
        return np.asarray(self.certain.sum(axis=0) + self.possible)


def radius(events: float, of: float | None = None) -> float:
    """Give the radius in pixels of a disc whose area grows with its events, up to the largest.

    Within a mark `of` more events the disc keeps its share of the whole.

    >>> radius(1), radius(4), radius(5000), radius(1250, of=5000)
    (5.0, 10.0, 24.0, 12.0)
    """
    style = look()["marks"]
    whole = style["radius"] * np.sqrt(events if of is None else of)
    share = min(1.0, style["largest"] / whole) if whole else 1.0
    return float(style["radius"] * np.sqrt(events) * share)


def level(zoom: float) -> int:
    """Give the level of folding at a zoom, of which there are several to a whole zoom.

    >>> level(3.9), level(4.5)
    (7, 9)
    """
    return int(zoom * look()["marks"]["fold"]["levels"] // 1)


def seeds(numbers: Payload, zoom: float) -> list[int]:
    """Give for each place the place whose mark it joins at a zoom."""
    levels = numbers["fold"]
    return levels[min(max(level(zoom), 0), len(levels) - 1)]


def count(numbers: Payload, flag: Sequence[int], zoom: float) -> Counts:
    """Count distinct events by mark; `flag` is 0 out, 1 possible only, 2 certain for each event."""
    at, links, theme = seeds(numbers, zoom), numbers["links"], numbers["events"]["theme"]
    pairs = {(e, at[p]) for e, p in zip(links["event"], links["place"], strict=True) if flag[e]}
    certain = np.zeros((len(numbers["themes"]["id"]), len(at)), dtype=np.int64)
    possible = np.zeros(len(at), dtype=np.int64)
    for event, place in pairs:
        if flag[event] == CERTAIN:
            certain[theme[event], place] += 1
        else:
            possible[place] += 1
    return Counts(certain, possible)


def beside(numbers: Payload, flag: Sequence[int], zoom: float) -> NDArray[np.int64]:
    """Count by mark the events of what lies under the collection, which are seen all the same."""
    return count(numbers, beneath(numbers, flag), zoom).total


def members(numbers: Payload, zoom: float) -> dict[int, list[int]]:
    """Give the places that each mark holds at a zoom, the seed first."""
    groups: dict[int, list[int]] = defaultdict(list)
    for place, seed in enumerate(seeds(numbers, zoom)):
        groups[seed].insert(0 if place == seed else len(groups[seed]), place)
    return dict(groups)


def naming(numbers: Payload, flag: Sequence[int], zoom: float) -> dict[int, int]:
    """Give for each mark of one place's events that place, where it is not the mark's own."""
    at, links = seeds(numbers, zoom), numbers["links"]
    held = {p for e, p in zip(links["event"], links["place"], strict=True) if flag[e]}
    several = Counter(at[place] for place in held)
    return {at[place]: place for place in held if several[at[place]] == 1 and place != at[place]}


def rings(certain: Sequence[int], possible: int) -> list[tuple[int | None, float]]:
    """Give (theme slot or None for possible only, radius) from the outermost ring inwards.

    >>> rings([1, 0, 3, 0, 0], 0)
    [(0, 10.0), (2, 8.660254037844386)]
    """
    total = sum(certain) + possible
    outer = [(None, radius(total))] if possible else []
    return outer + [(t, radius(sum(certain[t:]), of=total)) for t, n in enumerate(certain) if n]


def circles(numbers: Payload, counts: Counts, ringed: Collection[int] = ()) -> list[Circle]:
    """Give every circle of every point's mark, in drawing order: small marks stay on top."""
    return [c for i in visible(numbers, counts) for c in mark(numbers, counts, i, i in ringed)]


def counted(numbers: Payload, flag: Sequence[int]) -> list[int]:
    """Leave context out of the flags of events."""
    aside = numbers["events"]["context"]
    return [0 if out else int(one) for one, out in zip(flag, aside, strict=True)]


def hollow(numbers: Payload, counts: Counts, view: ViewState, zoom: float) -> list[int]:
    """Give the points where the open event of context is, and none that counts."""
    events, lon = numbers["events"], numbers["places"]["lon"]
    if view.event is None or not events["context"][events["id"].index(view.event)]:
        return []
    seeds_of_open = chosen(numbers, replace(view, place=()), zoom)
    return [i for i in seeds_of_open if lon[i] is not None and not counts.total[i]]


def visible(numbers: Payload, counts: Counts) -> list[int]:
    """Give the points that have a mark, the largest first."""
    return _pointed(numbers, counts.total)


def points(
    numbers: Payload, counts: Counts, more: NDArray[np.int64], open_: list[int]
) -> list[int]:
    """Give all marks from the bottom: what lies under, `visible` ones, those that are `hollow`."""
    under = np.where(counts.total == 0, more, 0)
    return [
        *(i for i in _pointed(numbers, under) if i not in open_),
        *visible(numbers, counts),
        *open_,
    ]


def _pointed(numbers: Payload, total: NDArray[np.int64]) -> list[int]:
    lon = numbers["places"]["lon"]
    return [int(i) for i in np.argsort(-total, kind="stable") if total[i] and lon[i] is not None]


def reach(events: int) -> float:
    """Give the radius in pixels of a mark, which is smaller where none of its events is counted.

    >>> reach(4), reach(0)
    (10.0, 4.0)
    """
    return radius(events) if events else float(look()["marks"]["hollow"]["radius"])


def mark(numbers: Payload, counts: Counts, place: int, ringed: bool, more: int = 0) -> list[Circle]:
    """Give the circles of one mark, from the bottom; `more` events lie under the collection."""
    total, margins = int(counts.total[place]), look()["marks"]
    own = reach(total)
    town = numbers["precisions"][numbers["places"]["precision"][place]] == "town"
    about = _ring(place, own + margins["hollow"]["around"]) if total and more else []
    drawn = dict(zip(BELOW, (town, ringed, True), strict=True))
    below = [Circle(place, kind, own + margins[kind]) for kind, on in drawn.items() if on]
    certain, possible = counts.certain[:, place].tolist(), int(counts.possible[place])
    ids = numbers["themes"]["id"]
    discs = [
        Circle(place, "possible" if slot is None else f"theme-{ids[slot]}", size)
        for slot, size in rings(certain, possible)
    ]
    return [*about, *below, *(discs or _ring(place, own))]


def _ring(place: int, size: float) -> list[Circle]:
    """Give what makes a thin ring."""
    line = look()["marks"]["hollow"]["line"]
    return [Circle(place, "context", size), Circle(place, "core", size - line)]


def number(certain: int, possible: int) -> str:
    """Give the text in a mark's centre: nothing for one certain event, “?” where none is certain.

    >>> number(1, 0), number(3, 2), number(0, 1), number(0, 4), number(0, 0)
    ('', '5', '?', '4?', '')
    """
    total = certain + possible
    return ("" if total <= 1 else str(total)) + ("?" if possible and not certain else "")


def chosen(numbers: Payload, view: ViewState, zoom: float) -> dict[int, int]:
    """Give the marks that carry a ring, each with the place that names it.

    They are where the open event and the chosen places are.
    """
    at, links, events = seeds(numbers, zoom), numbers["links"], numbers["events"]["id"]
    wanted = [numbers["places"]["id"].index(place) for place in view.place]
    if view.event is not None:
        open_event = events.index(view.event)
        pairs = zip(links["event"], links["place"], strict=True)
        wanted += [place for event, place in pairs if event == open_event]
    named: dict[int, int] = {}
    for place in wanted:
        named[at[place]] = place if place == at[place] else named.get(at[place], place)
    return named
