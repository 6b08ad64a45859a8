"""The collection that a page carries, so that the workshop opens the page again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from events.drafting.archives.packing import zipped
from events.drafting.bringing import brought
from events.drafting.checking import DraftError
from events.drafting.folders.own import own_files
from events.drafting.folders.writing import folder_files
from events.drafting.making import made
from events.formats.files import UnreadableError
from events.load import BUNDLED
from events.options import Options

MOST_READ: Final = 5_000_000
"""Bytes of a source that is carried."""
MOST: Final = 750_000
"""Bytes of an archive: with it the smallest page grows by a quarter."""


def carried(sources: Sequence[str] | None, options: Options) -> bytes:
    """Zip the collection of one source, a folder as it is; nothing of one that is too large."""
    paths = [Path(one) for one in sources or (BUNDLED,)]
    if len(paths) != 1 or not paths[0].exists():
        return b""
    archive = _archive(paths[0], options)
    return archive if len(archive) <= MOST else b""


def _archive(path: Path, options: Options) -> bytes:
    if path.is_dir():
        files = own_files(path)
        return zipped(files) if sum(map(len, files.values())) <= MOST_READ else b""
    if path.stat().st_size > MOST_READ:
        return b""
    try:
        draft = brought(path, options).draft
    except (UnreadableError, DraftError):
        return b""
    return zipped(folder_files(made(draft).raw, draft))
