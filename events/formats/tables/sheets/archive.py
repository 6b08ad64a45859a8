"""Zipped documents, opened only where they are harmless."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.parsers import expat

from events.formats.files import UnreadableError
from events.formats.text.kinds import kind_of
from events.problems import Problem

LARGEST: Final = 200_000_000
"""Bytes of a document when unpacked."""
_MOST_MEMBERS = 10_000
_CHUNK = 4096
_PLAIN: Final = {
    "text": "is text",
    "xlsx": "is an Excel workbook",
    "ods": "is an OpenDocument sheet",
    "zip": "is an archive; unpack it first",
}


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zipped document, if it is not too large and declares no entities.

    Raises
    ------
    UnreadableError
        Also for whatever a broken document raises while it is read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check(path, archive)
            yield archive
    except UnreadableError:
        raise
    except MemoryError:
        raise refused(path, "is too large to be read") from None
    except Exception as error:  # a broken document can raise anything
        raise refused(path, f"is broken or cut off ({_said(error)}); save it again") from None


def refused(path: Path, rule: str) -> UnreadableError:
    """Say why a document is not read."""
    return UnreadableError(Problem(path.name, None, None, None, rule))


def expect(path: Path, kind: str) -> None:
    """Refuse what is not the kind of document its name says, with what it is."""
    found = kind_there(path)
    if found != kind:
        raise refused(path, _PLAIN.get(found, found))


def kind_there(path: Path) -> str:
    """Say what kind of file is there."""
    try:
        return kind_of(path)
    except OSError as error:
        raise refused(path, error.strerror or "cannot be read") from None


def _check(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    if size > LARGEST or len(members) > _MOST_MEMBERS:
        rule = f"unpacks to {size} bytes in {len(members)} files; at most {LARGEST} are read"
        raise refused(path, rule)
    if any(member.flag_bits & 1 for member in members):
        raise refused(path, "is protected by a password; save it without one")
    for member in members:
        if member.filename.endswith((".xml", ".rels")) and _declares(archive, member):
            raise refused(path, f"{member.filename} declares a document type; none is read")


def _declares(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    """Say whether XML has a document type, in which entities could be declared."""
    found: list[bool] = []
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: found.append(True)
    parser.StartElementHandler = lambda *_: found.append(False)
    with archive.open(member) as file:
        while not found and (chunk := file.read(_CHUNK)):
            try:
                parser.Parse(chunk)
            except expat.ExpatError:
                break
    return bool(found) and found[0]


def _said(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:100] or type(error).__name__
