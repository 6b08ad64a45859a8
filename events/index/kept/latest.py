"""The index of a question: the one on disk where it will do, otherwise a new one, or the last."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import pyarrow as pa

from events.formats.geo.inside.entries import unreadable
from events.index.kept.question import Question
from events.index.kept.room import Kept, Room
from events.problems import UnreadableError

FORMAT: Final = 1
DAMAGES: Final = (
    *(OSError, ValueError, TypeError, KeyError, IndexError, EOFError),
    *(UnreadableError, pa.ArrowException),
)
"""What reading an index raises that is damaged."""
_LOG: Final = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class Said:
    """What is to be said of an index beside its counts."""

    counted: str
    """When, in UTC, as ISO writes it."""
    failed: str = ""
    """Why it could not be counted anew, where it should have been."""
    public: str = ""
    """The same for everybody, who is told nothing of a server and its users."""


def room_of(folder: Path, question: Question) -> Room:
    """Give the room of a question's index within a folder for many."""
    return Room(folder / question.name)


def is_kept(folder: Path, question: Question) -> bool:
    """Tell whether there is an index, whatever became of its table."""
    found = room_of(folder, question).current()
    if found is not None:
        found.close()
    return found is not None


def latest(
    room: Room,
    question: Question,
    fill: Callable[[Path], None],
    read: Callable[[Kept], T],
    refresh: bool = False,
) -> tuple[T, Said]:
    """Open an index; it is made where there is none, or none that is fresh.

    Parameters
    ----------
    fill
        Makes one in a folder.
    read
        Opens what is kept; what it raises says that it is damaged.
    refresh
        Whether it has to be counted from now on, whatever is there.

    Raises
    ------
    UnreadableError
        When there is none and none can be made.
    """
    opening = _Opening(room, question, read, _now() if refresh else "")
    found = opening.fresh()
    if found is not None:
        return found
    try:
        with room.making(lambda: _LOG.info("waiting for who counts %s", question.at.file)):
            made = opening.fresh()
            return made if made is not None else opening.renewed(fill)
    except OSError as error:
        why = f"no index can be kept: {error.strerror or error}"
        return opening.last(unreadable(question.at.file, why))


@dataclass(frozen=True)
class _Opening(Generic[T]):
    room: Room
    question: Question
    read: Callable[[Kept], T]
    since: str
    """When it has to be counted at the earliest."""

    def fresh(self) -> tuple[T, Said] | None:
        """Open what is there, if it is fresh."""
        kept = self.room.current()
        if kept is not None and not self._is_fresh(kept.state):
            kept.close()
            return None
        found = self._opened(kept)
        if found is not None and not self.question.is_seen:
            _LOG.warning("%s as counted on %s", self.question.at.file, when(found[1].counted))
        return found

    def renewed(self, fill: Callable[[Path], None]) -> tuple[T, Said]:
        """Make one, or open the last where that fails."""
        _LOG.info("counting %s, which is kept for later starts", self.question.at.file)
        state = {
            "format": FORMAT,
            "rules": self.question.rules(),
            "seen": self.question.seen(),
            "counted": _now(),
        }
        try:
            self.room.make(fill, state)
        except UnreadableError as error:
            return self.last(error)
        found = self._opened(self.room.current())
        if found is None:
            raise unreadable(self.question.at.file, "the index that was made cannot be read")
        return found

    def last(self, error: UnreadableError) -> tuple[T, Said]:
        """Open what is there, fresh or not, instead of what failed."""
        found = self._opened(self.room.current(), str(error))
        if found is None:
            raise error
        _LOG.warning("%s; shown as counted on %s", error, when(found[1].counted))
        return found

    def _is_fresh(self, state: Mapping[str, Any]) -> bool:
        question = self.question
        return (
            state.get("format") == FORMAT
            and state.get("rules") == question.rules()
            and state.get("seen") == question.seen()
            and str(state.get("counted")) >= self.since
        )

    def _opened(self, kept: Kept | None, failed: str = "") -> tuple[T, Said] | None:
        """Read an index; None where it is none that can be read."""
        if kept is None:
            return None
        try:
            if kept.state["format"] == FORMAT:
                return self.read(kept), self._said(kept.state["counted"], failed)
        except DAMAGES:
            pass
        kept.close()
        _LOG.warning("the index of %s cannot be read", self.question.at.file)
        return None

    def _said(self, counted: str, failed: str) -> Said:
        is_told = self.question.is_seen or not failed
        return Said(counted, failed, failed if is_told else self.question.at.file)


def when(counted: str) -> str:
    """Write a time as people read it.

    >>> when("2026-11-30T00:12:33.500000+00:00")
    '2026-11-30 00:12 UTC'
    """
    return f"{counted[:16].replace('T', ' ')} UTC"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
