"""Tables of PostgreSQL, their shapes through PostGIS: one connection that only reads."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import psycopg
import pyarrow as pa
from psycopg import sql as pg
from sqlglot import exp

from events.formats.geo.database.address import Address
from events.formats.geo.database.columns import table
from events.formats.geo.inside.entries import unreadable
from events.index.engines.address import Target
from events.index.engines.engine import PATIENCE_S, TOO_LONG, Column, Lookups, Refused
from events.index.engines.queries import bracketed, gist, quoted
from events.problems import UnreadableError

_BATCH: Final = 1 << 16
_SETTINGS: Final = """
    SELECT set_config('statement_timeout', %s, false), set_config('timezone', 'UTC', false),
           set_config('extra_float_digits', '1', false),
           set_config('cursor_tuple_fraction', '1', false),
           set_config('enable_nestloop', 'off', false)
"""
_KINDS: Final = """
    SELECT t.oid, t.typname, n.nspname
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.oid = ANY(%s)
"""
_NUMBERS: Final = frozenset({"float4", "float8", "numeric"})
_DAYS: Final = frozenset({"date", "timestamp", "timestamptz"})
_SHAPES: Final = frozenset({"geometry", "geography"})
_ARRAYS: Final = {pa.string(): "text[]", pa.float64(): "float8[]"}
_DEGREES: Final = 4326


class PostgresEngine:
    """Counts inside the database, of what was there when it began."""

    dialect = "postgres"

    def __init__(self, at: Target, patience_s: float = PATIENCE_S) -> None:
        self.file, self._at = at.file, at
        try:
            self._connection = psycopg.connect(at.connection)
        except psycopg.Error as error:
            raise self._said(error) from None
        try:
            self._connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            self._connection.read_only = True
            self._connection.execute(_SETTINGS, (str(int(patience_s * 1000)),))
            self.source = self._found(at)
        except psycopg.Error as error:
            self.close()
            raise self._said(error) from None
        except UnreadableError:
            self.close()
            raise

    def columns(self) -> Sequence[Column]:
        query = f"SELECT * FROM {self.source.sql(dialect=self.dialect)} LIMIT 0"
        try:
            described = self._connection.execute(_raw(query)).description or []
            oids = [one.type_code for one in described]
            kinds = {
                oid: (name, schema)
                for oid, name, schema in self._connection.execute(_KINDS, (oids,)).fetchall()
            }
        except psycopg.Error as error:
            raise self._said(error) from None
        return [
            column
            for one in described
            for column in _columns(one.name, *kinds.get(one.type_code, ("text", "")))
        ]

    def hold(self, columns: Sequence[Column]) -> None:
        pass

    def held(self) -> Target:
        return self._at

    def rows(self, query: exp.Expr, lookups: Lookups) -> Iterator[pa.RecordBatch]:
        values = {
            f"{name}_{column}": lookup[column].to_pylist()
            for name, lookup in lookups.items()
            for column in lookup.column_names
        }
        plain = query.sql(dialect=self.dialect).replace("%", "%%")
        try:
            with self._connection.cursor(name="counted") as cursor:
                cursor.itersize = _BATCH
                cursor.execute(_raw(_with(lookups) + plain), values or None, binary=True)
                names = [one.name for one in cursor.description or []]
                while rows := cursor.fetchmany(_BATCH):
                    columns = map(list, zip(*rows, strict=True))
                    yield pa.RecordBatch.from_pydict(dict(zip(names, columns, strict=True)))
        except psycopg.Error as error:
            raise self._said(error) from None

    def refused(self) -> Sequence[Refused]:
        return []

    def close(self) -> None:
        self._connection.close()

    def _found(self, at: Target) -> exp.Expr:
        if at.query:
            return bracketed(self.file, at.query, self.dialect)
        schema, _, name = at.table.rpartition(".")
        found = table(self._connection, Address(schema, name, self.file, ""))
        shown = (quoted(part, self.dialect) for part in (found.schema, found.name))
        return exp.to_table(".".join(shown), dialect=self.dialect)

    def _said(self, error: psycopg.Error) -> Exception:
        """Put what the server says into one line, which holds no password."""
        if isinstance(error, psycopg.errors.QueryCanceled):
            return unreadable(self.file, TOO_LONG)
        return unreadable(self.file, f"the database says: {gist(error)}")


def _columns(name: str, kind: str, schema: str) -> Iterator[Column]:
    """Give a column, or of a shape two, in degrees; other columns are read as text."""
    at = quoted(name, "postgres")
    if kind in _SHAPES:
        own = quoted(schema, "postgres")
        shape = f"CAST({at} AS {own}.geometry)"
        point = f"{own}.st_transform({own}.st_pointonsurface({shape}), {_DEGREES})"
        known = f"{own}.st_srid({shape}) <> 0"
        yield Column("longitude", "number", f"CASE WHEN {known} THEN {own}.st_x({point}) END")
        yield Column("latitude", "number", f"CASE WHEN {known} THEN {own}.st_y({point}) END")
    elif kind in _DAYS:
        day = f"CASE WHEN isfinite({at}) THEN CAST({at} AS DATE) - DATE '1970-01-01' END"
        yield Column(name, "day", day)
    elif kind != "bytea":
        yield Column(name, "number" if kind in _NUMBERS else "text", at)


def _with(lookups: Mapping[str, pa.Table]) -> str:
    """Write lookups as arrays of parameters: nothing has to be written into the database."""
    if not lookups:
        return ""
    said = []
    for name, lookup in lookups.items():
        kinds = [_ARRAYS.get(field.type, "int8[]") for field in lookup.schema]
        columns = list(zip(lookup.column_names, kinds, strict=True))
        arrays = ", ".join(f"%({name}_{column})s::{kind}" for column, kind in columns)
        listed = ", ".join(lookup.column_names)
        said.append(f"{name}({listed}) AS (SELECT * FROM unnest({arrays}))")
    return f"WITH {', '.join(said)} "


def _raw(text: str) -> Any:
    """Take a query that was put together from quoted names and read by a parser."""
    return pg.SQL(text)
