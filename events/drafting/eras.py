"""Eras of a draft, whose first and last days may be written in any way."""

from collections.abc import Iterator

import pandas as pd

from events.dates import OPEN
from events.dates.written import Order, Written, read_dates
from events.notes import Note
from events.texts import texts_of

ERAS = "eras"


def read_eras(rows: pd.DataFrame, order: Order | None) -> tuple[pd.DataFrame, list[Note]]:
    """Write the dates of eras as EDTF, and say how they were read; others stay as they are.

    An end that says that it is none, as “today”, is open, and so is an empty one of the last era.
    """
    if rows.empty:
        return rows, []
    starts, ends = texts_of(rows["start"]), texts_of(rows["end"])
    read = read_dates([*starts, *ends], order=order)
    first, last = read[: len(starts)], read[len(starts) :]
    edtf = [one.edtf or text for one, text in zip(first, starts, strict=True)]
    until = [_end(*one) for one in zip(edtf, ends, last, strict=True)]
    until[-1] = until[-1] or OPEN
    dates = rows.assign(start=edtf, end=until)
    return dates, [*_notes(rows, "start", first), *_notes(rows, "end", last)]


def _end(start: str, text: str, read: Written) -> str:
    if read.edtf or not text or text == OPEN:
        return read.edtf or text
    _, _, end = read_dates([f"{start} – {text}"])[0].edtf.partition("/")
    return OPEN if end == OPEN else text


def _notes(rows: pd.DataFrame, column: str, read: list[Written]) -> Iterator[Note]:
    cells = zip(rows.index.tolist(), texts_of(rows[column]), read, strict=True)
    for row, text, one in cells:
        if one.edtf and (one.kind or one.question):
            yield Note(ERAS, one.question or one.kind, column, row, text, one.edtf)
