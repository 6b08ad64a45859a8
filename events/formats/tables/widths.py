"""Rows that are longer or shorter than the names of columns, mended where one way only fits."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from events.columns.names import field_of
from events.notes import Note
from events.problems import Problem

_NUMBER: Final = re.compile(r"[-+−]?\d+([.,]\d+)?$")
_WHOLE: Final = re.compile(r"[-+−]?\d{1,3}$")
_DIGITS: Final = re.compile(r"\d+$")
_MOSTLY = 0.8
_DECIMAL = "decimal commas that also separate columns, joined again"
_DECIMAL_UNCLEAR = (
    "a decimal comma that cannot be told from the commas between columns; "
    "save the table with semicolons, or with decimal points"
)


@dataclass
class Fitted:
    """Rows made to fit, and what was done to them."""

    rows: dict[int, list[str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def fitted(
    file: str, names: Sequence[str], rows: Mapping[int, list[str]], most_extra: int
) -> Fitted:
    """Make rows fit the names; a row that is far too long is a problem."""
    width = len(names)
    if not width:
        return Fitted(dict(rows))
    made = Fitted()
    decimal = _decimal_columns(names, rows)
    numeric: frozenset[int] | None = None
    for row, cells in rows.items():
        extra = len(cells) - width
        if extra <= 0:
            made.rows[row] = cells
        elif decimal:
            _mend_decimals(made, file, row, cells, decimal, width)
        elif extra > most_extra:
            rule = f"{len(cells)} cells; the names are of {width} columns"
            made.problems.append(Problem(file, row, None, None, rule))
        else:
            numeric = _numeric(rows, width) if numeric is None else numeric
            _mend_text(made, file, row, cells, numeric, width)
    return made


def _decimal_columns(names: Sequence[str], rows: Mapping[int, list[str]]) -> tuple[int, ...]:
    """Give the columns of latitude and longitude, where most rows are two cells too long."""
    places = tuple(at for at, name in enumerate(names) if field_of(name) in ("lat", "lon"))
    if len(places) != 2 or not rows:
        return ()
    longer = Counter(len(cells) - len(names) for cells in rows.values())
    return places if longer[2] > len(rows) / 2 else ()


def _mend_decimals(
    made: Fitted, file: str, row: int, cells: list[str], places: Sequence[int], width: int
) -> None:
    joined: list[str] = []
    rest = [*cells]
    while rest:
        cell = rest.pop(0)
        fraction = rest[0] if rest else ""
        if len(joined) in places and _WHOLE.match(cell) and _DIGITS.match(fraction):
            cell = f"{cell},{rest.pop(0)}"
            made.notes.append(Note(file, _DECIMAL, row=row, text=cell))
        joined.append(cell)
    if len(cells) == width + 2 and len(joined) == width:
        made.rows[row] = joined
    else:
        made.notes = [note for note in made.notes if note.row != row]
        made.problems.append(Problem(file, row, None, None, _DECIMAL_UNCLEAR))


def _numeric(rows: Mapping[int, list[str]], width: int) -> frozenset[int]:
    """Give the columns that hold numbers, by the rows that have the right width."""
    good = [cells for cells in rows.values() if len(cells) <= width][:1000]
    counts: Counter[int] = Counter()
    filled: Counter[int] = Counter()
    for cells in good:
        filled.update(at for at, cell in enumerate(cells) if cell)
        counts.update(at for at, cell in enumerate(cells) if _NUMBER.match(cell))
    return frozenset(at for at, n in counts.items() if n >= filled[at] * _MOSTLY)


def _mend_text(
    made: Fitted, file: str, row: int, cells: list[str], numeric: frozenset[int], width: int
) -> None:
    """Join cells that an unquoted comma parted, if only one column can have been parted."""
    extra = len(cells) - width
    ways = [
        tried
        for at in range(width)
        if at not in numeric
        if _suits(tried := _joined(cells, at, extra), numeric)
    ]
    if numeric and len(ways) == 1:
        made.rows[row] = ways[0]
        text = next(new for new, old in zip(ways[0], cells, strict=False) if new != old)
        made.notes.append(Note(file, "a separator inside a text, joined again", None, row, text))
    else:
        made.rows[row] = cells
        kind = "more cells than names of columns; the last stand in columns of their own"
        made.notes.append(Note(file, kind, row=row, text=f"{len(cells)} cells"))


def _joined(cells: Sequence[str], at: int, extra: int) -> list[str]:
    return [*cells[:at], ", ".join(cells[at : at + extra + 1]), *cells[at + extra + 1 :]]


def _suits(cells: Sequence[str], numeric: frozenset[int]) -> bool:
    return all(not cells[at] or bool(_NUMBER.match(cells[at])) for at in numeric if at < len(cells))
