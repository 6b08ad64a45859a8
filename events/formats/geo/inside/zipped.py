"""Archives that hold maps, opened within limits."""

import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from events.formats.geo.inside.entries import unreadable

_MOST_MEMBERS: Final = 10_000
_ENCRYPTED: Final = 0x1


def is_zip(path: Path) -> bool:
    """Tell an archive by its first bytes, whatever it is called."""
    with path.open("rb") as stream:
        return stream.read(2) == b"PK"


def members(path: Path) -> list[str]:
    """Name the files in an archive, those of the Mac's own shadow folders left out."""
    with _opened(path) as archive:
        names = [info.filename for info in archive.infolist() if not info.is_dir()]
    return [name for name in names if "__MACOSX" not in name and Path(name).name[:1] != "."]


def taken(path: Path, names: Iterable[str], most: int) -> dict[str, bytes]:
    """Read files of an archive, whatever sizes it claims for them, up to a number of bytes."""
    found = {}
    with _opened(path) as archive:
        for name in names:
            found[name] = _read(path, archive, name, most)
            most -= len(found[name])
    return found


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError):
        raise unreadable(path.name, "a broken archive; expected a whole .zip or .kmz") from None
    if len(archive.infolist()) > _MOST_MEMBERS:
        archive.close()
        raise unreadable(path.name, f"more than {_MOST_MEMBERS} files in the archive")
    return archive


def _read(path: Path, archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    if archive.getinfo(name).flag_bits & _ENCRYPTED:
        raise unreadable(path.name, f"{name} is locked with a password; save it without one")
    try:
        with archive.open(name) as stream:
            content = stream.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        raise unreadable(path.name, f"{name} is broken in the archive") from None
    if len(content) > most:
        raise unreadable(path.name, f"{name} is too large once unpacked")
    return content
