"""Reads a table by what the file holds, whatever its name ends in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from events.formats.tables import delimited, ods, xlsx
from events.formats.tables.sheets.archive import kind_there, refused
from events.notes import Note
from events.records import Records

_READERS: Final[dict[str, Callable[[Path], Records]]] = {
    "text": delimited.read,
    "xlsx": xlsx.read,
    "ods": ods.read,
}
_ENDINGS: Final = {
    "text": (".csv", ".tsv", ".tab", ".txt"),
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "ods": (".ods", ".ots"),
}
ENDINGS: Final = tuple(ending for endings in _ENDINGS.values() for ending in endings)
"""Of the names of tables; a file that is not what its ending says is read all the same."""


def read(path: Path) -> Records:
    """Read a table in text, of Excel or of OpenDocument.

    Raises
    ------
    UnreadableError
        With what the file is, where it is none of these.
    """
    kind = kind_there(path)
    if kind not in _READERS:
        raise refused(path, "is an archive; unpack it first" if kind == "zip" else kind)
    records = _READERS[kind](path)
    if path.suffix.lower() in _ENDINGS[kind]:
        return records
    told = Note(path.name, "not what its name says", text=records.format)
    return replace(records, notes=(told, *records.notes))
