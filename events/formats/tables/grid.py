"""From rows of cells to records: names of columns, widths, what stands above and between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat, zip_longest
from typing import Final

import pandas as pd

from events.formats.files import UnreadableError
from events.formats.tables.columns import distinct
from events.formats.tables.header import Header, find_header
from events.formats.tables.totals import totals
from events.formats.tables.unnamed import meaning_of
from events.formats.tables.widths import fitted
from events.notes import Note
from events.problems import Problem
from events.records import Records

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
"""As spreadsheets have them."""
MOST_CELLS: Final = 20_000_000
LONGEST_CELL: Final = 1_000_000
_MOST_EXTRA = 20
_HEAD = 30
_CLOSING: Final = " #"
_SAID: Final = {"date": "date", "lat": "latitude", "lon": "longitude"}


@dataclass(frozen=True)
class Grid:
    """A sheet of texts."""

    file: str
    format: str
    cells: Mapping[int, list[str]]
    """Row as a spreadsheet counts it -> its cells, stripped, without empty ones at the end; blank
    rows are not there."""
    notes: tuple[Note, ...] = ()
    title: str = ""
    left_out: tuple[Problem, ...] = field(default=())


def records_of(grid: Grid) -> Records:
    """Give one record for each row below the names of columns.

    Raises
    ------
    UnreadableError
        When the table is empty, or larger than any spreadsheet.
    """
    rows = [*grid.cells.values()]
    if not rows:
        raise UnreadableError(Problem(grid.file, None, None, None, "there are no rows in it"))
    _check_width(grid.file, rows)
    header = find_header(rows)
    names, notes = distinct(grid.file, header.names)
    body, repeated = _below(grid, header)
    fit = fitted(grid.file, names, body, _MOST_EXTRA)
    frame, closing = tidied_frame(grid.file, _frame(grid.file, names, fit.rows))
    notes += closing
    meaning = {} if header.depth else meaning_of(frame)
    notes += [
        Note(grid.file, f"column read as {_SAID[of]}, by its cells", column)
        for column, of in meaning.items()
    ]
    return Records(
        file=grid.file,
        rows=frame,
        meaning=meaning,
        title=grid.title or _title(rows[: header.first]),
        aside=repeated,
        left_out=(*grid.left_out, *fit.problems),
        notes=(*grid.notes, *_above(grid.file, header, rows, [*grid.cells]), *notes, *fit.notes),
        format=grid.format,
    )


def _below(grid: Grid, header: Header) -> tuple[dict[int, list[str]], dict[int, str]]:
    """Give the rows below the names, and those that repeat them or add them up."""
    rows = [*grid.cells.items()]
    start = header.first + header.depth
    names = rows[start - 1][1] if header.depth else None
    body = {row: cells for row, cells in rows[start:] if cells != names}
    again = "the names of the columns again"
    repeated = {row: again for row, _ in rows[start:] if row not in body}
    added = totals(body)
    return {row: body[row] for row in body if row not in added}, repeated | added


def _title(above: Sequence[Sequence[str]]) -> str:
    """Take the first line above the table for its title, if it is one text."""
    lines = ([cell for cell in row if cell] for row in above)
    return next((line[0][:200] for line in lines if len(line) == 1), "")


def _above(
    file: str, header: Header, rows: Sequence[Sequence[str]], numbers: Sequence[int]
) -> Iterator[Note]:
    if not header.depth:
        yield Note(file, "no row names the columns; they are numbered")
        return
    for row, number in zip(rows[: header.first], numbers, strict=False):
        text = " ".join(cell for cell in row if cell)[:80]
        yield Note(file, "lines above the names of columns", row=number, value=text)
    if header.depth > 1:
        at = numbers[header.first]
        yield Note(file, "names of columns in two rows, joined", text=f"rows {at} and {at + 1}")


def _frame(file: str, names: Sequence[str], rows: Mapping[int, list[str]]) -> pd.DataFrame:
    width = max([len(names), *map(len, rows.values())])
    if width * len(rows) > MOST_CELLS or len(rows) > MOST_ROWS:
        raise _too_large(file, f"{len(rows)} rows of {width} columns are more than can be read")
    columns = [*names, *[f"column {n}" for n in range(len(names) + 1, width + 1)]]
    columns = distinct(file, columns)[0]
    cells = zip_longest(*rows.values(), fillvalue="")
    blank = repeat(("",) * len(rows))
    index = pd.Index([*rows], name="row", dtype="int64")
    texts = {name: pd.array(next(cells, next(blank)), dtype="str") for name in columns}
    return pd.DataFrame(texts, index=index, columns=columns)


def tidied_frame(file: str, frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    """Drop columns that hold nothing, and marks at the end of cells."""
    frame = _without_empty(frame)
    return frame, _without_closing(file, frame)


def _without_closing(file: str, frame: pd.DataFrame) -> list[Note]:
    """Take a mark off the end of cells, where most cells of their column end with it."""
    notes = []
    for name in frame:
        ends = frame[name].str.endswith(_CLOSING)
        if ends.any() and ends.sum() * 2 > frame[name].astype(bool).sum():
            frame[name] = frame[name].str.removesuffix(_CLOSING).str.rstrip()
            notes.append(Note(file, "a mark at the end of cells, passed over", str(name), text="#"))
    return notes


def _check_width(file: str, rows: Sequence[Sequence[str]]) -> None:
    width = max(map(len, rows[:_HEAD]))
    if width > MOST_COLUMNS:
        raise _too_large(file, f"{width} columns; at most {MOST_COLUMNS} are read")


def _without_empty(frame: pd.DataFrame) -> pd.DataFrame:
    """Drop columns that have neither a name nor a value."""
    unnamed = [
        name
        for at, name in enumerate(frame.columns, 1)
        if name == f"column {at}" and not frame[name].any()
    ]
    return frame.drop(columns=unnamed)


def _too_large(file: str, rule: str) -> UnreadableError:
    return UnreadableError(Problem(file, None, None, None, rule))


def tidy(cells: Sequence[str]) -> list[str]:
    """Strip cells, and cut empty ones off the end.

    >>> tidy([" a ", "", " "])
    ['a']
    """
    stripped = [*map(str.strip, cells)]
    while stripped and not stripped[-1]:
        stripped.pop()
    return stripped
