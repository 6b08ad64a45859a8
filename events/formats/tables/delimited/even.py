"""Tables whose rows are all as wide as the first: cut column by column, and never held as rows."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pandas.api.extensions import ExtensionArray

from events.formats.tables.even import Even
from events.formats.tables.grid import LONGEST_CELL, tidy

_BLOCK: Final = 1 << 22
"""Letters of a text that are taken at once."""
_ROWS: Final = 20_000
"""Rows that are taken at once."""
_HEAD: Final = 201
"""Rows by which the names of columns are found."""
_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+$")


def cut_evenly(text: str, mark: str) -> Even | None:
    """Cut a text into columns; None where a row is wider or narrower than the first, or like it."""
    parted = csv.reader(_lines(text), delimiter=mark, strict=True)
    width = 0
    head: list[list[str]] = []
    rows: list[int] = []
    parts: list[list[pa.Array]] = []
    last: list[str] = []
    at = 1
    try:
        while block := [*islice(parted, _ROWS)]:
            width = width or len(block[0])
            if width == 2 and mark == "\t":
                return None  # its lines may continue those above
            numbers = range(at, at + len(block))
            at += len(block)
            columns = _columns(block, width)
            if columns is None:
                return None
            kept, columns = _filled(numbers, columns)
            if len(head) < _HEAD:
                head += [tidy(row) for row in islice(zip(*columns, strict=True), _HEAD - len(head))]
            if not parts and (not head or kept[0] != 1 or len(head[0]) != width):
                return None
            start = 0 if parts else 1
            if _repeats(head[0], columns, start):
                return None
            made = [pa.array(column[start:], pa.large_string()) for column in columns]
            if any(_is_long(one) for one in made):
                return None
            parts.append(made)
            rows += kept[start:]
            last = [column[-1] for column in columns] if kept else last
    except csv.Error:
        return None
    if not rows:
        return None
    joined = [_joined([made[n] for made in parts]) for n in range(width)]
    return Even(head, tidy(last), joined, rows)


def _lines(text: str) -> Iterator[str]:
    """Give one line after another, with its end."""
    return chain.from_iterable(map(_LINES.findall, _blocks(text)))


def _blocks(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        end = text.find("\n", at + _BLOCK) + 1 or len(text)
        yield text[at:end]
        at = end


def _columns(block: Sequence[Sequence[str]], width: int) -> list[list[str]] | None:
    """Turn rows into columns of stripped texts; None where they are uneven."""
    widths = {*map(len, block)}
    if width < 2 or widths - {0, width}:
        return None
    if 0 in widths:
        block = [row or ("",) * width for row in block]
    return [[*map(str.strip, column)] for column in zip(*block, strict=True)]


def _filled(
    numbers: Sequence[int], columns: list[list[str]]
) -> tuple[Sequence[int], list[list[str]]]:
    """Pass over blank rows."""
    if "" not in columns[0]:
        return numbers, columns
    keep = [n for n, row in enumerate(zip(*columns, strict=True)) if any(row)]
    if len(keep) == len(numbers):
        return numbers, columns
    return [numbers[n] for n in keep], [[column[n] for n in keep] for column in columns]


def _repeats(names: Sequence[str], columns: Sequence[Sequence[str]], start: int) -> bool:
    """Tell whether the names of the columns stand in the table again."""
    first = columns[0]
    if first.count(names[0]) <= start:
        return False
    return any([*row] == names for row in islice(zip(*columns, strict=True), start, None))


def _is_long(column: pa.Array) -> bool:
    return (pc.max(pc.binary_length(column)).as_py() or 0) > LONGEST_CELL


def _joined(parts: Sequence[pa.Array]) -> ExtensionArray:
    texts: ExtensionArray = pd.array(pa.chunked_array(parts).combine_chunks(), dtype="str")
    return texts
