"""Events as a GeoPackage 1.3: layers of events and places, tables of claims and sources.

It is written without GDAL, which stamps the time of writing into every file.
"""

import json
import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from events.formats.writing.about import about, loses
from events.formats.writing.export import Export
from events.formats.writing.maps.days import year
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.maps.texts import ENDING, cleaned
from events.formats.writing.records import Record, geometries, records
from events.testimony.citations import STYLES, citation

_TABLES: Final = Path(__file__).with_suffix(".sql")
_WGS84: Final = 4326
_NO_CLOCK: Final = "1970-01-01T00:00:00.000Z"
"""The same events give the same file, whenever they are written."""
_PLACE: Final = (
    "name name_fr name_ru precision kind country part_of coordinates_from accuracy_km".split()  # noqa: SIM905
)
_LAYERS: Final = {
    "events": "one row for each event; date is EDTF, start and end are ISO days, empty where "
    "open; years are astronomical: 0 is 1 BCE",
    "places": "the places of the events",
}
_LINKED: Final = {
    "event_places": "which event was where, as what",
    "event_actors": "who took part, as what",
    "claims": "what each source says of each event",
    "sources": "cited, and as CSL-JSON",
    "about": "what this file is",
}
Rows = Sequence[Mapping[str, Any]]


def write(export: Export) -> bytes:
    """Write a database; lists within a row of `events` are JSON."""
    found = records(export)
    shapes = [tidy(shape) for shape in geometries(export)]
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_TABLES.read_text("utf-8"))
        _layer(database, "events", [_event(record) for record in found], shapes)
        _layer(database, "places", *_places(export, found))
        for name, rows in _linked(export, found).items():
            _table(database, name, rows)
            _list(database, name, "attributes", _LINKED[name])
        database.commit()
        return database.serialize()


def _event(record: Record) -> dict[str, Any]:
    flat = {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
        for name, value in record.items()
    }
    return {**flat, "start_year": year(record["start"]), "end_year": year(record["end"])}


def _places(export: Export, found: list[Record]) -> tuple[Rows, list[BaseGeometry | None]]:
    named = {place["id"] for record in found for place in record["places"]}
    places = export.collection.places
    held = places[places.index.isin(named)]
    rows = held[_PLACE].astype(object).where(held[_PLACE].notna(), None)
    ids = [
        {"id": str(name), **row}
        for name, row in zip(held.index, rows.to_dict("records"), strict=True)
    ]
    return ids, [tidy(shape) for shape in held.geometry]


def _linked(export: Export, found: list[Record]) -> dict[str, Rows]:
    said = {**about(export), "loses": loses(export, ".gpkg")}
    lists = {"event_places": "places", "event_actors": "actors", "claims": "claims"}
    return {
        **{table: list(_parts(found, member)) for table, member in lists.items()},
        "sources": [_source(export, name) for name in export.source_ids],
        "about": [{"name": name, "value": value} for name, value in said.items()],
    }


def _parts(found: list[Record], member: str) -> Iterable[Mapping[str, Any]]:
    for record in found:
        parts: list[dict[str, Any]] = record[member]  # type: ignore[literal-required]
        yield from ({"event_id": record["id"], **part} for part in parts)


def _source(export: Export, name: str) -> dict[str, str]:
    item = export.collection.sources[name]
    cited = citation(item, next(iter(STYLES)), export.lang)
    return {"id": name, "citation": cited, "csl": json.dumps(item, ensure_ascii=False)}


def _layer(
    database: sqlite3.Connection, name: str, rows: Rows, shapes: Sequence[BaseGeometry | None]
) -> None:
    _table(database, name, [{"geom": _blob(s), **row} for row, s in zip(rows, shapes, strict=True)])
    held = [shape for shape in shapes if shape is not None]
    box = map(float, shapely.total_bounds(held)) if held else [None] * 4
    _list(database, name, "features", _LAYERS[name], [*box, _WGS84])
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)", [name, _WGS84]
    )


def _list(
    database: sqlite3.Connection,
    name: str,
    kind: str,
    description: str,
    extent: Sequence[Any] = (None,) * 5,
) -> None:
    row = [name, kind, name, description, _NO_CLOCK, *extent]
    database.execute(f"INSERT INTO gpkg_contents VALUES ({', '.join('?' * len(row))})", row)


def _table(database: sqlite3.Connection, name: str, rows: Rows) -> None:
    if not rows:
        return
    columns = ", ".join(f'"{column}"' for column in rows[0])
    values = ", ".join("?" * len(rows[0]))
    filled = [[cleaned(value, ENDING) for value in row.values()] for row in rows]
    database.executemany(f"INSERT INTO {name} ({columns}) VALUES ({values})", filled)


def _blob(shape: BaseGeometry | None) -> bytes | None:
    """Give a geometry as the standard stores it: little-endian, with its box, then WKB."""
    if shape is None:
        return None
    west, south, east, north = shape.bounds
    head = struct.pack("<2sBBi4d", b"GP", 0, 0b11, _WGS84, west, east, south, north)
    return head + bytes(shapely.to_wkb(shape, byte_order=1))
