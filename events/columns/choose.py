"""Which column of records is read as which field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from events.columns.asking import checked, parse_columns
from events.columns.beside import beside
from events.columns.candidates import Candidate, candidates
from events.columns.groups import WHEN, WHERE, settled
from events.columns.names import crs_of, is_longitude_first, letter_o
from events.columns.naming.senses import LITERAL, sense_of
from events.columns.unnamed import guessed
from events.notes import Note
from events.records import Records

__all__ = ["Chosen", "choose", "parse_columns"]

_MOST: Final = 2000
"""Columns that are looked at."""
_GROUPS: Final = (WHEN, WHERE)
_DATED: Final = ("date", "start", "year", "end")
"""Fields whose column may say which calendar their dates are of."""
_SAID: Final = {"lat": "latitude", "lon": "longitude", "id": "id"}


@dataclass(frozen=True)
class Chosen:
    """What the columns of records mean."""

    column: Mapping[str, str]
    """Field -> column, of those that are read."""
    candidates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field -> the columns that could have been it too, the fullest first."""
    calendar: str = ""
    """Calendar of the dates, where the name of their column says so."""
    notes: tuple[Note, ...] = ()
    crs: str = ""
    """Of easting and northing, where the name of a column says so."""
    letter_o: str = ""
    """E or W: what O stands for in the language of the columns, where that is known."""
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """lat or lon -> columns of its minutes, seconds and side of the world."""

    @property
    def longitude_first(self) -> bool:
        """Whether the column of coordinates says that longitude stands first in it."""
        return is_longitude_first(self.column.get("coordinates", ""))


def choose(records: Records, asked: Mapping[str, str] | None = None) -> Chosen:
    """Choose a column for each field.

    `asked` (field -> column) goes before what the format says, that before names, names before
    what the cells look like.

    Raises
    ------
    UnreadableError
        When `asked` names a field or a column that is not there, with the nearest that is.
    """
    wanted = checked(records, asked or {})
    given = {**_said_by(records, wanted), **wanted}
    open_columns = [str(c) for c in records.rows if c not in records.meaning][:_MOST]
    free = [column for column in open_columns if column not in given.values()]
    shut = _shut(given)
    found = candidates(records, free)
    best = settled({name: several for name, several in found.items() if name not in shut})
    for one in guessed(records, free, {*best, *shut}):
        best[one.field] = one
    column = {**{name: one.column for name, one in best.items()}, **given}
    others = _others(found, column)
    angles = beside(records, free, column)
    return Chosen(
        {name: of for name, of in column.items() if of},
        others,
        _calendar(best),
        (*_notes(records.file, best, others), *_angle_notes(records.file, angles)),
        crs_of(column.get("easting", "")) or crs_of(column.get("northing", "")),
        letter_o(open_columns),
        angles,
    )


def fixed(records: Records, column: Mapping[str, str]) -> Chosen:
    """Take what somebody has chosen (field -> column); only what names of columns add is found."""
    columns = [str(name) for name in records.rows]
    free = [name for name in columns if name not in column.values()][:_MOST]
    dates = (sense_of(column[name]) for name in _DATED if name in column)
    return Chosen(
        column,
        calendar=next((sense.calendar for sense in dates if sense and sense.calendar), ""),
        crs=crs_of(column.get("easting", "")) or crs_of(column.get("northing", "")),
        letter_o=letter_o(columns),
        beside=beside(records, free, column),
    )


def _said_by(records: Records, wanted: Mapping[str, str]) -> dict[str, str]:
    """Give what the format says, but for what is asked for otherwise."""
    shut = _shut(wanted)
    return {
        name: str(column)
        for column, name in reversed([*records.meaning.items()])
        if name and name not in shut and column in records.rows and column not in wanted.values()
    }


def _shut(given: Mapping[str, str]) -> set[str]:
    """Fields that are no longer open: who says when by one field says it by no other."""
    groups = (group for group in _GROUPS if {*group} & given.keys())
    return {*given, *(name for group in groups for name in group)}


def _others(
    found: Mapping[str, list[Candidate]], column: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    taken = set(column.values())
    left = {
        name: tuple(one.column for one in several if one.column not in taken)
        for name, several in found.items()
    }
    return {name: columns for name, columns in left.items() if columns}


def _calendar(best: Mapping[str, Candidate]) -> str:
    dates = (best[name] for name in _DATED if name in best)
    return next((one.sense.calendar for one in dates if one.sense.calendar), "")


def _notes(
    file: str, best: Mapping[str, Candidate], others: Mapping[str, tuple[str, ...]]
) -> Iterator[Note]:
    """Say each choice that is not literal."""
    first_date = next((name for name in WHEN if name in best), "")
    for name, one in best.items():
        names = WHEN if name == first_date else () if name in WHEN else (name,)
        instead = [column for other in names for column in others.get(other, ())]
        if one.sense.rank > LITERAL or one.sense.field != name or instead:
            said = _SAID.get(name, name.replace("_", " "))
            text = f"instead of {', '.join(instead)}" if instead else ""
            yield Note(file, f"column read as {said}", one.column, text=text)


def _angle_notes(file: str, angles: Mapping[str, tuple[str, ...]]) -> Iterator[Note]:
    for axis, columns in angles.items():
        yield from (Note(file, f"column read as part of {_SAID[axis]}", name) for name in columns)
