"""What tools and data sets have published of their columns, from `data/`."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from events.formats.profiles.shared.cells import folded
from events.records import Records

_DATA = Path(__file__).parents[1] / "data"


@dataclass(frozen=True)
class Description:
    """Columns of one kind of table, by their folded names."""

    format: str
    """What a table of it is called in words."""
    needs: tuple[frozenset[str], ...]
    """A table that has all columns of one of these is of this kind."""
    meaning: Mapping[str, str]
    """Column -> field; a column that is not named here is read as its name says."""
    words: Mapping[str, Mapping[str, str]]
    """Column -> code -> what it stands for."""


@cache
def described(name: str) -> Description:
    """Read one description."""
    said = json.loads((_DATA / f"{name}.json").read_text("utf-8"))
    needs = tuple(frozenset(columns) for columns in said["needs"])
    return Description(said["format"], needs, said["meaning"], said.get("words", {}))


def fits(name: str, header: Collection[str]) -> bool:
    """Tell whether a table with these columns is of one kind.

    >>> fits("acled", ["event_id_cnty", "event_date", "sub_event_type", "notes"])
    True
    """
    names = {folded(column) for column in header}
    return any(needed <= names for needed in described(name).needs)


def meant(records: Records, name: str) -> Records:
    """Say what the columns of one kind of table mean; the first of each meaning counts."""
    said = described(name)
    meaning = {str(c): f for c in records.rows if (f := said.meaning.get(folded(c))) is not None}
    fields: dict[str, str] = {}
    for column, field in meaning.items():
        fields.setdefault(field, column)
    once = {c: (f if fields[f] == c else "") for c, f in meaning.items()}
    return replace(records, meaning={**records.meaning, **once}, format=said.format)
