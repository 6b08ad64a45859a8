"""Apostrophes before what a spreadsheet would calculate, which belong to no text."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pandas as pd

from events.notes import Note
from events.records import Records

_SIGNS: Final = r"[=+\-@＝＋－＠]"
_CALCULATED: Final = re.compile(rf"'*{_SIGNS}")
_GUARDED: Final = rf"'+{_SIGNS}"
_NUMBER: Final = re.compile(r"[+-]\d+(?:[.,]\d+)*")
"""What is a number to a spreadsheet too, and stays one."""
_KIND: Final = "an apostrophe that keeps a spreadsheet from calculating, taken away"


def guarded(text: str) -> str:
    """Keep a spreadsheet from calculating, so that `unguarded` gives the same text back.

    >>> guarded("=1+1"), guarded("'=1+1"), guarded("-0043-03-15"), guarded("-7.98")
    ("'=1+1", "''=1+1", "'-0043-03-15", '-7.98')
    """
    is_safe = not _CALCULATED.match(text) or _NUMBER.fullmatch(text)
    return text if is_safe else f"'{text}"


def unguarded(records: Records) -> Records:
    """Take the apostrophes away, from names of columns too."""
    rows, notes = records.rows, [*records.notes]
    names = {name: _bare(name) for name in map(str, rows.columns)}
    if len({*names.values()}) == len(names) and any(names[name] != name for name in names):
        rows = rows.rename(columns=names)
        meaning = {names[name]: field for name, field in records.meaning.items()}
        records = replace(records, meaning=meaning)
    bare = {name: cells for name in rows.columns if (cells := _column(rows[name])) is not None}
    for name, cells in bare.items():
        notes += _told(records.file, name, rows[name], cells)
    return replace(records, rows=rows.assign(**bare) if bare else rows, notes=tuple(notes))


def _bare(text: str) -> str:
    return text[1:] if re.match(_GUARDED, text) else text


def _column(cells: pd.Series) -> pd.Series | None:
    """Give a column without apostrophes, None where it has none."""
    if not (cells.str[:1] == "'").any():
        return None
    found = cells.str.match(_GUARDED)
    return cells.where(~found, cells.str[1:]) if found.any() else None


def _told(file: str, name: str, before: pd.Series, after: pd.Series) -> Iterator[Note]:
    changed = before.index[before != after]
    row = int(changed[0])
    yield Note(file, _KIND, name, row, str(before.at[row]), str(after.at[row]))
