"""Collections at the edge of what makes one: a single event, one place, poles, the date line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.browser.folders import Row, write

FORD = {"id": "ford", "name": "The ford", "lat": "53.1", "lon": "-2.0"}
POLES = [
    {"id": "north", "name": "The far north", "lat": "90", "lon": "0"},
    {"id": "south", "name": "The far south", "lat": "-90", "lon": "0"},
]
DATE_LINE = [
    {"id": "west", "name": "West shore", "lat": "-17", "lon": "179.6"},
    {"id": "east", "name": "East shore", "lat": "-16.5", "lon": "-179.7"},
    {"id": "line", "name": "The line", "lat": "-18.5", "lon": "180"},
]
STAGES = [
    {"id": f"stage-{k}", "name": f"Stage {k}", "lat": str((10, 40, -20)[k % 3]), "lon": f"{12 * k}"}
    for k in range(12)
]


def one(folder: Path) -> Path:
    """Write a single event of one day."""
    event = {"id": "bridge", "title": "A bridge opens", "date": "1934-05-06", "at": "ford"}
    return write(folder, events=[event], places=[FORD])


def in_one_place(folder: Path) -> Path:
    """Write thirty events of one place."""
    return write(folder, events=[_event(k, "ford") for k in range(30)], places=[FORD])


def poles(folder: Path) -> Path:
    """Write an event at either pole."""
    return write(folder, events=_one_each(POLES), places=POLES)


def date_line(folder: Path) -> Path:
    """Write events on both sides of the 180th meridian, and on it."""
    return write(folder, events=_one_each(DATE_LINE), places=DATE_LINE)


def long_way(folder: Path) -> Path:
    """Write one event of twelve places."""
    write(folder, events=[{"id": "walk", "title": "A long walk", "date": "1934"}], places=STAGES)
    roles = ["origin", *["staging"] * 10, "destination"]
    stays = [f"walk,{place['id']},{role}" for place, role in zip(STAGES, roles, strict=True)]
    (folder / "event_places.csv").write_text(
        "\n".join(["event_id,place_id,role", *stays, ""]), "utf-8"
    )
    return folder


def nowhere(folder: Path) -> Path:
    """Write events of which no place is known."""
    events = [{"id": f"event-{k}", "title": f"Event {k}", "date": f"190{k}"} for k in range(3)]
    return write(folder, events=events)


def one_area(folder: Path) -> Path:
    """Write events of which no more than the country is known."""
    return _table(folder, [(f"A law of {year}", str(year), "France") for year in (1901, 1905)])


def no_year(folder: Path) -> Path:
    """Write events of which no year is known."""
    return _table(folder, [("A ditch", "XXXX", "Rome"), ("A wall", "XXXX", "Paris")])


COLLECTIONS: dict[str, Callable[[Path], Path]] = {
    made.__name__: made
    for made in (one, in_one_place, poles, date_line, long_way, one_area, no_year)
}


def _event(k: int, place: str) -> Row:
    return {"id": f"event-{k}", "title": f"Event {k}", "date": str(1900 + k), "at": place}


def _one_each(places: list[dict[str, str]]) -> list[Row]:
    return [_event(k, place["id"]) for k, place in enumerate(places)]


def _table(folder: Path, rows: list[tuple[str, str, str]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    table = folder / "events.csv"
    lines = ["title,date,place", *(",".join(row) for row in rows), ""]
    table.write_text("\n".join(lines), "utf-8")
    return table
