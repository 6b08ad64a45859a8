"""What every engine can do: name the columns of a table, and answer a query in Arrow batches."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol, runtime_checkable

import pyarrow as pa
from sqlglot import exp

from events.index.engines.address import Target

Kind = Literal["text", "number", "day", "row"]
"""What values are; every row has a number of its own as `row`."""
Lookups = Mapping[str, pa.Table]
"""Small tables that a query joins, by the names that it calls them."""
PATIENCE_S: Final = 3600
ASIDE: Final = "atlas_aside"
"""What an engine calls where it keeps tables of its own."""
KEPT: Final = f"{ASIDE}.kept"
FOLD: Final = "folded_words"
"""Function of texts, as queries of what is kept call it."""
TOO_LONG: Final = "the query takes too long"


@dataclass(frozen=True)
class Column:
    """A column, or what is computed of one."""

    name: str
    kind: Kind
    sql: str
    """What gives its values, in the engine's own dialect; of days their number since 1970-01-01."""


@dataclass(frozen=True)
class Refused:
    """Rows that the engine itself could not read."""

    rows: int
    value: str
    reason: str


class Engine(Protocol):
    """A table within reach of something that counts."""

    file: str
    """What reports call it; never with a password."""
    dialect: str
    """Of SQL, as sqlglot calls it."""
    source: exp.Expr
    """The table, or a query in brackets."""

    def columns(self) -> Sequence[Column]:
        """Give the columns that can be read."""

    def hold(self, columns: Sequence[Column]) -> None:
        """Be ready for many queries of these columns, all of the same rows."""

    def held(self) -> Target:
        """Tell where what is held can be opened anew, by other processes too."""

    def rows(self, query: exp.Expr, lookups: Lookups) -> Iterator[pa.RecordBatch]:
        """Answer a query; one at a time, each read to its end."""

    def refused(self) -> Sequence[Refused]:
        """Give what could not be read of the rows that are held."""

    def close(self) -> None:
        """Let go of the table."""


@runtime_checkable
class Keeping(Engine, Protocol):
    """An engine of this machine, which can keep a table of its own beside what it reads."""

    def number(self) -> str:
        """Give what numbers the rows that are held, the same whenever it is asked."""

    def keep(self, query: exp.Expr, lookups: Lookups, fold: Callable[[str], str]) -> None:
        """Keep an answer as `KEPT`, for this connection and later ones; it may call `FOLD`."""
