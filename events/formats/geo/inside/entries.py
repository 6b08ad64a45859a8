"""Entries of a map file, gathered into records."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pandas as pd
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from events.formats.files import UnreadableError
from events.formats.geo.shapes.fit import fit
from events.formats.ours import understood
from events.notes import Note
from events.problems import Problem
from events.records import Records
from geodata.crs import WGS84

_MOST_COLUMNS: Final = 1_000
_MOST_CELLS: Final = 10_000_000


@dataclass(frozen=True, eq=False)
class Entry:
    """One feature of a file, as the file has it."""

    row: int
    cells: Mapping[str, str]
    shape: BaseGeometry | None = None
    fault: str = ""
    """Why it has a geometry that could not be read."""


@dataclass(frozen=True, eq=False)
class Said:
    """What a format says of a file as a whole."""

    format: str
    crs: CRS | None = WGS84
    """None where the coordinates are of a system that nobody names."""
    crs_fault: str = ""
    """What to do about that, in words."""
    meaning: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    description: str = ""
    aside: Mapping[int, str] = field(default_factory=dict)
    left_out: Sequence[Problem] = ()
    notes: Sequence[Note] = ()


def unreadable(file: str, rule: str, row: int | None = None) -> UnreadableError:
    """Say in one line why a file cannot be read."""
    return UnreadableError(Problem(file, row, None, None, rule))


def gathered(file: str, entries: Sequence[Entry], said: Said) -> Records:
    """Make records of entries; their shapes are made fit for the map."""
    shapes = {e.row: e.shape for e in entries if e.shape is not None}
    fitted = fit(file, shapes, said.crs, said.crs_fault)
    cells, dropped = _rows(file, entries)
    rows, meaning = understood(cells, said.meaning)
    return Records(
        file,
        rows,
        meaning={name: what for name, what in meaning.items() if name in rows},
        geometry=fitted.shapes,
        title=said.title,
        description=said.description,
        aside=said.aside,
        left_out=tuple(said.left_out),
        notes=(*said.notes, *_faults(file, entries), *fitted.notes, *dropped),
        format=said.format,
    )


def _rows(file: str, entries: Sequence[Entry]) -> tuple[pd.DataFrame, list[Note]]:
    often = Counter(name for entry in entries for name, cell in entry.cells.items() if cell)
    names = dict.fromkeys(name for entry in entries for name in entry.cells)
    most = max(1, min(_MOST_COLUMNS, _MOST_CELLS // max(1, len(entries))))
    kept = set(sorted(names, key=lambda name: -often[name])[:most])
    columns = [name for name in names if name in kept]
    cells = [[entry.cells.get(name, "") for name in columns] for entry in entries]
    index = pd.Index([entry.row for entry in entries], name="row", dtype="int64")
    frame = pd.DataFrame(cells, columns=pd.Index(columns, dtype=str), index=index, dtype=str)
    return frame, _too_many(file, len(names), len(columns))


def _too_many(file: str, found: int, kept: int) -> list[Note]:
    if found == kept:
        return []
    return [Note(file, f"more columns than can be kept; the fullest {kept} are")]


def _faults(file: str, entries: Iterable[Entry]) -> list[Note]:
    kind = "geometry that cannot be read; unplaced"
    return [Note(file, kind, "geometry", e.row, None, e.fault) for e in entries if e.fault]


def one_each(start: Any, end: Any) -> tuple[str, str]:
    """Give start and end as cells; an end that only repeats the start is none.

    >>> one_each("1961", "1961"), one_each("1961", "1963")
    (('1961', ''), ('1961', '1963'))
    """
    first, last = str(start or ""), str(end or "")
    return first, "" if first == last else last
