"""Rows of a file that break a rule of collections: they are left out, and the others stay."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from events.problems import Problem
from events.raw import RawCollection, Table

_OF_EVENT: Final = {
    "events": "id",
    "event_places": "event_id",
    "claims": "event_id",
    "media": "event_id",
}
"""Table -> its column that names an event."""


def without(raw: RawCollection, problems: Sequence[Problem]) -> RawCollection:
    """Leave out the events of the rows that problems name, and account for them."""
    rows = {problem.row for problem in problems}
    events = raw["events"].rows
    gone = {*events.loc[events.index.isin(rows), "id"]}
    (reading,) = raw.readings
    stays = raw["event_places"].rows
    placed = {*stays["event_id"]}
    undated = {*events.loc[events["date"] == "XXXX", "id"]}
    kept = replace(
        reading,
        shown=reading.shown - len((gone & placed) - undated),
        unplaced=reading.unplaced - len(gone - placed),
        undated=reading.undated - len(gone & undated),
        left_out=(*reading.left_out, *problems),
    )
    return replace(
        raw,
        tables={name: _kept(name, table, gone) for name, table in raw.tables.items()},
        readings=(kept,),
        file_of={event: file for event, file in raw.file_of.items() if event not in gone},
        fields=raw.fields[~raw.fields["event_id"].isin(gone)],
        interpretations=raw.interpretations[~raw.interpretations["event_id"].isin(gone)],
    )


def _kept(name: str, table: Table, gone: set[str]) -> Table:
    column = _OF_EVENT.get(name)
    if column is None:
        return table
    return replace(table, rows=table.rows[~table.rows[column].isin(gone)])
