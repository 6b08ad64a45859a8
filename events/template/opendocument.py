"""An OpenDocument spreadsheet whose cells are all texts."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{of}:1.0"'
    for name, of in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("number", "datastyle"),
        ("manifest", "manifest"),
    )
)
_STYLES: Final = (
    '<office:automatic-styles><number:text-style style:name="N100"><number:text-content/>'
    '</number:text-style><style:style style:name="text" style:family="table-cell" '
    'style:data-style-name="N100"/></office:automatic-styles>'
)
_ROWS_AS_TEXT: Final = 500


def spreadsheet(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Write sheets of texts, by name; cells below them are text too."""
    tables = "".join(_table(name, rows) for name, rows in sheets.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} '
        f'office:version="1.3">{_STYLES}<office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _TYPE, ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", _manifest())
        archive.writestr("content.xml", content)
    return written.getvalue()


def _table(name: str, rows: Sequence[Sequence[str]]) -> str:
    width = max(map(len, rows))
    below = _ROWS_AS_TEXT - len(rows)
    return (
        f"<table:table table:name={quoteattr(name)}>"
        f'<table:table-column table:number-columns-repeated="{width}" '
        'table:default-cell-style-name="text"/>'
        f"{''.join(map(_row, rows))}"
        f'<table:table-row table:number-rows-repeated="{below}"><table:table-cell '
        f'table:style-name="text" table:number-columns-repeated="{width}"/></table:table-row>'
        "</table:table>"
    )


def _row(cells: Sequence[str]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(text: str) -> str:
    if not text:
        return '<table:table-cell table:style-name="text"/>'
    return (
        '<table:table-cell table:style-name="text" office:value-type="string">'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


def _manifest() -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {_NAMES} '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{_TYPE}"/><manifest:file-entry '
        'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
