"""Tables whose rows are all as wide as the first, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from pandas.api.extensions import ExtensionArray

from events.formats.tables.columns import distinct
from events.formats.tables.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, tidied_frame
from events.formats.tables.header import find_header
from events.formats.tables.totals import totals
from events.notes import Note
from events.records import Records


@dataclass(frozen=True)
class Even:
    """A table as its columns."""

    head: list[list[str]]
    """Its first rows, tidied, none of them blank; the first may name the columns."""
    last: list[str]
    """Its last row, tidied."""
    columns: list[ExtensionArray]
    """Stripped texts of the rows below the first."""
    rows: list[int]
    """Their numbers as a spreadsheet counts them."""


def even_records(file: str, form: str, table: Even, notes: Sequence[Note]) -> Records | None:
    """Give one record for each row below the names; None where the first row names no columns."""
    header = find_header(table.head)
    if header.first or header.depth != 1 or len(header.names) != len(table.columns):
        return None
    size, width = len(table.rows), len(table.columns)
    if width > MOST_COLUMNS or size > MOST_ROWS or size * width > MOST_CELLS:
        return None
    if size > 1 and totals({1: [], 2: table.last}):
        return None
    names, told = distinct(file, header.names)
    index = pd.Index(table.rows, name="row", dtype="int64")
    columns = dict(zip(names, table.columns, strict=True))
    frame, closing = tidied_frame(file, pd.DataFrame(columns, index=index, columns=names))
    return Records(file=file, rows=frame, notes=(*notes, *told, *closing), format=form)
