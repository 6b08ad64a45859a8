"""Tables that DuckDB reads where they lie: its own files, CSV, Parquet and GeoParquet."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Timer
from typing import Final

import duckdb
import pyarrow as pa
from sqlglot import exp

from events.formats.geo.inside.entries import unreadable
from events.index.aside import Aside
from events.index.engines.address import Target
from events.index.engines.delimited import Delimited, delimited
from events.index.engines.engine import (
    ASIDE,
    FOLD,
    KEPT,
    PATIENCE_S,
    TOO_LONG,
    Column,
    Kind,
    Lookups,
    Refused,
)
from events.index.engines.queries import bracketed, gist, quoted, quoted_parts
from events.problems import UnreadableError, did_you_mean, near_misses

_PARQUET: Final = (".parquet", ".geoparquet")
_TEXT: Final = (".csv", ".tsv", ".tab", ".txt", ".csv.gz", ".tsv.gz")
_FILES, _HELD = "files", f"{ASIDE}.held"
_NUMBER: Final = "number of the row"
_ROW: Final = "file_index::BIGINT * 1099511627776 + file_row_number"
_TABLES: Final = "SELECT table_name, table_type FROM information_schema.tables"
_REFUSED: Final = """
    SELECT any_value(csv_line), any_value(error_message) FROM reject_errors
    WHERE scan_id = (SELECT max(scan_id) FROM reject_scans) GROUP BY file_id, line
"""
_BATCH: Final = 1 << 17
_NUMBERS: Final = ("DOUBLE", "FLOAT", "DECIMAL")
_DAYS: Final = ("DATE", "TIMESTAMP")
_DEGREES: Final = ("", "EPSG:4326", "OGC:CRS84")
_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "preserve_insertion_order": False,
}


class DuckDBEngine:
    """Counts inside this process."""

    dialect = "duckdb"

    def __init__(self, at: Target, patience_s: float = PATIENCE_S) -> None:
        self.file, self._at = at.file, at
        if at.connection and not Path(at.connection).is_file():
            raise unreadable(self.file, "no such database")
        self._patience_s = patience_s
        self._is_text = bool(at.paths) and not at.paths[0].lower().endswith(_PARQUET)
        self._refused: list[Refused] = []
        self._number = ""
        self._aside = Aside("atlas-duckdb-")
        try:
            self._connection = self._connected(at)
        except duckdb.Error as error:
            self._aside.close()
            raise unreadable(self.file, gist(error)) from None
        try:
            self.source = self._found(at)
        except duckdb.Error as error:
            self.close()
            raise unreadable(self.file, gist(error)) from None
        except UnreadableError:
            self.close()
            raise

    def columns(self) -> Sequence[Column]:
        described = f"DESCRIBE SELECT * FROM {self.source.sql(dialect=self.dialect)}"
        try:
            rows = self._connection.execute(described).fetchall()
        except duckdb.Error as error:
            raise unreadable(self.file, gist(error)) from None
        return [
            column
            for name, kind, *_ in rows
            if name != _NUMBER
            for column in _columns(self.file, name, kind)
        ]

    def hold(self, columns: Sequence[Column]) -> None:
        """Read text once: its lines are refused by the columns that a query asks for."""
        if self._is_text:
            self._hold(", ".join(column.sql for column in columns))
        elif self._at.aside and not self._number:
            self._hold("*")
        elif self._at.aside and self._at.is_whole:
            own = quoted(_NUMBER, self.dialect)
            self._hold("*" if self._number == own else f"*, {self._number} AS {own}", own)

    def _hold(self, listed: str, number: str = "rowid") -> None:
        """Keep rows in the order in which they come, by which they are numbered."""
        source = self.source.sql(dialect=self.dialect)
        try:
            self._connection.execute("SET preserve_insertion_order = true")
            self._connection.execute(f"CREATE TABLE {_HELD} AS SELECT {listed} FROM {source}")
            self._connection.execute("SET preserve_insertion_order = false")
            rows = self._connection.execute(_REFUSED).fetchall() if self._is_text else []
        except duckdb.Error as error:
            raise unreadable(self.file, gist(error)) from None
        self.source, self._number = exp.to_table(_HELD), number
        self._at = replace(self._at, table=_HELD, query="", paths=(), connection="")
        self._refused = [Refused(1, str(line), str(said).splitlines()[0]) for line, said in rows]

    def held(self) -> Target:
        return self._at

    def number(self) -> str:
        return self._number

    def keep(self, query: exp.Expr, lookups: Lookups, fold: Callable[[str], str]) -> None:
        self._connection.create_function(FOLD, fold, ["VARCHAR"], "VARCHAR")
        with self._asking(lookups):
            said = query.sql(dialect=self.dialect)
            self._connection.execute(f"CREATE TABLE {KEPT} AS {said}").fetchall()

    def rows(self, query: exp.Expr, lookups: Lookups) -> Iterator[pa.RecordBatch]:
        with self._asking(lookups):
            found = self._connection.sql(query.sql(dialect=self.dialect))
            yield from found.to_arrow_reader(_BATCH)

    @contextmanager
    def _asking(self, lookups: Lookups) -> Iterator[None]:
        """Have lookups at hand for one query, and no more patience with it than is said."""
        watch = Timer(self._patience_s, self._connection.interrupt)
        watch.daemon = True
        try:
            for name, table in lookups.items():
                self._connection.register(name, table)
            watch.start()
            yield
        except duckdb.InterruptException:
            raise unreadable(self.file, TOO_LONG) from None
        except (duckdb.Error, pa.ArrowException, OSError) as error:
            raise unreadable(self.file, gist(error)) from None
        finally:
            watch.cancel()
            for name in lookups:
                self._connection.unregister(name)

    def refused(self) -> Sequence[Refused]:
        """Give the lines of files that are no rows."""
        return self._refused

    def close(self) -> None:
        self._connection.close()
        self._aside.close()

    def _connected(self, at: Target) -> duckdb.DuckDBPyConnection:
        config = _SETTINGS | {"temp_directory": str(self._aside.path)}
        connection = duckdb.connect(":memory:", config=config)
        connection.execute("SET TimeZone = 'UTC'")
        if at.connection:
            own = quoted(Path(at.connection).stem, self.dialect)
            connection.execute(f"ATTACH {_literal(at.connection)} AS {own} (READ_ONLY)")
            connection.execute(f"USE {own}")
        beside = Path(at.aside or self._aside.path) / "aside.db"
        rights = " (READ_ONLY)" if beside.exists() else ""
        connection.execute(f"ATTACH {_literal(str(beside))} AS {ASIDE}{rights}")
        return connection

    def _found(self, at: Target) -> exp.Expr:
        if at.query:
            return bracketed(self.file, at.query, self.dialect)
        if at.paths:
            number = "" if self._is_text else f", {_ROW} AS {quoted(_NUMBER, self.dialect)}"
            read = f"SELECT *{number} FROM {_reader(at)}"
            self._connection.execute(f"CREATE TEMP VIEW {_FILES} AS {read}")
            self._number = number and quoted(_NUMBER, self.dialect)
            return exp.to_table(_FILES)
        tables = self._connection.execute(_TABLES).fetchall()
        there = {str(name): kind for name, kind in tables}
        name = at.table.rpartition(".")[2]
        self._number = "rowid" if there.get(name) == "BASE TABLE" else ""
        if name not in there:
            hint = did_you_mean(near_misses(at.table, there) or [*there][:3])
            raise unreadable(self.file, f"no table {at.table}{hint}")
        return exp.to_table(quoted_parts(at.table, self.dialect), dialect=self.dialect)


def _columns(file: str, name: str, kind: str) -> Iterator[Column]:
    """Give a column, or of points two; what is neither text, number nor day is read as text."""
    sql = quoted(name, "duckdb")
    if kind.startswith("GEOMETRY"):
        system = _system(kind)
        if system not in _DEGREES:
            raise unreadable(file, f"{name} is of {system}; expected degrees, EPSG:4326")
        yield Column("longitude", "number", f"{sql}.x")
        yield Column("latitude", "number", f"{sql}.y")
    elif kind.startswith(_DAYS):
        day = f"CAST({sql} AS DATE)"
        yield Column(name, "day", f"CASE WHEN ISFINITE({day}) THEN {day} - DATE '1970-01-01' END")
    elif kind != "BLOB":
        of: Kind = "number" if kind.startswith(_NUMBERS) and "[" not in kind else "text"
        yield Column(name, of, sql)


def _system(kind: str) -> str:
    """Name the system of coordinates that a type tells, which may be written out as PROJJSON."""
    told = kind.removeprefix("GEOMETRY").strip("()' ")
    try:
        own = json.loads(told)["id"]
        return f"{own['authority']}:{own['code']}"
    except (ValueError, KeyError, TypeError):
        return told


def _reader(at: Target) -> str:
    """Write how files are read; all have the same columns."""
    lower = [path.lower() for path in at.paths]
    listed = "[" + ", ".join(_literal(path) for path in at.paths) + "]"
    if all(path.endswith(_PARQUET) for path in lower):
        missing = [path for path in at.paths if not Path(path).is_file()]
        if missing:
            raise unreadable(Path(missing[0]).name, "no such file")
        return f"read_parquet({listed}, union_by_name = true)"
    if not all(path.endswith(_TEXT) for path in lower):
        expected = ", ".join((*_TEXT, *_PARQUET))
        raise unreadable(at.file, f"expected files of one kind, of these: {expected}")
    shapes = [delimited(path) for path in at.paths]
    other = [
        Path(path).name for path, one in zip(at.paths, shapes, strict=True) if one != shapes[0]
    ]
    if other:
        raise unreadable(other[0], "other columns than the first file; expected the same")
    return _csv(listed, shapes[0])


def _csv(listed: str, shape: Delimited) -> str:
    columns = ", ".join(f"{_literal(name)}: 'VARCHAR'" for name in shape.names)
    return (
        f"read_csv({listed}, auto_detect = false, header = {str(shape.has_header).lower()}, "
        f"delim = {_literal(shape.separator)}, quote = '\"', escape = '\"', nullstr = '', "
        f"columns = {{{columns}}}, ignore_errors = true, store_rejects = true)"
    )


def _literal(text: str) -> str:
    return exp.Literal.string(text).sql(dialect="duckdb")
