"""Which columns of a table say when, where and what events are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa

from events.columns.choose import Chosen, choose
from events.columns.groups import WHEN, WHERE
from events.dates import iso_day
from events.formats.geo.inside.entries import unreadable
from events.formats.profiles import applied
from events.formats.profiles.shared.cells import folded
from events.index.engines.engine import Column, Engine
from events.index.engines.rule import NO_DAY, distinct, names, sample
from events.records import Records

DATES, THEMES, PLACES, SOURCES = "dates", "themes", "places", "sources"
MOST: Final = 4_000_000
"""Different values of a group of columns that are read one by one."""
MOST_SOURCES: Final = 100_000
"""Different sources of which a list is made; where there are more, there is none."""
_LOOKED_AT: Final = 2_000
_FIELDS: Final = {
    DATES: (*WHEN, "calendar"),
    THEMES: ("theme",),
    PLACES: (*WHERE, "place", "place_precision"),
    SOURCES: ("source",),
}
_BESIDE: Final = {
    DATES: ("eventdate", "timeprecision", "year", "datestart", "dateend", "dateprec", "sqldate"),
    THEMES: (),
    PLACES: (
        *("location", "admin1", "geoprecision", "country"),
        *("wherecoordinates", "whereprec", "adm1", "actiongeofullname", "actiongeotype"),
    ),
    SOURCES: ("source", "sourcearticle"),
}
"""Columns, as profiles call them, that help to read a group where a data set has fixed them."""


@dataclass(frozen=True, eq=False)
class Survey:
    """What is read of a table."""

    file: str
    chosen: Chosen
    header: tuple[str, ...]
    """Columns by which a data set is known; empty where it is none that is."""
    groups: Mapping[str, Sequence[Column]]
    """`dates`, `themes`, `places` and `sources`: the columns of each."""
    columns: Sequence[Column] = ()
    """All that the table has."""


@dataclass(frozen=True, eq=False)
class Values:
    """The different values of a group of columns."""

    keys: pa.Table
    """As the engine has them; columns as the queries call them."""
    texts: pd.DataFrame
    """As texts; columns as the table calls them."""
    n: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    """Rows of each."""


NOTHING: Final = Values(pa.table({}), pd.DataFrame(), np.zeros(0, np.int64))


def survey(engine: Engine, asked: Mapping[str, str] | None = None) -> Survey:
    """Choose the columns, by the names and cells of the first rows as of any file.

    Raises
    ------
    UnreadableError
        When no column says when or where, with the columns that are there.
    """
    columns = _each_once(engine.columns())
    batches = list(engine.rows(sample(engine, columns, _LOOKED_AT), {}))
    if not sum(map(len, batches)):
        raise unreadable(engine.file, "no rows; expected one row at least")
    rows = pa.Table.from_batches(batches)
    plain = Records(engine.file, texts_in(rows, columns))
    records = applied(plain)
    chosen = choose(records, asked)
    fixed = records.format if records is not plain else ""
    found = {group: _columns(columns, chosen, group, bool(fixed)) for group in _FIELDS}
    if not found[DATES] and not found[PLACES]:
        listed = ", ".join(column.name for column in columns[:12])
        raise unreadable(engine.file, f"no column says when or where; there are {listed}")
    header = tuple(column.name for column in columns) if fixed else ()
    return Survey(engine.file, chosen, header, found, columns)


def values(engine: Engine, told: Survey, group: str) -> Values:
    """Ask for the values of a group of columns, together.

    Raises
    ------
    UnreadableError
        When they are too many to be read one by one.
    """
    keys = told.groups[group]
    if not keys:
        return NOTHING
    batches, size = [], 0
    for batch in engine.rows(distinct(engine, keys), {}):
        batches.append(batch)
        size += len(batch)
        if group == SOURCES and size > MOST_SOURCES:
            return NOTHING
        if size > MOST:
            said = " and ".join(column.name for column in keys)
            raise unreadable(engine.file, f"more than {MOST} different values of {said}")
    rows = pa.Table.from_batches(batches)
    rows = rows.sort_by([(name, "ascending") for name in rows.column_names])
    n = rows["n"].to_numpy().astype(np.int64)
    rows = rows.drop_columns(["n"]).rename_columns(names(group, keys))
    texts = texts_in(rows, keys)
    if told.header:
        texts = texts.reindex(columns=list(told.header), fill_value="")
    return Values(rows, texts, n)


def _each_once(columns: Sequence[Column]) -> list[Column]:
    """Keep the first of columns that are called the same."""
    return list({column.name: column for column in reversed(columns)}.values())[::-1]


def _columns(columns: Sequence[Column], chosen: Chosen, group: str, is_fixed: bool) -> list[Column]:
    wanted = {chosen.column[field] for field in _FIELDS[group] if field in chosen.column}
    wanted |= {name for axis in chosen.beside.values() for name in axis if group == PLACES}
    beside = _BESIDE[group] if is_fixed else ()
    return [one for one in columns if one.name in wanted or folded(one.name) in beside]


def texts_in(rows: pa.Table, columns: Sequence[Column]) -> pd.DataFrame:
    """Write values as a file has them; days as ISO writes them."""
    said = {column.name: _text(column, rows.column(k)) for k, column in enumerate(columns)}
    index = pd.RangeIndex(1, len(rows) + 1, name="row")
    return pd.DataFrame(said, index=index, dtype=str)


def _text(column: Column, values: pa.ChunkedArray) -> "pd.Series[str]":
    cells = values.to_numpy()
    if column.kind == "text":
        return pd.Series(cells, dtype=str).str.strip().set_axis(range(1, len(cells) + 1))
    write = _day if column.kind == "day" else _number
    return pd.Series([write(cell) for cell in cells.tolist()], range(1, len(cells) + 1), dtype=str)


def _day(day: int) -> str:
    return "" if day == NO_DAY else iso_day(day)


def _number(value: float) -> str:
    """Write a number as people do; nothing where it is none.

    >>> _number(3.0), _number(-0.25), _number(float("nan"))
    ('3', '-0.25', '')
    """
    if value != value:
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def read_again(told: Survey, found: Values) -> tuple[Records, Chosen]:
    """Read the values as records, by the columns that were chosen."""
    return read_as(told, Records(told.file, found.texts))


def read_as(told: Survey, records: Records) -> tuple[Records, Chosen]:
    """Read records by the columns that were chosen, as the data set means them."""
    if told.header:
        records = applied(records)
    kept = {name: of for name, of in told.chosen.column.items() if of in records.rows}
    beside = {
        axis: parts for axis, parts in told.chosen.beside.items() if {*parts} <= {*records.rows}
    }
    return records, replace(told.chosen, column=kept, beside=beside)
