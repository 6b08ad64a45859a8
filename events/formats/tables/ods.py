"""Reads a sheet of OpenDocument, as LibreOffice saves them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from lxml import etree

from events.formats.tables.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Grid, records_of, tidy
from events.formats.tables.sheets.archive import expect, opened, refused
from events.formats.tables.sheets.choosing import Sheet, fullest
from events.formats.tables.sheets.layout import MERGED, MOST_SPREAD
from events.formats.tables.sheets.shown import shown, value_of
from events.formats.tables.sheets.values import is_old
from events.formats.tables.xlsx import ERROR, NO_RESULT, OLD_DAYS
from events.notes import Note
from events.records import Records

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE: Final = f"{{{_NS}table:1.0}}"
_OFFICE: Final = f"{{{_NS}office:1.0}}"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_ERROR: Final = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)|Err:\d+$")


def read(path: Path) -> Records:
    """Read one record from each row of the sheet that names the most columns we know.

    Raises
    ------
    UnreadableError
        When it is no sheet, is protected, broken, or too large.
    """
    expect(path, "ods")
    with opened(path) as archive:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise refused(path, "is protected by a password; save it without one")
        with archive.open("content.xml") as content:
            sheets = [*_sheets(path, content)]
    sheet, notes = fullest(path.name, sheets)
    return records_of(Grid(path.name, "OpenDocument spreadsheet", sheet.cells, tuple(notes)))


def _sheets(path: Path, content: Any) -> Iterator[Sheet]:
    tag = f"{_TABLE}table"
    parsed = etree.iterparse(
        content, tag=tag, resolve_entities=False, no_network=True, huge_tree=True
    )
    for _, table in parsed:
        yield _Reading(path).sheet(table)
        table.clear()


class _Reading:
    """One pass over a table."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: list[Note] = []
        self.cells: dict[int, list[str]] = {}
        self.count = 0
        self.spread = 0

    def sheet(self, table: Any) -> Sheet:
        """Read all rows of a table."""
        number = 0
        for row in table.iter(f"{_TABLE}table-row"):
            repeated = _times(row, "rows")
            texts = tidy(self._row(row, number + 1)) if number < MOST_ROWS else []
            self._counted(len(texts) * repeated)
            for at in range(number + 1, number + 1 + (repeated if texts else 0)):
                self.cells[at] = [*texts]
            if texts and row.get(f"{_TABLE}visibility") in ("collapse", "filter"):
                self._note("hidden rows, read like the others", number + 1)
            number += repeated
        self.notes += self._spread(table)
        return Sheet(str(table.get(f"{_TABLE}name", "")), self.cells, tuple(self.notes))

    def _row(self, row: Any, number: int) -> list[str]:
        texts: list[str] = []
        for cell in row.iterchildren(*_CELLS):
            text = self._text(cell, number)
            times = _times(cell, "columns")
            if text and len(texts) + times > MOST_COLUMNS:
                raise refused(self.path, f"more than {MOST_COLUMNS} columns; no more are read")
            texts += [text] * min(times, MOST_COLUMNS - len(texts))
        return texts

    def _text(self, cell: Any, row: int) -> str:
        text = value_of(cell)
        if _ERROR.match(text):
            self._note(ERROR, row, text)
            return ""
        if not text and cell.get(f"{_TABLE}formula") and not cell.get(f"{_OFFICE}value-type"):
            self.notes.append(Note(self.path.name, NO_RESULT, row=row, unread=True))
        if cell.get(f"{_OFFICE}value-type") == "date" and is_old(
            cell.get(f"{_OFFICE}date-value", "")
        ):
            self._note(OLD_DAYS, row, text)
        if next(cell.iterchildren(f"{_OFFICE}annotation"), None) is not None:
            self._note("comments on cells are not read", row)
        return text

    def _counted(self, cells: int) -> None:
        self.count += cells
        if self.count > MOST_CELLS:
            raise refused(self.path, "has too many cells to be read")

    def _note(self, kind: str, row: int, value: str | None = None) -> None:
        self.notes.append(Note(self.path.name, kind, row=row, value=value))

    def _spread(self, table: Any) -> Iterator[Note]:
        """Repeat the value of cells merged over several rows in each of them."""
        number, last = 0, max(self.cells, default=0)
        for row in table.iter(f"{_TABLE}table-row"):
            at = 0
            for cell in row.iterchildren(*_CELLS):
                below = min(int(cell.get(f"{_TABLE}number-rows-spanned", 1)), last - number) - 1
                self.spread += max(0, below)
                if self.spread > MOST_SPREAD:
                    yield Note(
                        self.path.name, "more merged cells than are followed", row=number + 1
                    )
                    return
                if below > 0 and (value := shown(cell)):
                    self._repeat(number + 1, at, below)
                    yield Note(self.path.name, MERGED, row=number + 1, value=value[:80])
                at += _times(cell, "columns")
            number += _times(row, "rows")

    def _repeat(self, row: int, at: int, below: int) -> None:
        value = self.cells.get(row, [])[at : at + 1]
        for under in (n for n in range(row + 1, row + 1 + below) if n in self.cells and value):
            cells = self.cells[under]
            cells.extend([""] * (at + 1 - len(cells)))
            cells[at] = cells[at] or value[0]


def _times(element: Any, what: str) -> int:
    return max(1, int(element.get(f"{_TABLE}number-{what}-repeated", 1)))
