"""Projects of Palladio, with the tables that other tables look places up in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from events.formats.tools.shared.flat import flat, numbered, text
from events.notes import Note
from events.problems import Problem
from events.records import Records

Table = Mapping[str, Any]
_FORMAT: Final = "Palladio project"
_LOOKED_UP: Final = "a place that other rows look up"


@dataclass(frozen=True)
class _Lookup:
    """Where the rows of one table find their coordinates."""

    column: str
    """Of the table itself: the names that are looked up."""
    target: Any
    """Id of the table that has them."""
    coordinates: str
    """What that table calls the coordinates."""
    found: Mapping[str, str]
    """Name -> coordinates."""


def matches(content: Any) -> bool:
    """Tell a project by its tables of data and fields.

    >>> matches({"files": [{"data": [], "fields": []}]})
    True
    """
    match content:
        case {"files": [{"data": list(), "fields": list()}, *_]}:
            return True
    return False


def records(file: str, content: Any) -> Records:
    """Make a row of each row of the tables, with the coordinates that it looks up."""
    tables = [table for table in content["files"] if isinstance(table, Mapping)]
    lookups = [_lookup(table, tables) for table in tables]
    targets = [lookup.target for lookup in lookups if lookup]
    items: dict[int, Mapping[str, str]] = {}
    aside: dict[int, str] = {}
    left_out: list[Problem] = []
    rows = [(t, look, row) for t, look in zip(tables, lookups, strict=True) for row in _rows(t)]
    for number, (table, lookup, row) in enumerate(rows, 1):
        if not isinstance(row, Mapping):
            left_out.append(Problem(file, number, None, None, "expected a row with keys"))
        elif table.get("id") in targets:
            aside[number] = _LOOKED_UP
        else:
            items[number] = _placed(flat(row), lookup)
    frame = numbered(file, items)
    meaning = {c: f for c, f in _meaning(tables, lookups).items() if c in frame}
    notes = tuple(_note(file, lookup) for lookup in lookups if lookup)
    title = _title(content)
    return Records(file, frame, meaning, {}, title, "", aside, tuple(left_out), notes, (), _FORMAT)


def _rows(table: Table) -> Sequence[Any]:
    rows = table.get("data")
    return rows if isinstance(rows, list) else []


def _fields(table: Table) -> list[Mapping[str, Any]]:
    fields = table.get("fields")
    return [f for f in fields if isinstance(f, Mapping)] if isinstance(fields, list) else []


def _keys(table: Table, **wanted: Any) -> list[str]:
    """Give the columns of a table whose fields say what is wanted."""
    fields = (f for f in _fields(table) if wanted.items() <= f.items())
    return [str(f.get("key", "")) for f in fields]


def _lookup(table: Table, tables: Sequence[Table]) -> _Lookup | None:
    """Find the fullest column of a table without coordinates that another table places."""
    if _keys(table, type="latlong"):
        return None
    others = (t for t in tables if t is not table and "id" in t)
    places = {str(t["id"]): t for t in others if _keys(t, type="latlong")}
    asking = [f for f in _fields(table) if str(f.get("augmentId")) in places]
    if not asking:
        return None
    field = max(
        asking, key=lambda f: sum(bool(_cell(row, str(f.get("key")))) for row in _rows(table))
    )
    target = places[str(field["augmentId"])]
    name = (_keys(target, uniqueKey=True) or _keys(target))[0]
    points = _keys(target, type="latlong")[0]
    found = {_cell(row, name): _cell(row, points) for row in _rows(target)}
    return _Lookup(str(field.get("key")), target.get("id"), points, found)


def _cell(row: Any, key: Any) -> str:
    return text(row.get(key)) if isinstance(row, Mapping) else ""


def _placed(row: dict[str, str], lookup: _Lookup | None) -> dict[str, str]:
    if lookup is None:
        return row
    return {**row, lookup.coordinates: lookup.found.get(row.get(lookup.column, ""), "")}


def _meaning(tables: Sequence[Table], lookups: Sequence[_Lookup | None]) -> dict[str, str]:
    points = {key: "coordinates" for table in tables for key in _keys(table, type="latlong")[:1]}
    places = {lookup.column: "place" for lookup in lookups if lookup}
    dates = {key for table in tables for key in _keys(table, type="date")}
    return {**points, **places, **(dict.fromkeys(dates, "date") if len(dates) == 1 else {})}


def _note(file: str, lookup: _Lookup) -> Note:
    return Note(
        file, f"coordinates looked up in the table that has {lookup.coordinates}", lookup.column
    )


def _title(content: Mapping[str, Any]) -> str:
    said = content.get("metadata")
    return text(said.get("title")) if isinstance(said, Mapping) else ""
