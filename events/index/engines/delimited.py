"""What separates the cells of large files, and what their columns are called."""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from events.columns.names import field_of
from events.formats.geo.inside.entries import unreadable
from events.formats.profiles import header_of

_SEPARATORS: Final = (",", ";", "\t", "|")
_LONGEST: Final = 1 << 20


@dataclass(frozen=True)
class Delimited:
    """The shape of a table in text."""

    separator: str
    names: tuple[str, ...]
    has_header: bool


def delimited(path: str) -> Delimited:
    """Tell the separator by the columns that are known then, and of these by their number.

    Raises
    ------
    UnreadableError
        When there is no such file, or no first line.
    """
    return shape_of(_first_line(Path(path)))


def shape_of(line: str) -> Delimited:
    """Tell the same of a first line."""
    cells = {one: next(csv.reader([line], delimiter=one)) for one in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda one: (_known(cells[one]), len(cells[one])))
    found = tuple(name.strip() for name in cells[best])
    known = header_of(found)
    return Delimited(best, known or _each_once(found), known is None)


def _known(names: list[str]) -> int:
    return sum(field_of(name) is not None for name in names)


def _each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give a number to columns that an engine takes for the same, whatever their case, or nothing.

    >>> _each_once(("a", "", "A"))
    ('a', 'column 2', 'A (3)')
    """
    found: list[str] = []
    for nth, name in enumerate(names, 1):
        said = name or f"column {nth}"
        taken = {one.casefold() for one in found}
        found.append(f"{said} ({nth})" if said.casefold() in taken else said)
    return tuple(found)


def _first_line(path: Path) -> str:
    if not path.is_file():
        raise unreadable(path.name, "no such file")
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rb") as lines:
            line = lines.readline(_LONGEST).decode("utf-8-sig").rstrip("\r\n")
    except (UnicodeDecodeError, OSError, EOFError):
        raise unreadable(path.name, "expected text in UTF-8") from None
    if not line.strip():
        raise unreadable(path.name, "no first line; expected the names of its columns")
    return line
