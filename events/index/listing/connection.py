"""One connection for each process, however many threads ask and whenever processes part."""

import os
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from events.index.engines.address import Target
from events.index.engines.engine import Engine
from events.index.engines.opening import opened
from events.problems import UnreadableError


class Connection:
    """Opens a table when it is first asked, and lets go of it before the process forks."""

    def __init__(self, at: Target, patience_s: float) -> None:
        self._at, self._patience_s = at, patience_s
        self._engine: Engine | None = None
        self._lock = Lock()
        of = weakref.ref(self)
        os.register_at_fork(
            before=lambda: _part(of),
            after_in_parent=lambda: _go_on(of),
            after_in_child=lambda: _go_on(of),
        )

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """Give the engine to one who asks at a time; after a failure it is opened anew."""
        with self._lock:
            if self._engine is None:
                self._engine = opened(self._at, self._patience_s)
            try:
                yield self._engine
            except UnreadableError:
                self._let_go()
                raise

    def close(self) -> None:
        """Let go of the table; asking opens it anew."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def part(self) -> None:
        """Let nobody ask, and no thread of an engine run, while the process forks."""
        self._lock.acquire()
        self._let_go()

    def go_on(self) -> None:
        """Let others ask again."""
        self._lock.release()


def _part(of: "weakref.ref[Connection]") -> None:
    if (connection := of()) is not None:
        connection.part()


def _go_on(of: "weakref.ref[Connection]") -> None:
    if (connection := of()) is not None:
        connection.go_on()
