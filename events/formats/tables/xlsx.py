"""Reads an Excel workbook: the sheet with the events, its cells as people see them."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from openpyxl import load_workbook

from events.formats.tables.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Grid, records_of, tidy
from events.formats.tables.sheets.archive import expect, opened, refused
from events.formats.tables.sheets.choosing import Sheet, fullest
from events.formats.tables.sheets.layout import layout_of
from events.formats.tables.sheets.values import as_text, is_old
from events.notes import Note
from events.records import Records

OLD_DAYS: Final = (
    "days before 15 October 1582, which programs store differently; is this the day that was meant?"
)
NO_RESULT: Final = "formula without a saved result; open the file in its program and save it again"
ERROR: Final = "error cells, taken for empty"
_MACROS = "xl/vbaProject.bin"
_COMMENTS = "xl/comments"


def read(path: Path) -> Records:
    """Read one record from each row of the sheet that names the most columns we know.

    Raises
    ------
    UnreadableError
        When it is no workbook, is protected, broken, or too large.
    """
    expect(path, "xlsx")
    with opened(path) as archive, path.open("rb") as content, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
        try:
            sheets = [_sheet(path, sheet, archive) for sheet in book.worksheets]
        finally:
            book.close()
        sheet, notes = fullest(path.name, sheets)
        notes += _beside(path.name, archive)
    return records_of(Grid(path.name, "Excel", sheet.cells, tuple(notes)))


def _beside(file: str, archive: ZipFile) -> Iterator[Note]:
    names = archive.namelist()
    if _MACROS in names:
        yield Note(file, "macros are never run")
    if any(name.startswith(_COMMENTS) for name in names):
        yield Note(file, "comments on cells are not read")


def _sheet(path: Path, sheet: Any, archive: ZipFile) -> Sheet:
    sheet.reset_dimensions()
    layout = layout_of(archive, sheet._worksheet_path)
    if layout.width > MOST_COLUMNS or layout.width * layout.height > MOST_CELLS:
        raise refused(path, f"sheet {sheet.title} has too many cells to be read")
    notes: list[Note] = []
    cells: dict[int, list[str]] = {}
    for number, row in enumerate(sheet.iter_rows(max_row=layout.height or MOST_ROWS), 1):
        texts = tidy([_text(path.name, number, cell, notes) for cell in row])
        if texts:
            cells[number] = texts
    notes += layout.spread(path.name, cells)
    hidden = [row for row in layout.hidden if row in cells]
    notes += [Note(path.name, "hidden rows, read like the others", row=row) for row in hidden]
    notes += [
        Note(path.name, NO_RESULT, row=row, value=ref, unread=True) for row, ref in layout.unsaved
    ]
    return Sheet(sheet.title, cells, tuple(notes), sheet.sheet_state != "visible")


def _text(file: str, row: int, cell: Any, notes: list[Note]) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        if cell.data_type == "e":
            notes.append(Note(file, ERROR, row=row, value=value))
            return ""
        return value.strip().replace("\r\n", "\n")
    text = as_text(value, cell.number_format)
    if cell.is_date and is_old(text):
        notes.append(Note(file, OLD_DAYS, row=row, value=text))
    return text
