"""Finding, adding and changing the columns of records, with a note of each change."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from events.notes import Note
from events.records import Records
from events.texts import texts_of


def folded(name: object) -> str:
    """Give the letters and digits of a name, as programs write it in several ways.

    >>> folded("End Year"), folded("end_year"), folded("DisNo.")
    ('endyear', 'endyear', 'disno')
    """
    return re.sub(r"[\W_]+", "", str(name).casefold())


def column(records: Records, name: str) -> str | None:
    """Find a column by its folded name."""
    return next((str(c) for c in records.rows.columns if folded(c) == name), None)


def cells(records: Records, name: str) -> "pd.Series[str]":
    """Give the cells of a column by its folded name; empty ones where there is none."""
    found = column(records, name)
    if found is None:
        return pd.Series("", index=records.rows.index, dtype=str)
    return records.rows[found]


def first_filled(*columns: "pd.Series[str]") -> "pd.Series[str]":
    """Give the first cell of each row that holds anything.

    >>> first_filled(pd.Series(["", "a"]), pd.Series(["b", "c"])).tolist()
    ['b', 'a']
    """
    chosen = columns[0]
    for other in columns[1:]:
        chosen = chosen.where(chosen != "", other)
    return chosen


def added(records: Records, name: str, values: "pd.Series[str]", field: str) -> Records:
    """Add a column of one's own that is read as `field`, in place of any other."""
    taken = {str(c) for c in records.rows.columns}
    while name in taken:
        name = f"{name} (read)"
    meaning = {c: ("" if f == field else f) for c, f in records.meaning.items()} | {name: field}
    return replace(records, rows=records.rows.assign(**{name: values}), meaning=meaning)


def changed(records: Records, name: str, values: "pd.Series[str]", kind: str) -> Records:
    """Put other texts into a column, each with a note."""
    before = records.rows[name]
    other = before != values
    rows = zip(
        values.index[other].tolist(), *map(texts_of, (before[other], values[other])), strict=True
    )
    notes = [Note(records.file, kind, name, row, old, new) for row, old, new in rows]
    frame = records.rows.assign(**{name: values})
    return replace(records, rows=frame, notes=(*records.notes, *notes))


def worded(records: Records, name: str, words: Mapping[str, str]) -> Records:
    """Put the codes of a column into words, with one note for each code; others stay."""
    found = column(records, name)
    if found is None:
        return records
    codes = records.rows[found]
    met = [code for code in codes.unique() if code in words]
    kind = "codes put into words"
    notes = [Note(records.file, kind, found, None, code, words[code]) for code in met]
    rows = records.rows.assign(**{found: codes.map(dict(words)).fillna(codes)})
    return replace(records, rows=rows, notes=(*records.notes, *notes))


def noted(records: Records, kind: str, column: str) -> Records:
    """Add one note on a whole column."""
    return replace(records, notes=(*records.notes, Note(records.file, kind, column)))


def set_aside(records: Records, reasons: Mapping[int, str]) -> Records:
    """Take rows out that hold no event."""
    rows = records.rows.drop(index=list(reasons))
    return replace(records, rows=rows, aside={**records.aside, **reasons})
