"""Rows that are wanted of a table, and rows as they come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import pyarrow as pa

from events.index.engines.engine import Engine
from events.index.leaf import Leaf
from events.index.window import Mask, Numbers

CHANGED: Final = "the table has changed since it was opened; open it again"
Place = tuple[int, int | str, int]
"""Rank, what the row is known by, and which of several equal ones it is."""


@dataclass(frozen=True, eq=False)
class Wanted:
    """Which rows are wanted; by positions of dates' values, themes, places and sources."""

    words: Sequence[str] = ()
    dates: Mask | None = None
    """Values that are possible; all without."""
    themes: Sequence[int] | None = None
    places: Sequence[int] = ()
    """Everywhere without."""
    sources: Sequence[int] = ()
    """All without."""
    own: int | str | None = None
    after: Place | None = None
    most: int = 50


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows in the order of time."""

    cells: pa.Table
    """All columns, as the queries call them."""
    own: Sequence[int | str]
    nth: Sequence[int]
    date: Numbers
    """Position of each one's value."""
    theme: Numbers
    place: Numbers

    def __len__(self) -> int:
        return len(self.own)

    def first(self, most: int) -> "Rows":
        """Keep the first rows."""
        columns = (self.own[:most], self.nth[:most], self.date[:most], self.theme[:most])
        return Rows(self.cells.slice(0, most), *columns, self.place[:most])


class Lister(Protocol):
    """Finds rows by what the whole table was read as."""

    def rows(self, engine: Engine, wanted: Wanted) -> Rows:
        """Give rows in the order of time."""

    def leaf(self, engine: Engine, wanted: Wanted) -> Leaf:
        """Count events by place, theme and span of the whole: with words, at places, of sources."""

    def by_value(self, engine: Engine, wanted: Wanted) -> Leaf:
        """Count the same by theme and value of the date, wherever it was."""
