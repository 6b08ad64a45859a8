"""Reading text, CSV and JSON so that whatever is wrong becomes a Problem."""

import csv
import io
import json
from codecs import BOM_UTF8
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.formats.text.decoding import decode
from events.notes import Note
from events.problems import Problem
from events.problems import UnreadableError as UnreadableError

_FIRST_DATA_ROW = 2
_MARKS: Final = {",": "commas", ";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True)
class CsvText:
    """A CSV file as texts."""

    rows: pd.DataFrame
    """The index is the row number as a spreadsheet counts it; the header is 1."""
    problems: list[Problem]
    notes: tuple[Note, ...] = ()
    """How it was read, where it is not UTF-8 with commas."""


def read_bytes(path: Path) -> bytes:
    """Read a file that is not empty."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, None, error.strerror or "cannot be read") from None
    if not content.removeprefix(BOM_UTF8).strip(b"\0 \t\r\n"):
        raise _unreadable(path, None, "the file is empty")
    return content


def read_text(path: Path) -> str:
    """Read UTF-8 text, with or without a byte order mark."""
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        rule = f"not UTF-8 (byte 0x{content[error.start]:02x}); expected text saved as UTF-8"
        raise _unreadable(path, row, rule) from None


def read_json(path: Path) -> Any:
    """Read JSON."""
    try:
        content = json.loads(read_text(path))
        json.dumps(content, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise _unreadable(path, error.lineno, f"not JSON: {error.msg}") from None
    except RecursionError:
        raise _unreadable(path, None, "not JSON: nested too deeply") from None
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        raise _unreadable(path, None, f"{half} is half a character; write the whole") from None
    except ValueError:
        raise _unreadable(path, None, "not JSON: a number of too many digits") from None
    return content


def read_csv(path: Path) -> CsvText:
    """Read a table with a header row, as any spreadsheet saves it; blank rows are passed over."""
    decoded = decode(path.name, read_bytes(path))
    mark = _separator(decoded.text)
    lines = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=mark, strict=True)
    try:
        records = list(lines)
    except csv.Error as error:
        raise _unreadable(path, lines.line_num, f"not CSV: {error}") from None
    header = [name.strip() for name in records[0]]
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        raise _unreadable(path, 1, f"column {repeated[0]} appears more than once")
    table = _table(path, header, records[1:])
    told = (Note(path.name, "columns are separated by", text=_MARKS[mark]),) if mark != "," else ()
    return replace(table, notes=(*decoded.notes, *told))


def _separator(text: str) -> str:
    """Give the mark that cuts the header into the most columns.

    >>> _separator("id;title;date")
    ';'
    """
    header = text.lstrip("\n").partition("\n")[0]
    return max(_MARKS, key=header.count)


def _table(path: Path, header: list[str], records: list[list[str]]) -> CsvText:
    width = len(header)
    numbered = [(n, r) for n, r in enumerate(records, _FIRST_DATA_ROW) if any(r)]
    problems = [
        Problem(path.name, n, None, None, f"{len(r)} cells; the header has {width} columns")
        for n, r in numbered
        if len(r) < width or any(r[width:])
    ]
    cells = [[cell.strip() for cell in (*r, *[""] * (width - len(r)))[:width]] for _, r in numbered]
    index = pd.Index([n for n, _ in numbered], name="row", dtype="int64")
    return CsvText(pd.DataFrame(cells, columns=header, index=index, dtype=str), problems)


def _unreadable(path: Path, row: int | None, rule: str) -> UnreadableError:
    return UnreadableError(Problem(path.name, row, None, None, rule))
