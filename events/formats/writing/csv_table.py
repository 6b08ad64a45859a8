"""Events as CSV, one row each; the view is in the last columns.

The browser writes the same table: `dashboard/web/share/table.js`. A byte order mark tells
spreadsheets that it is UTF-8. A cell that a spreadsheet would calculate has an apostrophe before
it; dates and numbers have none, and stay as other programs read them.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

from events.formats.writing.about import about
from events.formats.writing.columns import columns
from events.formats.writing.export import Export
from events.formats.writing.records import records

_FORMULA: Final = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_LITERAL: Final = frozenset({"date", "start", "end", "lon", "lat"})
"""Columns of what can begin with the minus of a year or a degree."""


_TOLD: Final = ("view", "address", "licence", "citation")
"""Of all events alike."""


def write(export: Export) -> bytes:
    """Write the events; rows end in CRLF."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(_rows(export))
    return text.getvalue().encode("utf-8-sig", "replace")


def _rows(export: Export) -> Iterator[list[str]]:
    chosen = columns(export.collection)
    told = about(export)
    yield [*(name for name, _ in chosen), *_TOLD]
    said = [_plain(told[name]) for name in _TOLD]
    for event in records(export):
        cells = ((name, value(event)) for name, value in chosen)
        yield [*(text if name in _LITERAL else _plain(text) for name, text in cells), *said]


def _plain(text: str) -> str:
    """Keep a spreadsheet from calculating.

    >>> _plain("=1+1"), _plain("1 + 1")
    ("'=1+1", '1 + 1')
    """
    return f"'{text}" if _FORMULA.match(text) else text
