"""Cutting text into rows and cells, also where quotes are opened and never closed."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

csv.field_size_limit(2**31 - 1)

_NO_MARK: Final = "\x1f"
_LONGEST_JOIN: Final = 100
_MOST_JOINS: Final = 100_000


@dataclass(frozen=True)
class Cut:
    """Rows of a text."""

    rows: list[list[str]]
    unclosed: list[int] = field(default_factory=list)
    """Indexes of rows in which a quote was taken for a letter."""


def cut(text: str, mark: str) -> Cut:
    r"""Cut text into rows of cells; a quoted cell may hold line breaks.

    >>> cut('a,"b\nc"\nd,e', ",").rows
    [['a', 'b\nc'], ['d', 'e']]
    >>> cut('a,b\nc,"d\ne,f', ",")
    Cut(rows=[['a', 'b'], ['c', 'd'], ['e', 'f']], unclosed=[1])
    """
    mark = mark or _NO_MARK
    try:
        rows = [*csv.reader(_lines(text), delimiter=mark, strict=True)]
    except csv.Error:
        return _mended(text, mark)
    return _mended(text, mark) if '"' in text and _swallowed(rows, mark) else Cut(rows)


def _lines(text: str) -> Iterator[str]:
    """Give one line after another, with its end, and no copy of the whole."""
    at = 0
    while end := text.find("\n", at) + 1:
        yield text[at:end]
        at = end
    if at < len(text):
        yield text[at:]


def _swallowed(rows: Sequence[Sequence[str]], mark: str) -> bool:
    """Say whether a cell holds whole rows."""
    width = _usual(map(len, rows))
    return any(
        line.count(mark) >= width - 1 > 0
        for row in rows
        if len(row) != width
        for cell in row
        if "\n" in cell
        for line in cell.split("\n")[1:]
    )


def _usual(widths: Iterator[int]) -> int:
    return max(Counter(widths).items(), key=lambda item: (item[0] > 1, item[1]), default=(1, 1))[0]


def _mended(text: str, mark: str) -> Cut:
    """Cut line by line; quotes join lines only where they close again and the row fits."""
    lines = text.split("\n")
    width = _usual(len(_loosely(line, mark)) for line in lines if line.count('"') % 2 == 0)
    rows: list[list[str]] = []
    unclosed = []
    at, joins = 0, 0
    while at < len(lines):
        most = _LONGEST_JOIN if joins < _MOST_JOINS else 1
        row, used = _row(lines, at, mark, width, most)
        joins += most if not used else used - 1
        if not used:
            row = [cell.strip().strip('"') for cell in lines[at].split(mark)]
            unclosed.append(len(rows))
        rows.append(row)
        at += used or 1
    return Cut(rows, unclosed)


def _row(lines: Sequence[str], at: int, mark: str, width: int, most: int) -> tuple[list[str], int]:
    """Read the row that begins at a line; how many lines it takes, 0 where its quote stays open."""
    if '"' not in lines[at]:
        return (lines[at].split(mark) if lines[at] else []), 1
    if lines[at].count('"') % 2 == 0:
        return _loosely(lines[at], mark), 1
    for end in range(at + 1, min(at + most, len(lines))):
        if lines[end].count('"') % 2:
            row = _strictly("\n".join(lines[at : end + 1]), mark)
            return (row, end + 1 - at) if len(row) == width else ([], 0)
    return [], 0


def _strictly(text: str, mark: str) -> list[str]:
    try:
        rows = [*csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)]
    except csv.Error:
        return []
    return rows[0] if len(rows) == 1 else []


def _loosely(line: str, mark: str) -> list[str]:
    return next(csv.reader([line], delimiter=mark), [])
