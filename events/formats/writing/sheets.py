"""A workbook of text: what Excel cannot hold is cut where one sees it, and told on a sheet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from errno import ENOSPC
from io import BytesIO
from os import strerror
from tempfile import gettempdir
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml.etree import LxmlError
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from events.formats.writing.export import Export

MOST_ROWS: Final = 1_048_576
MOST_CHARACTERS: Final = 32_767
"""Of a cell, in units of UTF-16."""
MOST_LINKS: Final = 65_000
_LONGEST_LINK: Final = 2_000
_CUT: Final = " … [cut]"
FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML does not hold."""
FORMULA: Final = re.compile(r"[=+\-@＝＋－＠]")
"""How what a spreadsheet would calculate begins."""
_LINK: Final = re.compile(r"https?://\S+")
_AS_TEXT: Final = "@"
_WRAPPED: Final = Alignment(wrap_text=True, vertical="top")
_BOLD: Final = Font(bold=True)
_WIDTHS: Final = {
    **dict.fromkeys(("title", "name", "places", "actors", "media", "fields", "read"), 36),
    **dict.fromkeys(("summary", "significance", "claim", "citation", "value"), 70),
    **dict.fromkeys(("date", "when", "id", "event_id", "place_id", "source_id", "url"), 26),
}
_WIDTH: Final = 14
_NO_DAY: Final = datetime(1980, 1, 1)
"""The same in every file, so that equal events give equal bytes."""


@dataclass(frozen=True)
class Sheet:
    """Rows of texts, the first of which names the columns."""

    title: str
    rows: Iterable[Sequence[str]]


@dataclass
class _Told:
    """What a workbook could not hold, in its language."""

    export: Export
    cut: dict[str, str] = field(default_factory=dict)
    removed: int = 0


def workbook(sheets: Iterable[Sheet], about: Mapping[str, str], export: Export) -> bytes:
    """Write sheets and, as the last one, what is said about them; equal content, equal bytes.

    Raises
    ------
    OSError
        Where there is no room for the files that openpyxl puts its sheets in meanwhile.
    """
    book, told = Workbook(write_only=True), _Told(export)
    try:
        for sheet in sheets:
            _fill(book, sheet, told)
        title = export.said("file.about", "About")
        head = [export.said("file.about.about", "about"), export.said("file.about.value", "value")]
        _fill(book, Sheet(title, [head, *_about(about, told)]), told, ["about", "value"])
        book.properties.creator = None
        book.properties.title = _held(export.collection.title, title, told)
        return fixed(book)
    except LxmlError as error:
        _give_up(book)
        raise OSError(ENOSPC, strerror(ENOSPC), gettempdir()) from error


def _give_up(book: Any) -> None:
    """Close the sheets that are half written; each would write once more when it is thrown away."""
    for page in book.worksheets:
        for stream in (page._rows, page._writer.xf):
            with suppress(LxmlError, OSError):
                stream.close()


def _about(about: Mapping[str, str], told: _Told) -> list[list[str]]:
    rows, said = [[name, text] for name, text in about.items()], told.export.said
    if told.removed:
        many = "{n} control characters, which no workbook can hold"
        lost = said("file.removed.many", many, n=told.removed)
        rows.append([said("file.removed", "removed"), lost])
    cut = said("file.cut", "cut")
    return rows + [[cut, told.export.headed(where, what)] for where, what in told.cut.items()]


def _fill(book: Any, sheet: Sheet, told: _Told, names: Sequence[str] = ()) -> None:
    """Write a sheet; `names` are those of its columns where its head is in another language."""
    page = book.create_sheet(sheet.title)
    page.freeze_panes = "A2"
    head: Sequence[str] = ()
    for number, row in enumerate(sheet.rows, 1):
        if not head:
            head = row
            for at, name in enumerate(names or head, 1):
                page.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, _WIDTH)
        where = [_where(told.export, sheet.title, number, name) for name in head]
        texts = [_held(text, at, told) for text, at in zip(row, where, strict=True)]
        page.append([_cell(page, text, number) for text in texts])
    page.auto_filter.ref = f"A1:{get_column_letter(len(head))}{max(number, 1)}"


def _where(export: Export, sheet: str, row: int, name: str) -> str:
    return export.said("file.cell", "{sheet}, row {row}, {name}", sheet=sheet, row=row, name=name)


def _cell(page: Any, text: str, row: int) -> Any:
    """Make a cell that stays text when it is edited, too."""
    cell = WriteOnlyCell(page, text)
    cell.data_type = "s"
    cell.number_format = _AS_TEXT
    cell.alignment = _WRAPPED
    if FORMULA.match(text):
        cell.quotePrefix = True
    if row == 1:
        cell.font = _BOLD
    elif row < MOST_LINKS and len(text) < _LONGEST_LINK and _LINK.fullmatch(text):
        cell.hyperlink = text
    return cell


def _held(text: str, where: str, told: _Told) -> str:
    """Give what a cell can hold of a text, and tell what it cannot."""
    kept = FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    told.removed += len(FORBIDDEN.findall(text))
    if _units(kept) <= MOST_CHARACTERS:
        return kept
    told.cut[where] = told.export.said(
        "file.cut.many",
        "{n:,} characters, of which the cell holds {most:,}",
        n=len(kept),
        most=MOST_CHARACTERS,
    )
    short = kept.encode("utf-16-le")[: 2 * (MOST_CHARACTERS - _units(_CUT))]
    return short.decode("utf-16-le", "ignore") + _CUT


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def fixed(book: Any) -> bytes:
    """Save without the hour of saving."""
    saved, written = BytesIO(), BytesIO()
    book.save(saved)
    book.properties.created = book.properties.modified = _NO_DAY
    with ZipFile(saved) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = tostring(book.properties.to_tree())
            entry = ZipInfo(name, _NO_DAY.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, content)
    return written.getvalue()
