"""Which events a view holds: window, themes, files, sources, actors, search and place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas, Events, Payload
from dashboard.contract.columns import Members as MemberColumns
from dashboard.view.search import found
from dashboard.view.state import ATTESTED, ViewState
from events.index.window import Bounds, Days, Members
from events.once import once

OUT, POSSIBLE, CERTAIN = 0, 1, 2
STATES = ("out", "possible", "certain")
"""Names of the flags 0, 1 and 2."""
CORROBORATED = "corroborated"
"""The status that `ATTESTED` asks for."""

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Selection:
    """The events of one view."""

    flag: NDArray[np.uint8]
    """For each event 0 out, 1 possible only, 2 certain."""
    aside: Mask
    """Events that are context, which are shown and not counted."""

    @property
    def order(self) -> list[int]:
        """Events of the view, context too, in the order of time."""
        return [int(i) for i in self.flag.nonzero()[0]]

    @property
    def certain(self) -> int:
        return int((self._counted == CERTAIN).sum())

    @property
    def possible(self) -> int:
        return int((self._counted == POSSIBLE).sum())

    @property
    def context(self) -> int:
        return int((self.flag[self.aside] != OUT).sum())

    def among(self, rows: Mask) -> int:
        """Count those of some rows."""
        return int((rows & ~self.aside & (self.flag > 0)).sum())

    @property
    def _counted(self) -> NDArray[np.uint8]:
        return self.flag[~self.aside]


@dataclass(frozen=True, eq=False)
class Counted(Selection):
    """The events of one view that are at hand, and how many there are of all."""

    held: tuple[int, int]
    """For certain, and possibly only."""
    undated: int

    @property
    def certain(self) -> int:
        return self.held[0]

    @property
    def possible(self) -> int:
        return self.held[1]

    def among(self, rows: Mask) -> int:  # noqa: ARG002
        """Count those without a date, which only some of the rows are."""
        return self.undated


def select(atlas: Atlas, view: ViewState, anywhere: bool = False) -> Selection:
    """Choose the events of a view; `anywhere` leaves its place out, as the map does."""
    days, passes = _days(atlas), passing(atlas, view, anywhere)
    possible = passes & days.possible(view.from_, view.to)
    certain = possible & days.certain(view.from_, view.to)
    flag, aside = possible.astype(np.uint8) + certain.astype(np.uint8), context(atlas.numbers)
    if atlas.whole is None:
        return Selection(flag, aside)
    on = themes_on(atlas.numbers, view)
    held = atlas.whole.held(view.from_, view.to, on)
    return Counted(flag, aside, held, atlas.whole.undated_of(on))


def themes_on(numbers: Payload, view: ViewState) -> Mask:
    """Tell of each theme whether a view has it."""
    return np.isin(numbers["themes"]["id"], view.themes)


def context(numbers: Payload) -> Mask:
    """Tell which events only outside references speak of."""
    return np.array(numbers["events"]["context"], dtype=bool)


def passing(atlas: Atlas, view: ViewState, anywhere: bool = False) -> Mask:
    """Tell which events pass every filter but the window."""
    passes = _themed(atlas.numbers, view.themes) & _filed(atlas.numbers, view.files)
    passes &= _attested(atlas.numbers, view.sources)
    if view.actor:
        passes &= _taken(atlas.numbers, view.actor)
    if view.q:
        passes &= found(atlas, view.q)
    return passes if anywhere or not view.place else passes & _placed(atlas.numbers, view.place)


def window_days(numbers: Payload) -> Days:
    """Give the days of all events."""
    members = numbers["members"]
    several = Members(
        np.array(members["event"], dtype=np.int64),
        Bounds.of(*_four(members)),
        np.array(members["each"], dtype=bool),
    )
    return Days.of(*_four(numbers["events"]), members=several)


def _four(table: Events | MemberColumns) -> tuple[list[int], list[int], list[int], list[int]]:
    return (
        table["start_earliest"],
        table["start_latest"],
        table["end_earliest"],
        table["end_latest"],
    )


@once
def _days(atlas: Atlas) -> Days:
    return window_days(atlas.numbers)


def _themed(numbers: Payload, themes: tuple[str, ...]) -> Mask:
    return np.isin(numbers["events"]["theme"], _rows(numbers["themes"]["id"], themes))


def _filed(numbers: Payload, files: tuple[str, ...]) -> Mask:
    return np.isin(numbers["events"]["file"], _rows(numbers["files"]["id"], files))


def _attested(numbers: Payload, sources: tuple[str, ...]) -> Mask:
    if ATTESTED in sources:
        row = numbers["statuses"].index(CORROBORATED)
        corroborated: Mask = np.equal(numbers["events"]["status"], row) & ~context(numbers)
        return corroborated
    if not sources:
        return np.ones(len(numbers["events"]["id"]), dtype=bool)
    claims, wanted = numbers["claims"], _rows(numbers["sources"]["id"], sources)
    via = [-1 if source is None else source for source in claims["via"]]
    return _named(
        numbers, claims["event"], np.isin(claims["source"], wanted) | np.isin(via, wanted)
    )


def _placed(numbers: Payload, chosen: tuple[str, ...]) -> Mask:
    links = numbers["links"]
    return _named(numbers, links["event"], np.isin(links["place"], with_sites(numbers, chosen)))


def _taken(numbers: Payload, chosen: tuple[str, ...]) -> Mask:
    takes, wanted = numbers["takes"], _rows(numbers["actors"]["id"], chosen)
    return _named(numbers, takes["event"], np.isin(takes["actor"], wanted))


def with_sites(numbers: Payload, chosen: tuple[str, ...]) -> list[int]:
    """Give the rows of places, a town together with the sites in it."""
    places = numbers["places"]
    points = zip(places["id"], places["lon"], strict=True)
    towns = {name for name, lon in points if lon is not None}
    around = towns.intersection(chosen)
    return [
        row
        for row, (name, part_of) in enumerate(zip(places["id"], places["part_of"], strict=True))
        if name in chosen or part_of in around
    ]


def _named(numbers: Payload, events: list[int], rows: Mask) -> Mask:
    passes = np.zeros(len(numbers["events"]["id"]), dtype=bool)
    passes[np.array(events, dtype=int)[rows]] = True
    return passes


def _rows(ids: list[str], chosen: tuple[str, ...]) -> list[int]:
    return [ids.index(name) for name in chosen]
