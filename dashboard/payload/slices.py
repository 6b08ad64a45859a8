"""A payload of some events cut into payloads of fewer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Table = Mapping[str, Any]
"""Columns, some of which are tables again."""
Payload = Mapping[str, Mapping[str, Table]]
"""Numbers and texts by table."""

OWNED: Mapping[str, Mapping[str, str]] = {
    "members": {},
    "links": {"place": "places"},
    "claims": {"source": "sources", "via": "sources"},
    "takes": {"actor": "actors"},
    "media": {},
    "fields": {},
    "interpretations": {},
}
"""Tables whose rows belong to an event, and the tables that their columns name rows of."""
KEYED = ("places", "sources", "actors")
WHOLE = ("files",)
"""What is in every part."""


def sliced(payload: Payload, order: Sequence[str], most: int) -> Iterator[dict[str, Any]]:
    """Give parts of so many events, in an order of their ids, each complete in itself."""
    at = {event: row for row, event in enumerate(payload["numbers"]["events"]["id"])}
    owned = {name: _by_event(_first(payload, name)) for name in OWNED}
    for start in range(0, len(order), most):
        ids = list(order[start : start + most])
        yield {**_part(payload, owned, [at[event] for event in ids]), "order": ids}


def _part(
    payload: Payload, owned: Mapping[str, Mapping[int, list[int]]], events: list[int]
) -> dict[str, Any]:
    rows = {"events": events}
    for name, held in owned.items():
        rows[name] = [row for event in events for row in held.get(event, ())]
    rows |= {name: _named(payload, name, rows) for name in KEYED}
    moved = {name: {row: k for k, row in enumerate(rows[name])} for name in ("events", *KEYED)}
    return {
        half: {name: _taken(payload[half][name], name, rows, moved) for name in payload[half]}
        for half in payload
    }


def _named(payload: Payload, name: str, rows: Mapping[str, list[int]]) -> list[int]:
    """Give the rows of a table that a part's other tables name."""
    found: dict[int, None] = {}
    for owner, columns in OWNED.items():
        for column in (one for one, of in columns.items() if of == name):
            held = payload["numbers"][owner][column]
            found |= dict.fromkeys(held[row] for row in rows[owner] if held[row] is not None)
    if name == "sources":
        why = payload["numbers"]["events"]["significance_source"]
        found |= dict.fromkeys(why[row] for row in rows["events"] if why[row] is not None)
        whose = payload["numbers"]["actors"]["source"]
        actors = _named(payload, "actors", rows)
        found |= dict.fromkeys(whose[row] for row in actors if whose[row] is not None)
    return sorted(found)


def _taken(
    table: Table, name: str, rows: Mapping[str, list[int]], moved: Mapping[str, Mapping[int, int]]
) -> Table:
    if name in WHOLE:
        return table
    refs = {"event": "events", **OWNED[name]} if name in OWNED else {}
    if name == "events":
        refs = {"significance_source": "sources"}
    if name == "actors":
        refs = {"source": "sources"}
    return {
        column: _column(value, rows[name], moved[refs[column]] if column in refs else None)
        for column, value in table.items()
    }


def _column(value: Any, rows: Sequence[int], moved: Mapping[int, int] | None) -> Any:
    if isinstance(value, Mapping):
        return {name: _column(one, rows, None) for name, one in value.items()}
    held = [value[row] for row in rows]
    return held if moved is None else [moved.get(row) for row in held]


def _first(payload: Payload, name: str) -> Table:
    return payload["numbers"].get(name) or payload["texts"][name]


def _by_event(table: Table) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row, event in enumerate(table["event"]):
        found.setdefault(event, []).append(row)
    return found
