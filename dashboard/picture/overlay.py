"""What events draw over the base map: marks, areas and routes, as the page itself draws them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from dashboard.contract.columns import Atlas, Row
from dashboard.picture import base, paths
from dashboard.picture.names import Event
from dashboard.view import arcs, areas, marks
from dashboard.view.selection import STATES
from dashboard.view.speaker import Speaker
from dashboard.view.state import ViewState
from dashboard.view.under import below, beneath
from events.once import once


class Mark(NamedTuple):
    """One mark; x and y in the picture's units, radii in pixels."""

    place: str
    x: float
    y: float
    circles: list[marks.Circle]
    number: str
    sure: bool
    hollow: bool
    """None of its events is counted."""
    title: str


class Area(NamedTuple):
    """One area, or a line."""

    place: str
    path: str
    kind: str
    """Classes of the template: `line` or `own`, an area that is none of the base map; `context`."""
    opacity: float
    edge: float
    """Opacity of a line, or of the outline of an area of its own."""
    chosen: bool


class Route(NamedTuple):
    """One route; its state is a class of the template."""

    path: str
    state: str


class Overlay:
    """All that the events of a view draw at a zoom."""

    def __init__(
        self,
        atlas: Atlas,
        view: ViewState,
        flag: NDArray[np.uint8],
        zoom: float,
        finer: Mapping[str, str] | None = None,
    ) -> None:
        self._atlas = atlas
        self._view = view
        numbers, under = atlas.numbers, beneath(atlas.numbers, flag.tolist())
        self._flag = marks.counted(numbers, flag.tolist())
        self._counts = marks.count(numbers, self._flag, zoom)
        self._beside = marks.beside(numbers, under, zoom)
        open_ = marks.hollow(numbers, self._counts, view, zoom)
        self._points = marks.points(numbers, self._counts, self._beside, open_)
        self._ringed = marks.chosen(numbers, view, zoom)
        self._named = self._names(under, zoom)
        self._speak = Speaker(atlas.texts)
        self._outlines = {**base.outlines(atlas.areas), **_lines(atlas), **(finer or {})}

    def _names(self, under: list[int], zoom: float) -> dict[Row, Row]:
        """Name marks that have the name of another place; what counts goes first."""
        numbers = self._atlas.numbers
        below = marks.naming(numbers, under, zoom).items()
        free = {seed: place for seed, place in below if not self._counts.total[seed]}
        return free | marks.naming(numbers, self._flag, zoom) | self._ringed

    def marks(self) -> list[Mark]:
        """Give the marks from the bottom, of those that count the largest first."""
        return [self._mark(i) for i in self._points]

    def areas(self) -> list[Area]:
        """Give all areas, also those that nothing is known of in this view."""
        return [self._area(i) for i in areas.rows(self._atlas.numbers)]

    def named(self) -> list[Event]:
        """Give all whose names may be written."""
        numbers, on = self._atlas.numbers, "areas" in self._view.layers
        points = [self._point_event(i) for i in self._points]
        return points + [
            self._area_event(i)
            for i in areas.rows(numbers)
            if i in self._ringed or (on and (self._total(i) or self._beside[i]))
        ]

    def routes(self) -> list[Route]:
        """Give all routes, in the order of the payload."""
        numbers = self._atlas.numbers
        on = "arcs" in self._view.layers
        states = arcs.states(numbers, self._flag, on)
        chosen = [held and on for held in arcs.chosen(numbers, self._view.event)]
        return [
            Route(path, f"{STATES[state]} chosen" if held else STATES[state])
            for path, state, held in zip(_routes(self._atlas), states, chosen, strict=True)
        ]

    def _mark(self, i: Row) -> Mark:
        numbers, name = self._atlas.numbers, self._name(i)
        certain, possible = self._held(i)
        total, places = certain + possible, numbers["places"]
        return Mark(
            places["id"][i],
            *paths.at(places["lon"][i] or 0, places["lat"][i] or 0),
            circles=marks.mark(numbers, self._counts, i, i in self._ringed, int(self._beside[i])),
            number=marks.number(certain, possible),
            sure=certain > 0,
            hollow=not total,
            title=f"{name}: {self._told(total, int(self._beside[i]))}",
        )

    def _area(self, i: Row) -> Area:
        numbers, on = self._atlas.numbers, "areas" in self._view.layers
        name, own = numbers["places"]["id"][i], numbers["places"]["own"][i]
        held = (*self._held(i), on, i in self._ringed)
        own_kind = "line" if i in numbers["lines"]["place"] else "own" if own else ""
        hollow = "context" if on and self._beside[i] else ""
        return Area(
            name,
            path=self._outlines.get(name, ""),
            kind=f"{own_kind} {hollow}".strip(),
            opacity=areas.shade(*held, own),
            edge=areas.edge(*held),
            chosen=i in self._ringed,
        )

    def _point_event(self, i: Row) -> Event:
        return self._event(i, self._name(i), marks.reach(self._total(i)))

    def _area_event(self, i: Row) -> Event:
        name, total = self._atlas.texts["places"]["name"][i], self._total(i)
        return self._event(i, areas.label(name, total), None)

    def _event(self, i: Row, text: str, reach: float | None) -> Event:
        places = self._atlas.numbers["places"]
        (lon, lat), ringed = places["label"][i], i in self._ringed
        return Event(places["id"][i], text, lon, lat, reach, self._total(i), ringed)

    def _told(self, total: int, under: int) -> str:
        """Say how many events a mark has, and apart from them how many lie under."""
        names = self._speak.list(below(self._atlas))
        aside = [self._speak("context.of", n=under, names=names)] if under else []
        own = [self._speak("events", n=total)] if total or not under else []
        return ", ".join([*own, *aside])

    def _name(self, i: Row) -> str:
        return self._atlas.texts["places"]["name"][self._named.get(i, i)]

    def _total(self, i: Row) -> int:
        return sum(self._held(i))

    def _held(self, i: Row) -> tuple[int, int]:
        return int(self._counts.certain[:, i].sum()), int(self._counts.possible[i])


@once
def _lines(atlas: Atlas) -> dict[str, str]:
    """Give the path of every place that is a line, by id."""
    ids, lines = atlas.numbers["places"]["id"], atlas.numbers["lines"]
    rows = zip(lines["place"], lines["lon"], lines["lat"], strict=True)
    return {ids[place]: Markup(paths.course(lons, lats)) for place, lons, lats in rows}


@once
def _routes(atlas: Atlas) -> list[str]:
    """Give the path of every route, which is the same in every view."""
    routes = atlas.numbers["routes"]
    return [Markup(paths.route(routes, row)) for row in range(len(routes["origin"]))]
