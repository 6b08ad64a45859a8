"""Columns of a table, and the query that reads them as texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from psycopg import Connection
from psycopg.sql import SQL, Composed, Identifier, Literal

from events.formats.geo.database.address import Address
from events.formats.geo.inside.entries import unreadable
from events.problems import did_you_mean, near_misses

_SHAPES: Final = frozenset({"geometry", "geography"})
_TABLES: Final = SQL("""
    SELECT c.oid, n.nspname, c.relname, has_table_privilege(c.oid, 'SELECT') AS allowed
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p')
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
    ORDER BY NOT pg_table_is_visible(c.oid), n.nspname, c.relname
""")
_COLUMNS: Final = SQL("""
    SELECT a.attname, t.typname, t.typcategory, n.nspname
    FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
                        JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE a.attrelid = %s AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY a.attnum
""")


@dataclass(frozen=True)
class Column:
    name: str
    kind: str
    category: str
    """PostgreSQL's letter for a family of types: `A` for arrays, `D` for dates."""
    schema: str
    """Where the type lies; the functions of its shapes lie there too."""

    @property
    def is_shape(self) -> bool:
        return self.kind in _SHAPES


@dataclass(frozen=True)
class Table:
    schema: str
    name: str
    columns: tuple[Column, ...]

    @property
    def shapes(self) -> list[Column]:
        return [column for column in self.columns if column.is_shape]

    @property
    def texts(self) -> list[Column]:
        return [c for c in self.columns if not c.is_shape and c.kind != "bytea"]


def table(connection: Connection[Any], address: Address) -> Table:
    """Find a table and its columns.

    Raises
    ------
    UnreadableError
        When there is no such table, with the nearest, or no right to read it.
    """
    tables = connection.execute(_TABLES).fetchall()
    wanted = (address.schema, address.table)
    found = [t for t in tables if t[2] == address.table and address.schema in {"", t[1]}]
    if not found:
        names = [name for _, schema, name, _ in tables if address.schema in {"", schema}]
        hint = did_you_mean(near_misses(address.table, names) or names[:3])
        raise unreadable(address.file, f"no table {'.'.join(filter(None, wanted))}{hint}")
    oid, schema, name, allowed = found[0]
    if not allowed:
        raise unreadable(address.file, "no right to read the table; ask for GRANT SELECT on it")
    columns = connection.execute(_COLUMNS, (oid,)).fetchall()
    return Table(schema, name, tuple(Column(*column) for column in columns))


def query(table: Table, shape: Column | None, most: int) -> Composed:
    """Write the query: every column as text, the shape as its system and its bytes.

    >>> text = Column("a b", "text", "S", "pg_catalog")
    >>> query(Table("own", "events; x", (text,)), None, 9).as_string()
    'SELECT "a b"::text FROM "own"."events; x" LIMIT 9'
    """
    parts = [*map(_as_text, table.texts), *(_as_bytes(shape) if shape else [])]
    return SQL("SELECT {} FROM {} LIMIT {}").format(
        SQL(", ").join(parts), Identifier(table.schema, table.name), Literal(most)
    )


def _as_text(column: Column) -> Composed:
    if column.category == "A":
        return SQL("array_to_string({}, '; ')").format(Identifier(column.name))
    return SQL("{}::text").format(Identifier(column.name))


def _as_bytes(shape: Column) -> Sequence[Composed]:
    kind, column = Identifier(shape.schema, "geometry"), Identifier(shape.name)
    return [
        SQL("{}({}::{})").format(Identifier(shape.schema, name), column, kind)
        for name in ("st_srid", "st_asbinary")
    ]
