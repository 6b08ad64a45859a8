"""Tables that a Spark cluster can see: its workers count, and a lost one is done without."""

from collections.abc import Iterator, Sequence
from threading import Timer
from typing import Any, Final

import pyarrow as pa
from sqlglot import exp

from events.formats.geo.inside.entries import unreadable
from events.index.engines.address import Target
from events.index.engines.delimited import shape_of
from events.index.engines.engine import PATIENCE_S, TOO_LONG, Column, Kind, Lookups, Refused
from events.index.engines.queries import bracketed, gist, quoted, quoted_parts

PYSPARK: Final = "pyspark==4.0.5"
_MISSING: Final = f'Spark needs its package and Java 17 or 21; install "{PYSPARK}"'
_SETTINGS: Final = {
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.enabled": "false",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
}
_FILES: Final = "files"
_TEXT: Final = (".csv", ".tsv", ".csv.gz", ".tsv.gz")
_NUMBERS: Final = ("double", "float", "decimal")
_DAYS: Final = ("date", "timestamp")


class SparkEngine:
    """Counts on a cluster."""

    dialect = "spark"

    def __init__(self, at: Target, patience_s: float = PATIENCE_S) -> None:
        self.file, self._at = at.file, at
        self._patience_s = patience_s
        self._session = self._started(at)
        try:
            self.source = self._found(at)
        except Exception as error:
            self.close()
            raise self._said(error) from None

    def columns(self) -> Sequence[Column]:
        try:
            frame = self._session.sql(f"SELECT * FROM {self.source.sql(dialect=self.dialect)}")
        except Exception as error:
            raise self._said(error) from None
        return [column for name, kind in frame.dtypes for column in _columns(name, kind)]

    def hold(self, columns: Sequence[Column]) -> None:
        pass

    def held(self) -> Target:
        return self._at

    def rows(self, query: exp.Expr, lookups: Lookups) -> Iterator[pa.RecordBatch]:
        stopped: list[bool] = []
        watch = Timer(self._patience_s, self._stop, [stopped])
        watch.daemon = True
        try:
            for name, lookup in lookups.items():
                self._session.createDataFrame(lookup).createOrReplaceTempView(name)
            watch.start()
            answer: pa.Table = self._session.sql(query.sql(dialect=self.dialect)).toArrow()
        except Exception as error:
            raise unreadable(self.file, TOO_LONG) from None if stopped else self._said(error)
        finally:
            watch.cancel()
        yield from answer.to_batches()

    def refused(self) -> Sequence[Refused]:
        return []

    def close(self) -> None:
        self._session.stop()

    def _started(self, at: Target) -> Any:
        try:
            from pyspark.sql import SparkSession
        except ImportError:
            raise unreadable(self.file, _MISSING) from None
        builder = SparkSession.builder.appName("event atlas").master(at.connection)
        for name, value in _SETTINGS.items():
            builder = builder.config(name, value)
        try:
            return builder.getOrCreate()
        except Exception as error:
            raise self._said(error) from None

    def _stop(self, stopped: list[bool]) -> None:
        stopped.append(True)
        self._session.sparkContext.cancelAllJobs()

    def _found(self, at: Target) -> exp.Expr:
        if at.query:
            return bracketed(self.file, at.query, self.dialect)
        if "/" not in at.table:
            return exp.to_table(quoted_parts(at.table, self.dialect), dialect=self.dialect)
        self._read(at.table).createOrReplaceTempView(_FILES)
        return exp.to_table(_FILES)

    def _read(self, path: str) -> Any:
        """Read files where they lie; of text every column as text."""
        if not path.lower().endswith(_TEXT):
            return self._session.read.parquet(path)
        first = self._session.read.text(path).head(1)
        line = str(first[0][0]) if first else ""
        separator = shape_of(line).separator
        settings = {"header": True, "sep": separator, "multiLine": True, "escape": '"'}
        return self._session.read.options(**settings).csv(path)

    def _said(self, error: BaseException) -> Exception:
        return unreadable(self.file, f"Spark says: {gist(error)}")


def _columns(name: str, kind: str) -> Iterator[Column]:
    """Give a column; what is neither text, number nor day is read as text."""
    sql = quoted(name, "spark")
    if kind.startswith(_DAYS):
        yield Column(name, "day", f"UNIX_DATE(CAST({sql} AS DATE))")
    elif kind != "binary":
        of: Kind = "number" if kind.startswith(_NUMBERS) else "text"
        yield Column(name, of, sql)
