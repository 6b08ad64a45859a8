"""The names on a picture: those of chosen places, of places with events, then what is around."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.page import context
from dashboard.picture import near, paths
from dashboard.picture.sheet import Sheet
from dashboard.view.isolate import isolated
from dashboard.view.labels import Room, Wish, Written, leader, place
from dashboard.view.state import ViewState
from events.once import once

BLANK = "blank"
"""The ground on which nothing is named."""


class Event(NamedTuple):
    """A place with events: the wish for its name, and the room of its mark, in pixels."""

    id: str
    text: str
    lon: float
    lat: float
    reach: float | None
    """Radius of its mark; None for an area."""
    events: int
    """What counts; nothing of what lies under the collection does."""
    ringed: bool


class Name(NamedTuple):
    """A name; x and y of its place in the picture's units, those of its lines in pixels."""

    kind: str
    x: float
    y: float
    anchor: str
    size: float
    ink: str
    spacing: float
    slant: bool
    lines: list[tuple[float, float, str]]
    leader: str
    """Path of the line to a name that stands far off; else nothing."""


class _Row(NamedTuple):
    kind: str
    lon: float
    lat: float
    wish: Wish


def names(atlas: Atlas, sheet: Sheet, events: Sequence[Event], view: ViewState) -> list[Name]:
    """Give the names that have room beside the marks and each other; on blank ground none."""
    if view.ground == BLANK:
        return []
    ordered = sorted(events, key=lambda event: (not event.ringed, -_weight(event)))
    own = {event.id for event in events}
    points = [event for event in events if event.reach is not None]
    marks = {event.id: row for row, event in enumerate(points)}
    rows = [_event(event, sheet, marks) for event in ordered]
    rows += [] if "names" in view.without else _around(atlas, sheet, _kinds(view), own)
    style = look()["labels"]
    most = max(style["least"], sheet.frame[0] * sheet.frame[1] / style["room"])
    taken = _rooms(points, sheet)
    found = place([row.wish for row in rows], taken, sheet.frame, most)
    return [_name(row, written) for row, written in zip(rows, found, strict=True) if written]


def _weight(event: Event) -> int:
    """Weigh the name of a mark more than that of an area, which the map may name without it."""
    times: int = 1 if event.reach is None else look()["labels"]["point"]
    return event.events * times


def _event(event: Event, sheet: Sheet, marks: dict[str, int]) -> _Row:
    style = look()["marks"]
    gap = None if event.reach is None else event.reach + style["gap"]
    at, own = _at(event.lon, event.lat, sheet), marks.get(event.id)
    bold = bool(event.events or event.ringed)
    wish = Wish(event.text, style["name"], *at, gap, own, must=event.ringed, bold=bold)
    kind = ("area" if gap is None else "point") if bold else "beneath"
    return _Row(kind, event.lon, event.lat, wish)


def _rooms(points: Sequence[Event], sheet: Sheet) -> list[Room]:
    """Give the rooms of marks, those nearest to the middle before those of the world's copies."""
    around = look()["marks"]["apart"] - look()["labels"]["pad"]
    found = [_room(event, (event.reach or 0) + around, sheet) for event in points]
    world = sheet.world / sheet.scale
    copies = math.floor((sheet.frame[0] / 2 + look()["marks"]["largest"]) / world + 0.5)
    aside = [side * k * world for k in range(1, copies + 1) for side in (-1, 1)]
    return found + [(x0 + by, y0, x1 + by, y1) for by in aside for x0, y0, x1, y1 in found]


def _room(event: Event, r: float, sheet: Sheet) -> Room:
    x, y = _at(event.lon, event.lat, sheet)
    return x - r, y - r, x + r, y + r


def _kinds(view: ViewState) -> set[str]:
    """Give the kinds of names around the events that a view shows."""
    drawn = {"countries", "lakes"}.difference(view.without)
    return drawn.union(view.layers)


def _around(atlas: Atlas, sheet: Sheet, kinds: set[str], own: set[str]) -> list[_Row]:
    everywhere = _context(atlas)
    known = {(row["kind"], row["id"]) for row in everywhere}
    more = [
        {**row, "at": paths.at(row["lon"], row["lat"])}
        for row in near.names(sheet, atlas.texts["lang"])
        if row["kind"] in look()["context"] and (row["kind"], row["id"]) not in known
    ]
    shown = [
        row
        for row in sorted([*everywhere, *more], key=lambda row: int(row["rank"]))
        if row["id"] not in own and row["kind"] in kinds and _is_shown(row, sheet.zoom)
    ]
    return [_named(row, sheet) for row in _nearest(shown, sheet)]


@once
def _context(atlas: Atlas) -> list[dict[str, Any]]:
    """Give the rows of all names around, each with its place in the picture's units."""
    table = context.columns(atlas)
    rows = [dict(zip(table, row, strict=True)) for row in zip(*table.values(), strict=True)]
    return [{**row, "at": paths.at(row["lon"], row["lat"])} for row in rows]


def _is_shown(row: dict[str, Any], zoom: float) -> bool:
    style = look()["context"][row["kind"]]
    ranks = style.get("ranks", [])
    least = max(style["from"], ranks[row["rank"] - 1] if row["rank"] <= len(ranks) else 0)
    return bool(zoom >= least)


def _nearest(rows: list[dict[str, Any]], sheet: Sheet) -> list[dict[str, Any]]:
    """Keep of a river, which has many places for its name, the one nearest to the middle."""
    best: dict[str, dict[str, Any]] = {}
    middle = (sheet.frame[0] / 2, sheet.frame[1] / 2)
    for row in rows:
        key = f"{row['kind']}/{row['id']}"
        far = math.dist(_stand(row["at"], sheet), middle)
        if key not in best or far < best[key]["far"]:
            best[key] = {**row, "far": far}
    return list(best.values())


def _named(row: dict[str, Any], sheet: Sheet) -> _Row:
    style = look()["context"][row["kind"]]
    size = _by_zoom(style["size"], sheet.zoom)
    gap = style["beside"] * size if "beside" in style else None
    at, spacing = _stand(row["at"], sheet), style.get("spacing", 0.0)
    wish = Wish(row["name"], size, *at, gap, spacing=spacing)
    return _Row(row["kind"], row["lon"], row["lat"], wish)


def _name(row: _Row, written: Written) -> Name:
    style = look()["context"].get(row.kind, {})
    wish, line = row.wish, look()["labels"]["line"]
    return Name(
        row.kind,
        *paths.at(row.lon, row.lat),
        anchor=written.anchor,
        size=round(wish.size, 1),
        ink=look()["map"][style["ink"]] if style else "",
        spacing=style.get("spacing", 0),
        slant=style.get("slant", False),
        lines=[
            (
                round(written.x - wish.x, 1),
                round(written.y - wish.y + k * line * wish.size, 1),
                isolated(text),
            )
            for k, text in enumerate(written.lines)
        ],
        leader=_leader(wish, written),
    )


def _leader(wish: Wish, written: Written) -> str:
    line = leader(wish, written.room)
    return "M{:.1f} {:.1f}L{:.1f} {:.1f}".format(*line) if line else ""


def _at(lon: float, lat: float, sheet: Sheet) -> tuple[float, float]:
    """Give where a place stands in the frame, in the copy that is nearest to its middle."""
    return _stand(paths.at(lon, lat), sheet)


def _stand(at: tuple[float, float], sheet: Sheet) -> tuple[float, float]:
    x, y = at
    across = x - sheet.box.x - sheet.box.width / 2
    across -= sheet.world * round(across / sheet.world)
    down = y - sheet.box.y - sheet.box.height / 2
    return across / sheet.scale + sheet.frame[0] / 2, down / sheet.scale + sheet.frame[1] / 2


def _by_zoom(stops: list[list[float]], zoom: float) -> float:
    (z0, v0), (z1, v1) = stops
    return v0 + (v1 - v0) * min(max((zoom - z0) / (z1 - z0), 0.0), 1.0)
