"""Where the names of columns stand in a table, if it has any."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from events.columns.names import field_of

_SEARCHED = 30
_SAMPLE = 200
_LONGEST_NAME = 60
_VALUE: Final = re.compile(r"[^\w\"'(\[]*\d|https?://|www\.|[^@\s]+@[^@\s]+\.\w+$", re.IGNORECASE)
"""How a cell begins that names no column: a number, a date, an address."""

Row = Sequence[str]


@dataclass(frozen=True)
class Header:
    """Names of columns, and which rows they were."""

    names: tuple[str, ...]
    """As written; empty where a column has none."""
    first: int
    """Index of the first row of names."""
    depth: int
    """How many rows the names take: 0 where there are none, 2 under common headings."""


def find_header(rows: Sequence[Row]) -> Header:
    """Find the row of names among the first rows, none of them blank.

    >>> find_header([["Our list"], ["Title", "Date"], ["Bridge", "1961"]])
    Header(names=('Title', 'Date'), first=1, depth=1)
    >>> find_header([["Isim", "Gun"], ["A", "in May"], ["B", "in June"]]).names
    ('Isim', 'Gun')
    >>> find_header([["Bridge", "1961"], ["Road", "1962"]]).depth
    0
    """
    head = rows[:_SEARCHED]
    best = max(range(len(head)), key=lambda at: (known(head[at]), -at), default=0)
    at = _unknown_names(rows)
    least = 2 if at is not None and at < best else 1
    if head and known(head[best]) >= (least if _no_values(head[best]) else 2):
        return _with_neighbour(rows, best)
    return Header((), 0, 0) if at is None else Header(tuple(rows[at]), at, 1)


def known(row: Row) -> int:
    """Count the different fields that cells of a row name.

    >>> known(["Title", "Date", "date", "48.85"])
    2
    """
    return len({name for cell in row if _may_name(cell) and (name := field_of(cell))})


def _may_name(cell: str) -> bool:
    """Tell whether a cell may be a name; of single letters only those of coordinates are."""
    return 1 < len(cell) <= _LONGEST_NAME or cell in ("x", "y", "X", "Y")


def _no_values(row: Row) -> bool:
    return not any(_VALUE.match(cell) or len(cell) > _LONGEST_NAME for cell in row)


def _filled(row: Row) -> int:
    return sum(map(bool, row))


def _unknown_names(rows: Sequence[Row]) -> int | None:
    """Take the first full row for names that nobody knows, if it holds no value."""
    typical = median(map(_filled, rows[:_SAMPLE])) if rows else 0
    if typical < 2 or len(rows) < 2:
        return None
    full = (at for at, row in enumerate(rows[:_SEARCHED]) if _filled(row) >= typical * 0.6)
    at = next(full, None)
    return at if at is not None and _no_values(rows[at]) else None


def _with_neighbour(rows: Sequence[Row], at: int) -> Header:
    """Join names that stand in two rows: a heading over several columns, and what is under it."""
    for top in (at - 1, at):
        if top >= 0 and top + 1 < len(rows) and _completes(rows[top], rows[top + 1]):
            return Header(_joined(rows[top], rows[top + 1]), top, 2)
    return Header(tuple(rows[at]), at, 1)


def _completes(top: Row, sub: Row) -> bool:
    pairs = [*zip(*_padded(top, sub), strict=True)]
    return (
        known(sub) > 0
        and _no_values(top)
        and _no_values(sub)
        and any(above and not below for above, below in pairs)
        and any(below and not above for above, below in pairs)
    )


def _padded(top: Row, sub: Row) -> tuple[list[str], list[str]]:
    width = max(len(top), len(sub))
    return [*top, *[""] * (width - len(top))], [*sub, *[""] * (width - len(sub))]


def _joined(top: Row, sub: Row) -> tuple[str, ...]:
    names, heading = [], ""
    for above, below in zip(*_padded(top, sub), strict=True):
        heading = above or (heading if below else "")
        names.append(" ".join(dict.fromkeys(part for part in (heading, below) if part)))
    return tuple(names)
