"""Writes the table to start from into a new folder; dates are cells of text in all of them."""

import csv
import json
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from events.template.opendocument import spreadsheet

_COLUMNS: Final = Path(__file__).parents[1] / "data" / "template" / "columns.json"
_AS_TEXT: Final = "@"
_ROWS_AS_TEXT: Final = 500
"""Rows below the examples whose cells are text too, so that what is typed stays as it is typed."""
_WIDTHS: Final = {"title": 28, "date": 14, "place": 18, "summary": 40, "source": 28}
_STEM: Final = "my-events"


class TemplateError(Exception):
    """The template cannot be written; its text is one line."""


def write_template(folder: Path) -> list[Path]:
    """Write the template into a folder that has none of its files yet, and name what was written.

    Raises
    ------
    TemplateError
        When a file is there already, or the folder cannot be written.
    """
    contents = {
        f"{_STEM}.csv": _csv(),
        f"{_STEM}.xlsx": _xlsx(),
        f"{_STEM}.ods": spreadsheet({_sheet("events"): table(), _sheet("help"): explained()}),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in contents:
            if (folder / name).exists():
                raise TemplateError(f"{folder / name}: is there already; expected a new folder")
        for name, content in contents.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        reason = error.strerror or "cannot be written"
        raise TemplateError(f"{folder}: {reason}") from None
    return [folder / name for name in contents]


@cache
def _content() -> Any:
    return json.loads(_COLUMNS.read_text("utf-8"))


def _sheet(name: str) -> str:
    return str(_content()["sheets"][name])


def table() -> list[list[str]]:
    """Give the header and the example rows."""
    columns = _content()["columns"]
    examples = zip(*(column["examples"] for column in columns), strict=True)
    return [[column["name"] for column in columns], *map(list, examples)]


def explained() -> list[list[str]]:
    """Give what each column means, a row for each and a column for each language."""
    languages = _content()["languages"]
    rows = [
        [column["name"], *(column["means"][code] for code in languages)]
        for column in _content()["columns"]
    ]
    return [["", *languages.values()], *rows]


def _csv() -> bytes:
    """Write CSV with a byte order mark, by which Excel knows UTF-8."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(table())
    return text.getvalue().encode("utf-8-sig")


def _xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = _sheet("events")
    _fill(sheet, table())
    names = table()[0]
    for row in sheet.iter_rows(min_row=1, max_row=_ROWS_AS_TEXT, max_col=len(names)):
        row[names.index("date")].number_format = _AS_TEXT
    for letter, name in zip("ABCDEFGHIJKLMNOP", names, strict=False):
        sheet.column_dimensions[letter].width = _WIDTHS.get(name, 12)
    _fill(book.create_sheet(_sheet("help")), explained(), wrapped=True)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, rows: list[list[str]], wrapped: bool = False) -> None:
    for row in rows:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    if wrapped:
        for letter in "BCDEFG":
            sheet.column_dimensions[letter].width = 40
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
