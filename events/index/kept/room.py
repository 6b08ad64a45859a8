"""The folder of one index: the one that is current, what others still use, and what is made."""

import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from events.index.aside import IN_USE, remove_unused
from events.index.locks import born_locked, locked

CURRENT, STATE, CHECKED = "current", "state.json", "told"
_LOCK: Final = "lock"
_MAKING: Final = "making-"
_TRIES: Final = 100


@dataclass(eq=False)
class Kept:
    """An index on disk, which nobody removes as long as it is held."""

    folder: Path
    holder: int | None = None
    state: dict[str, Any] = field(default_factory=dict)
    """What was said of it when it was made."""

    def close(self) -> None:
        """Let others remove it once it is not current any more."""
        if self.holder is not None:
            os.close(self.holder)
            self.holder = None


class Room:
    """Keeps one index in a folder, which only its owner may read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> Kept | None:
        """Give what was made last and is whole; None where there is nothing such."""
        for _ in range(_TRIES):  # what is current may be replaced, and removed, meanwhile
            name = self._named()
            if name is None:
                return None
            holder = _held(self.folder / name / IN_USE)
            if holder is not None and self._named() == name:
                return self._whole(Kept(self.folder / name, holder))
            if holder is not None:
                os.close(holder)
            elif self._named() == name:
                return None
        return None

    @contextmanager
    def making(self, waiting: Callable[[], None]) -> Iterator[None]:
        """Be the only process that makes something here; `waiting` is called where another is."""
        for folder in (self.folder.parent, self.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.folder / _LOCK).touch(mode=0o600)
        holder = locked(self.folder / _LOCK)
        if holder is None:
            waiting()
            holder = locked(self.folder / _LOCK, patient=True)
        try:
            self._sweep()
            yield
        finally:
            if holder is not None:
                os.close(holder)

    def make(self, fill: Callable[[Path], None], state: dict[str, Any]) -> None:
        """Fill a folder aside, and let it be current when it is whole; for who is making only."""
        made = Path(tempfile.mkdtemp(prefix=_MAKING, dir=self.folder))
        try:
            fill(made)
            state = {**state, "files": _sizes(made)}
            (made / STATE).write_text(json.dumps(state), "utf-8")
            _settle(made)
            os.close(born_locked(made / IN_USE))
            name = made.name.removeprefix(_MAKING)
            made.rename(self.folder / name)
        finally:
            shutil.rmtree(made, ignore_errors=True)
        told = self.folder / f"{CURRENT}-new"
        told.write_text(name, "utf-8")
        told.replace(self.folder / CURRENT)
        self._sweep()

    def _named(self) -> str | None:
        try:
            name = (self.folder / CURRENT).read_text("utf-8")
        except (OSError, ValueError):
            return None
        return name if name and Path(name).name == name else None

    def _whole(self, kept: Kept) -> Kept | None:
        """Read what is said of an index; None where a file has not what it had."""
        try:
            kept.state = json.loads((kept.folder / STATE).read_text("utf-8"))
            if kept.state["files"] == _sizes(kept.folder):
                return kept
        except (OSError, ValueError, KeyError, TypeError):
            pass
        kept.close()
        return None

    def _sweep(self) -> None:
        """Remove what is neither current nor used, and what a process left that was killed."""
        current = self._named()
        for folder in self.folder.iterdir():
            if folder.name.startswith(_MAKING):
                shutil.rmtree(folder, ignore_errors=True)
            elif folder.is_dir() and folder.name != current:
                remove_unused(folder)


def _held(path: Path) -> int | None:
    try:
        return locked(path, shared=True)
    except (OSError, ValueError):
        return None


def _sizes(folder: Path) -> dict[str, list[int]]:
    """Give size and checksum of files; of tables, which have checksums of their own, the size.

    Of the files of other folders there are their number, and a checksum of names and sizes.
    """
    trees = {
        one.name: _tree(one) for one in folder.iterdir() if one.is_dir() and one.name != CHECKED
    }
    tables = {one.name: [one.stat().st_size] for one in folder.glob("*.db")}
    told = {one.name: one.read_bytes() for one in (folder / CHECKED).glob("*")}
    return trees | tables | {name: [len(held), zlib.crc32(held)] for name, held in told.items()}


def _tree(folder: Path) -> list[int]:
    told = sorted(f"{path} {size}" for path, size in _within(folder, ""))
    return [len(told), zlib.crc32("\n".join(told).encode())]


def _within(folder: Path | str, under: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir():
                yield from _within(one.path, f"{under}{one.name}/")
            else:
                yield f"{under}{one.name}", one.stat().st_size


def _settle(folder: Path) -> None:
    """Have the disk itself hold what a later start relies on."""
    for path in [*folder.glob("*.db"), *(folder / CHECKED).glob("*"), folder / STATE]:
        with path.open("rb") as file:
            os.fsync(file.fileno())
