"""Reading text, CSV and JSON so that whatever is wrong becomes a Problem."""

import csv
import io
import json
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from events.problems import Problem
from events.problems import UnreadableError as UnreadableError

_FIRST_DATA_ROW = 2


@dataclass(frozen=True)
class CsvText:
    """A CSV file as texts."""

    rows: pd.DataFrame
    """The index is the row number as a spreadsheet counts it; the header is 1."""
    problems: list[Problem]


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
    """Read a comma-separated file with a header row; blank rows are passed over."""
    lines = csv.reader(io.StringIO(read_text(path), newline=""), strict=True)
    try:
        records = list(lines)
    except csv.Error as error:
        raise _unreadable(path, lines.line_num, f"not CSV: {error}") from None
    header = [name.strip() for name in records[0]]
    if len(header) == 1 and ";" in header[0]:
        raise _unreadable(path, 1, "columns are separated by semicolons; expected commas")
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        raise _unreadable(path, 1, f"column {repeated[0]} appears more than once")
    return _table(path, header, records[1:])


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
