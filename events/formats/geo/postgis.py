"""Reads a table of a PostgreSQL database, its geometry through PostGIS where there is one."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import psycopg
import shapely
from psycopg import Connection
from psycopg.sql import SQL, Identifier
from pyproj import CRS

from events.formats.geo.database.address import Address, address
from events.formats.geo.database.columns import Column, Table, query, table
from events.formats.geo.inside.entries import Entry, Said, gathered, unreadable
from events.formats.geo.inside.limits import MOST_FEATURES
from events.formats.geo.inside.texts import text
from events.formats.geo.shapes.projected import system
from events.notes import Note
from events.records import Records
from geodata.crs import WGS84

PATIENCE: Final = "60s"
_SETTINGS: Final = (
    "SELECT set_config('statement_timeout', %s, false), set_config('datestyle', %s, false)"
)
_SYSTEM: Final = "SELECT auth_name || ':' || auth_srid, srtext FROM {} WHERE srid = %s"
_MIDNIGHT: Final = re.compile(r" 00:00:00([+-]\d\d(:\d\d)*)?")
_DEGREES: Final = 4326
_NO_SYSTEM: Final = (
    "coordinates of a system that the table does not name; all unplaced: "
    "set it with UpdateGeometrySRID"
)


def read(url: str) -> Records:
    """Read one record from each row of a table, counted from 1.

    Parameters
    ----------
    url
        As `postgresql://user@host/database?table=name`, with a schema before the name if need be.
    """
    where = address(url)
    with _connected(where) as connection:
        found = table(connection, where)
        shape = next(iter(found.shapes), None)
        rows = connection.execute(query(found, shape, MOST_FEATURES + 1)).fetchall()
        srid = _usual(rows) if shape else 0
        crs = _system(connection, shape, srid) if shape and srid else None if shape else WGS84
    if not rows or len(rows) > MOST_FEATURES:
        rule = f"{MOST_FEATURES} rows at most" if rows else "one row at least"
        raise unreadable(where.file, f"{'too many' if rows else 'no'} rows; expected {rule}")
    entries = _entries(found, shape, rows, srid)
    notes = _others(where, found)
    return gathered(where.file, entries, Said("PostGIS", crs, _NO_SYSTEM, notes=notes))


@contextmanager
def _connected(where: Address) -> Iterator[Connection[Any]]:
    """Connect for reading only; what the server says becomes one line without the password."""
    try:
        with psycopg.connect(where.connection) as connection:
            connection.read_only = True
            connection.execute(_SETTINGS, (PATIENCE, "ISO"))
            yield connection
    except psycopg.errors.QueryCanceled:
        raise unreadable(where.file, "the database takes too long to answer") from None
    except psycopg.Error as error:
        raise unreadable(where.file, _gist(error)) from None


def _gist(error: psycopg.Error) -> str:
    """Give the first line of what a server says, in a sentence.

    >>> _gist(psycopg.OperationalError('connection to server failed: no password supplied'))
    'the database says: connection to server failed: no password supplied'
    """
    said = str(error).strip() or "no answer"
    return f"the database says: {said.splitlines()[0]}"


def _usual(rows: Sequence[Sequence[Any]]) -> int:
    """Tell the system that most shapes are in; 0 where none is named."""
    counted = Counter(row[-2] for row in rows if row[-2] is not None)
    return int(counted.most_common(1)[0][0]) if counted else _DEGREES


def _system(connection: Connection[Any], shape: Column, srid: int) -> CRS | None:
    catalogue = Identifier(shape.schema, "spatial_ref_sys")
    found = connection.execute(SQL(_SYSTEM).format(catalogue), (srid,)).fetchone()
    return next(filter(None, map(system, found or ())), None)


def _entries(
    found: Table, shape: Column | None, rows: Sequence[Sequence[Any]], srid: int
) -> list[Entry]:
    names = [column.name for column in found.texts]
    columns = [_texts(column, [row[n] for row in rows]) for n, column in enumerate(found.texts)]
    cells = zip(*columns, strict=True) if columns else [()] * len(rows)
    return [
        Entry(number, dict(zip(names, one, strict=True)), *(_shape(row, srid) if shape else ()))
        for number, (one, row) in enumerate(zip(cells, rows, strict=True), 1)
    ]


def _texts(column: Column, values: Sequence[Any]) -> list[str]:
    """Write a column as cells; days that only carry a midnight are days."""
    cells = [text(value) for value in values]
    bare = [_MIDNIGHT.sub("", cell) for cell in cells] if column.category == "D" else cells
    return cells if any(":" in cell for cell in bare) else bare


def _shape(row: Sequence[Any], srid: int) -> tuple[Any, str]:
    own, wkb = row[-2:]
    if wkb is None:
        return None, ""
    if own != srid:
        return None, f"of another system ({own}) than the rest ({srid})"
    shape = shapely.from_wkb(bytes(wkb), on_invalid="ignore")
    return shape, "" if shape is not None else "its bytes are no geometry"


def _others(where: Address, found: Table) -> list[Note]:
    names = [column.name for column in found.shapes]
    return [Note(where.file, f"several geometries; {names[0]} is read", n) for n in names[1:]]
