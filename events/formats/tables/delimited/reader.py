"""Reads a table in text: CSV, TSV and the like, in any encoding."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from events.formats.files import read_bytes
from events.formats.tables.delimited.delimiter import MARKS, decide
from events.formats.tables.delimited.even import cut_evenly
from events.formats.tables.delimited.guards import unguarded
from events.formats.tables.delimited.quotes import cut
from events.formats.tables.even import even_records
from events.formats.tables.grid import LONGEST_CELL, Grid, records_of, tidy
from events.formats.tables.header import known
from events.formats.text.decoding import decode
from events.notes import Note
from events.records import Records

_FORMATS: Final = {"\t": "tab-separated text", "": "text, a line for each event"}
_EXPECTED: Final = {".csv": ",", ".tsv": "\t", ".tab": "\t"}
_COMMENTS: Final = ("#", "//")
_LONGEST_COMMENT = 80
_DECIDING: Final = 2000
"""Lines by which the mark between columns is found."""
_MOST_MET: Final = 200_000
_PARTED: Final = re.compile(r'(?<!")"\s*[,;\t|]')
"""A quote that closes before the end of a line."""


def read(path: Path) -> Records:
    """Read one record from each row.

    Raises
    ------
    UnreadableError
        When the file is empty or cannot be opened.
    """
    return unguarded(_read(path))


def _read(path: Path) -> Records:
    decoded = decode(path.name, read_bytes(path))
    text, said = _declared(decoded.text)
    if read_evenly := _even(path, text, said, decoded.notes):
        return read_evenly
    lines = text.split("\n")
    head = _comments(lines)
    whole = [] if said else _quoted_whole(path.name, lines)
    mark = said or decide([line for at, line in enumerate(lines[:_DECIDING]) if at not in head])
    mended = bool(head or whole)
    head = head if not _is_header(lines, head, mark) else head[:-1]
    notes = [*decoded.notes, *whole, *_separated(path, mark), *_commented(path.name, lines, head)]
    for at in head:
        lines[at] = ""
    text = "\n".join(lines) if mended else text
    del decoded, lines
    return records_of(_grid(path.name, text, mark, notes))


def _even(path: Path, text: str, said: str, notes: Sequence[Note]) -> Records | None:
    """Read a table whose first line names its columns, and whose rows are all as wide."""
    lines = _first_lines(text)
    if _comments(lines) or (not said and _quoted_whole(path.name, lines)):
        return None
    mark = said or decide(lines)
    table = cut_evenly(text, mark) if mark else None
    told = (*notes, *_separated(path, mark))
    return even_records(path.name, _FORMATS.get(mark, "CSV"), table, told) if table else None


def _first_lines(text: str) -> list[str]:
    end = -1
    for _ in range(_DECIDING):
        end = text.find("\n", end + 1)
        if end < 0:
            return text.split("\n")
    return text[:end].split("\n")


def _quoted_whole(file: str, lines: list[str]) -> list[Note]:
    """Take the quotes off lines that are quoted as a whole, if columns are named inside."""
    first = next((line for line in lines if line.strip()), "")
    inside = _unquoted(first)
    if first == inside or not any(known(tidy(inside.split(mark))) > 1 for mark in MARKS):
        return []
    lines[:] = map(_unquoted, lines)
    return [Note(file, "rows that are quoted as a whole, cut into their columns")]


def _unquoted(line: str) -> str:
    """Take quotes off both ends of a text.

    >>> _unquoted('"a,""b"", c"')
    'a,"b", c'
    """
    text = line.strip()
    whole = len(text) > 1 and text[0] == text[-1] == '"' and not _PARTED.search(text)
    return text[1:-1].replace('""', '"') if whole else line


def _declared(text: str) -> tuple[str, str]:
    r"""Take Excel's first line that names the separator.

    >>> _declared("sep=;\na;b")
    ('a;b', ';')
    """
    line, _, rest = text.partition("\n")
    name, _, mark = line.strip().strip('"').partition("=")
    return (rest, mark or ",") if name.lower() == "sep" and len(mark) <= 1 else (text, "")


def _comments(lines: Sequence[str]) -> list[int]:
    """Give the indexes of comment lines above the table."""
    found = []
    for at, line in enumerate(lines):
        if line.lstrip(' "').startswith(_COMMENTS):
            found.append(at)
        elif line.strip():
            break
    return found


def _is_header(lines: list[str], head: Sequence[int], mark: str) -> bool:
    """Take the last comment line for the names of columns where they stand nowhere else."""
    if not head or not mark:
        return False
    last, below = lines[head[-1]].lstrip(' "#/'), lines[head[-1] + 1 : head[-1] + 2]
    if known(tidy(last.split(mark))) < 2 or any(known(tidy(b.split(mark))) for b in below):
        return False
    lines[head[-1]] = last
    return True


def _separated(path: Path, mark: str) -> Iterator[Note]:
    if mark and mark != _EXPECTED.get(path.suffix.lower()):
        yield Note(path.name, "columns are separated by", text=MARKS.get(mark, mark))


def _commented(file: str, lines: Sequence[str], head: Sequence[int]) -> Iterator[Note]:
    for at in head:
        yield Note(file, "comment lines", row=at + 1, value=lines[at][:_LONGEST_COMMENT])


def _grid(file: str, text: str, mark: str, notes: Sequence[Note]) -> Grid:
    parted = cut(text, mark)
    other = [*_other_marks(file, parted.rows, mark)]
    kind = "a quote that is never closed, taken for a letter"
    unclosed = [Note(file, kind, row=at + 1) for at in parted.unclosed]
    cells = {row: tidied for row, tidied in enumerate(_tidied(parted.rows), 1) if tidied}
    del parted
    cells, continued = _continued(file, cells) if mark == "\t" else (cells, [])
    long = _shortened(file, cells)
    form = _FORMATS.get(mark, "CSV")
    return Grid(file, form, cells, (*notes, *other, *unclosed, *continued, *long))


def _tidied(rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Tidy rows; equal cells of a long table are one text."""
    met: dict[str, str] = {}
    for row in rows:
        if len(met) > _MOST_MET:
            met.clear()
        yield [met.setdefault(cell, cell) for cell in tidy(row)]


def _other_marks(file: str, rows: list[list[str]], mark: str) -> Iterator[Note]:
    """Cut rows that another mark cuts into as many cells as the first row has."""
    width = len(rows[0]) if rows else 0
    for at, row in enumerate(rows):
        if len(row) == 1 and width > 2:
            for other in MARKS:
                if other != mark and row[0].count(other) == width - 1:
                    rows[at] = row[0].split(other)
                    yield Note(file, "row with another separator", row=at + 1, text=MARKS[other])
                    break


def _continued(file: str, rows: dict[int, list[str]]) -> tuple[dict[int, list[str]], list[Note]]:
    """Join lines that begin with a tab to the one above, in a list of two columns."""
    if max(map(len, rows.values()), default=0) != 2 or known(next(iter(rows.values()))):
        return rows, []
    joined: dict[int, list[str]] = {}
    notes = []
    for row, cells in rows.items():
        if cells[0] or not joined:
            joined[row] = cells
        else:
            above = joined[max(joined)]
            above[-1] = f"{above[-1]} {cells[1]}"
            notes.append(Note(file, "lines that begin with a tab continue the line above", row=row))
    return joined, notes


def _shortened(file: str, rows: dict[int, list[str]]) -> Iterator[Note]:
    kind = "cells too long, of which the beginning is kept"
    long = (item for item in rows.items() if sum(map(len, item[1])) > LONGEST_CELL)
    for row, cells in long:
        for at, cell in enumerate(cells):
            if len(cell) > LONGEST_CELL:
                cells[at] = cell[:LONGEST_CELL]
                text = f"{LONGEST_CELL} of {len(cell)} letters"
                yield Note(file, kind, row=row, text=text)
