"""A collection as its files have it: texts with their row numbers, nothing judged yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.media.content import Content
from events.notes import Note
from events.problems import Problem
from events.reading import Reading
from events.schema import SOURCES_FILE, TABLES

FIELD_COLUMNS = ("event_id", "name", "value")
INTERPRETATION_COLUMNS = ("event_id", "text")


@cache
def _empty(columns: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(columns=list(columns), dtype=str)


@dataclass(frozen=True)
class Table:
    """The rows of one table."""

    file: str
    rows: pd.DataFrame
    """Texts; the columns of the schema; the index is the row number in the file."""
    absent: frozenset[str] = frozenset()
    """Columns the file does not have; `rows` has them empty."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Column -> what the file calls it, where that differs."""

    def problem(self, row: int, column: str, rule: str) -> Problem:
        """Name a fault in one cell."""
        value = str(self.rows.at[row, column]) or None
        return Problem(self.file, row, self.shown.get(column, column), value, rule)


@dataclass(frozen=True)
class RawCollection:
    """What a reader found, and what it could not read."""

    tables: Mapping[str, Table]
    sources: list[Any] | None
    """CSL-JSON items, unchecked; None when they could not be read."""
    meta: dict[str, Any] | None
    """Data Package descriptor; None when it could not be read."""
    themes: Any = None
    """As `themes` of the descriptor, or made of the events, unchecked; None when not known."""
    notes: tuple[Note, ...] = ()
    """What a reader filled in, interpreted or passed over."""
    problems: tuple[Problem, ...] = ()
    sources_file: str = SOURCES_FILE
    history: Sequence[Any] = ()
    """Earlier releases, unchecked."""
    readings: tuple[Reading, ...] = ()
    """One for each file that is a collection of its own; a folder has none."""
    file_of: Mapping[str, str] = field(default_factory=dict)
    """Event id -> id of its reading, where there are any."""
    fields: pd.DataFrame = field(default_factory=lambda: _empty(FIELD_COLUMNS))
    """What else the file says of each event."""
    interpretations: pd.DataFrame = field(default_factory=lambda: _empty(INTERPRETATION_COLUMNS))
    """How each event's row was read, where that is not literal."""
    translations: Mapping[str, Mapping[str, Table]] = field(default_factory=dict)
    """Language -> table -> its translated texts, with the keys of its rows and `of`."""
    shapes: Mapping[str, BaseGeometry] = field(default_factory=dict)
    """Id of one of the collection's own places -> its line or area in EPSG:4326."""
    media_files: Mapping[str, Content] = field(default_factory=dict)
    """Name -> file, of all that `media` may name."""

    def __getitem__(self, name: str) -> Table:
        """Return a table by its name in `TABLES`; an unread one is empty, all columns absent."""
        return self.tables[name] if name in self.tables else _unread(name)


@cache
def _unread(name: str) -> Table:
    schema = TABLES[name]
    rows = pd.DataFrame(columns=list(schema.columns), dtype=str)
    return Table(schema.file, rows, frozenset(schema.columns))
