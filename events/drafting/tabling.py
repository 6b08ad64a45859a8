"""The events of a draft as the table that their owner knows, in the words of its cells."""

import csv
from io import StringIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from events.drafting.draft import Draft
from events.formats.tables.delimited.guards import guarded
from events.formats.writing.sheets import FORBIDDEN, FORMULA, MOST_CHARACTERS, fixed

_SHEET: Final = "events"
_TEXT: Final = "@"
_WIDTHS: Final = {"title": 28, "date": 16, "place": 20, "summary": 48, "source": 28}
_WIDTH: Final = 14
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")


def table(draft: Draft) -> list[list[str]]:
    """Give the names of the columns, and below them the cells of each event."""
    names = [column["name"] for column in draft["columns"]]
    rows = draft["tables"].get("events", [])
    return [names, *([_lined(row["cells"].get(name, "")) for name in names] for row in rows)]


def as_csv(draft: Draft) -> bytes:
    """Write CSV with the mark by which Excel knows UTF-8; rows end in CRLF.

    What a spreadsheet would calculate has an apostrophe before it, which the reader takes away.
    """
    text = StringIO(newline="")
    rows = ([*map(guarded, cells)] for cells in table(draft))
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def as_xlsx(draft: Draft) -> bytes:
    """Write a workbook whose cells are all text, dates too; none is calculated."""
    book = Workbook(write_only=True)
    page = book.create_sheet(_SHEET)
    page.freeze_panes = "A2"
    for at, column in enumerate(draft["columns"], 1):
        width = _WIDTHS.get(column["field"], _WIDTH)
        page.column_dimensions[get_column_letter(at)].width = width
    for number, cells in enumerate(table(draft)):
        page.append([_cell(page, text, is_name=not number) for text in cells])
    book.properties.creator = None
    return fixed(book)


def shortened(draft: Draft) -> int:
    """Count the cells that are longer than a workbook holds."""
    return sum(len(text) > MOST_CHARACTERS for cells in table(draft) for text in cells)


def removed(draft: Draft) -> int:
    """Count the control characters that no workbook holds."""
    return sum(len(FORBIDDEN.findall(text)) for cells in table(draft) for text in cells)


def _cell(page: Any, text: str, is_name: bool) -> Any:
    cell = WriteOnlyCell(page, FORBIDDEN.sub("", text)[:MOST_CHARACTERS])
    cell.data_type = "s"
    cell.number_format = _TEXT
    cell.alignment = _WRAPPED
    cell.quotePrefix = FORMULA.match(text) is not None
    if is_name:
        cell.font = Font(bold=True)
    return cell


def _lined(text: str) -> str:
    """End lines as everything reads them."""
    return text.strip().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
