"""An archive as its files, if it is harmless; nothing of it is written to a disk."""

import stat
import zipfile
import zlib
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Final

from events.formats.files import UnreadableError
from events.problems import Problem

MOST_BYTES: Final = 100_000_000
"""Of all files together when unpacked."""
MOST_FILES: Final = 2_000
_ENCRYPTED: Final = 0x1
_SHADOWS: Final = "__MACOSX"
_FAULTS: Final = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),
)
"""What a broken archive raises."""


def unpacked(content: bytes, name: str) -> dict[str, bytes]:
    """Give the files of an archive by their names, without what systems hide there.

    Parameters
    ----------
    name
        Of the archive, for what is said of it.

    Raises
    ------
    UnreadableError
        Where it is broken, too large, locked, or one of its files is no plain file of its own.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            infos = _checked(archive.infolist(), name)
            return _read(archive, infos, name)
    except _FAULTS:
        raise refused(name, "is a broken archive; copy or download it again") from None


def refused(name: str, rule: str) -> UnreadableError:
    """Say in one line why a file is not opened."""
    return UnreadableError(Problem(name, None, None, None, rule))


def _checked(infos: list[zipfile.ZipInfo], name: str) -> list[zipfile.ZipInfo]:
    if len(infos) > MOST_FILES:
        raise refused(name, f"holds {len(infos)} files; expected {MOST_FILES} at most")
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise refused(name, _too_large())
    for info in infos:
        if fault := _fault(info):
            raise refused(name, f"{info.filename[:80]} {fault}")
    return [info for info in infos if not info.is_dir() and not _is_hidden(info.filename)]


def _fault(info: zipfile.ZipInfo) -> str:
    """Say why a file of an archive is not taken out of it."""
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in info.filename:
        return "would leave the folder; expected names below it"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "is a link to another file; expected the file itself"
    if info.flag_bits & _ENCRYPTED:
        return "is locked with a password; save it without one"
    if path.suffix.lower() == ".zip":
        return "is an archive in the archive; unpack it first"
    return ""


def _is_hidden(name: str) -> bool:
    parts = Path(name).parts
    return _SHADOWS in parts or any(part.startswith(".") for part in parts)


def _read(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    """Read files, whatever sizes they claim to have."""
    files: dict[str, bytes] = {}
    left = MOST_BYTES
    for info in infos:
        with archive.open(info) as stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            raise refused(name, _too_large())
        files[info.filename.replace("\\", "/")] = content
    return files


def _too_large() -> str:
    return f"unpacks to more than {MOST_BYTES // 1_000_000} MB; expected less"
