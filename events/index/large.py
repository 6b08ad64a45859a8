"""Which sources are too large to be sent whole, and are counted by an engine instead."""

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import pyarrow.parquet as pq
from pyarrow import ArrowException

MOST_WHOLE: Final = 5_000
"""Rows that a page can hold at once and stay quick."""
_COUNTED: Final = ("duckdb", "spark")
_PARQUET: Final = (".parquet", ".geoparquet")
_TEXT: Final = (".csv", ".tsv", ".tab", ".txt", ".csv.gz", ".tsv.gz")
_CHUNK: Final = 1 << 20


def is_large(sources: Sequence[str | Path]) -> bool:
    """Tell whether there is one source, and that of more rows than a page holds, or a query."""
    if len(sources) != 1:
        return False
    (source,) = sources
    parts = urlsplit(str(source))
    if parts.scheme in _COUNTED:
        return True
    if parts.scheme.startswith("postgres"):
        return any(name == "query" for name, _ in parse_qsl(parts.query))
    path = Path(source)
    if not path.is_file():
        return False
    if path.name.lower().endswith(_PARQUET):
        return _rows(path) > MOST_WHOLE
    return path.name.lower().endswith(_TEXT) and _has_lines(path, MOST_WHOLE + 1)


def rows_of(source: str | Path) -> int | None:
    """Tell how many rows a file has: about, for a text; None where only an engine can tell.

    A line break within a cell is taken for another row.
    """
    path = Path(source)
    if urlsplit(str(source)).scheme or not path.is_file():
        return None
    if path.name.lower().endswith(_PARQUET):
        return _rows(path)
    is_packed = path.name.lower().endswith(".gz")
    try:
        with gzip.open(path) if is_packed else path.open("rb") as text:
            chunks = iter(lambda: text.read(_CHUNK), b"")
            return max(sum(chunk.count(b"\n") for chunk in chunks) - 1, 0)
    except (OSError, EOFError, zlib.error):
        return None  # its reader says what is wrong


def _rows(path: Path) -> int:
    try:
        return int(pq.read_metadata(path).num_rows)
    except (ArrowException, OSError):
        return 0  # the reader of small files says what is wrong


def _has_lines(path: Path, more: int) -> bool:
    """Tell whether a text has more lines than these; what is packed is taken for large."""
    if path.name.lower().endswith(".gz"):
        return True
    left = more
    with path.open("rb") as text:
        while left >= 0 and (chunk := text.read(_CHUNK)):
            left -= chunk.count(b"\n")
    return left < 0
