"""Folders that go with the process that made them, and what processes left that were killed."""

import atexit
import os
import shutil
import tempfile
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Final

from events.index.locks import born_locked, locked

PREFIXES: Final = ("atlas-index-", "atlas-tiles-", "atlas-duckdb-")
IN_USE: Final = "in-use"
"""A file that is locked as long as somebody uses its folder."""


class Aside:
    """A temporary folder; copies of the process may use it and never remove it."""

    def __init__(self, prefix: str) -> None:
        self.path, self._process = Path(tempfile.mkdtemp(prefix=prefix)), os.getpid()
        self._holder: int | None = born_locked(self.path / IN_USE)
        atexit.register(self.close)
        self._worker = Finalize(None, self.close, exitpriority=0)  # workers know no atexit

    def close(self) -> None:
        """Remove it, in the process that made it."""
        if os.getpid() != self._process or self._holder is None:
            return
        atexit.unregister(self.close)
        self._worker.cancel()
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self._holder)
        self._holder = None


def sweep() -> None:
    """Remove the temporary folders of processes that have ended without doing so."""
    for prefix in PREFIXES:
        for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*"):
            if _is_own(folder):
                remove_unused(folder)


def remove_unused(folder: Path) -> None:
    """Remove a folder that no process uses; one that was never locked is left alone."""
    try:
        holder = locked(folder / IN_USE)
    except OSError:
        return
    if holder is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(holder)


def _is_own(folder: Path) -> bool:
    try:
        told = folder.lstat()
    except OSError:
        return False
    return folder.is_dir() and not folder.is_symlink() and _is_ours(told.st_uid)


def _is_ours(user: int) -> bool:
    return not hasattr(os, "getuid") or user == os.getuid()
