"""Answers that are kept in memory, within a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock

Headers = list[tuple[str, str]]

OVERHEAD = 2048
"""Bytes that an answer takes besides its body."""
UNPROVEN = 4
"""What was asked for once has a quarter of the room."""


@dataclass
class Answer:
    """One answer of status 200, as it is sent."""

    headers: Headers
    etag: str
    body: bytes
    asked: int = 1

    @property
    def size(self) -> int:
        return len(self.body) + OVERHEAD


class Row:
    """Answers in the order in which they were asked for last."""

    def __init__(self, room: int) -> None:
        self.free = room
        self._held: OrderedDict[Hashable, Answer] = OrderedDict()

    def take(self, key: Hashable) -> Answer | None:
        """Take an answer off, if it is there."""
        answer = self._held.pop(key, None)
        self.free += answer.size if answer else 0
        return answer

    def put(self, key: Hashable, answer: Answer) -> None:
        """Put an answer at the end, and drop from the beginning what has no room any more."""
        self.take(key)
        self._held[key] = answer
        self.free -= answer.size
        while self.free < 0:
            self.take(next(iter(self._held)))


class Shelf:
    """Keeps what was asked for again longer than what was asked for once.

    Whoever asks for every view there is drives out only what nobody has asked for twice.
    """

    def __init__(self, room: int) -> None:
        self._new = Row(room // UNPROVEN)
        self._proven = Row(room - room // UNPROVEN)
        self._lock = Lock()

    def get(self, key: Hashable) -> Answer | None:
        """Give an answer that is kept, and count that it was asked for."""
        with self._lock:
            answer = self._proven.take(key) or self._new.take(key)
            if answer:
                answer.asked += 1
                self._proven.put(key, answer)
        return answer

    def put(self, key: Hashable, answer: Answer) -> None:
        """Keep a new answer."""
        with self._lock:
            self._new.put(key, answer)

    def replace(self, key: Hashable, answer: Answer) -> None:
        """Put another form of an answer that was asked for again in its place."""
        with self._lock:
            self._proven.put(key, answer)
