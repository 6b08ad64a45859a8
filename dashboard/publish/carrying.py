"""The collection that a page carries, so that the workshop opens the page again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from events.drafting.archives.carrying import parcel
from events.drafting.bringing import brought
from events.drafting.checking import DraftError
from events.drafting.folders.own import own_files
from events.drafting.folders.writing import MEDIA, folder_files
from events.drafting.making import made
from events.formats.files import UnreadableError
from events.load import BUNDLED
from events.options import Options

MOST_READ: Final = 5_000_000
"""Bytes of a source that is carried, without its pictures and sounds."""
MOST: Final = 750_000
"""Bytes of what the page does not show anyway: with it the smallest page grows by a quarter."""

_NONE: Final[Mapping[str, bytes]] = {}


def carried(
    sources: Sequence[str] | None, options: Options, shown: Mapping[str, bytes] = _NONE
) -> bytes:
    """Zip the collection of one source, a folder as it is; nothing of one that is too large.

    Parameters
    ----------
    shown
        Pictures and sounds that the page has anyway, by their addresses.
    """
    paths = [Path(one) for one in sources or (BUNDLED,)]
    if len(paths) != 1 or not paths[0].exists():
        return b""
    found = _files(paths[0], options)
    archive = parcel(found, shown) if found else b""
    return archive if len(archive) <= MOST else b""


def _files(path: Path, options: Options) -> Mapping[str, bytes]:
    if path.is_dir():
        files = own_files(path)
        size = sum(len(text) for name, text in files.items() if not name.startswith(MEDIA))
        return files if size <= MOST_READ else _NONE
    if path.stat().st_size > MOST_READ:
        return _NONE
    try:
        draft = brought(path, options).draft
    except (UnreadableError, DraftError):
        return _NONE
    return folder_files(made(draft).raw, draft)
