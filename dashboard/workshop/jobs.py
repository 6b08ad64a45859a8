"""Work on what one person sends, in a process of its own that ends with it.

The process is a copy of one that has loaded the packages and nothing else. It has so much time
and memory and no more, and whatever it held is gone when it ends: no request can meet another's.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import BoundedSemaphore, Lock
from types import ModuleType
from typing import Any, Final

try:
    import resource
    from multiprocessing import forkserver
except ImportError:  # Windows has neither such limits nor such copies
    resource = None  # type: ignore[assignment]

PRELOADED: Final = ("dashboard.workshop.work", "dashboard.workshop.warm")
PATIENCE: Final = 8.0
"""Seconds that a request waits for others to end."""
BEGINNING: Final = 60.0
"""Seconds that a process may take to begin: without copies it loads the packages first."""
_LOG: Final = logging.getLogger(__name__)
_MB: Final = 1024 * 1024
_STARTING: Final = Lock()

Tell = Callable[[str], None]
Work = Callable[..., bytes]
"""Takes a folder of its own and a `Tell` for its steps first, then what it was given."""


@dataclass(frozen=True)
class Limits:
    """What one piece of work may take."""

    seconds: float
    megabytes: int
    """Of memory beyond what every process starts with."""


class JobError(Exception):
    """Work that gave no result; its text is `busy`, `time`, `memory` or `failed`."""


class RefusedWorkError(Exception):
    """Work that cannot be done on what was sent; its text is one line, for who asks."""


@dataclass(frozen=True)
class Step:
    """How far the work has come."""

    name: str


class Jobs:
    """Runs a few pieces of work at a time; who comes while all are taken waits, not for long."""

    def __init__(self, most: int) -> None:
        self._free = BoundedSemaphore(most)
        starts = multiprocessing.get_all_start_methods()
        kind = "forkserver" if "forkserver" in starts else "spawn"
        self._context: Any = multiprocessing.get_context(kind)
        if kind == "forkserver":
            self._context.set_forkserver_preload([*PRELOADED])

    def begin(self) -> None:
        """Load the packages ahead of the first piece of work, where that can be done aside."""
        if self._context.get_start_method() == "forkserver":
            forkserver.ensure_running()

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold one of the places, from before the request is read until it is answered.

        Raises
        ------
        JobError
            When none becomes free soon.
        """
        if not self._free.acquire(timeout=PATIENCE):
            raise JobError("busy")
        try:
            yield
        finally:
            self._free.release()

    def result(self, limits: Limits, work: Work, *given: Any) -> bytes:
        """Do the work and give what it made.

        Raises
        ------
        JobError
        RefusedWorkError
        """
        found = [one for one in self.steps(limits, work, *given) if not isinstance(one, Step)]
        return found[-1]

    def steps(self, limits: Limits, work: Work, *given: Any) -> Generator[Step | bytes]:
        """Do the work, tell its steps, then give what it made; closing it ends the work.

        Raises
        ------
        JobError
        RefusedWorkError
        """
        folder = tempfile.mkdtemp(prefix="atlas-workshop-")
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(
            target=_run, args=(theirs, folder, limits, work, given), daemon=True
        )
        try:
            with _without_main():
                process.start()
            theirs.close()
            yield from _heard(ours, limits)
        finally:
            process.kill()
            process.join()
            ours.close()
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _without_main() -> Iterator[None]:
    """Let a process begin without running the program again that began this one.

    It would load all that the program needs and the work does not, for seconds each time.
    """
    with _STARTING:
        held = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = held


def _heard(ours: Connection, limits: Limits) -> Iterator[Step | bytes]:
    end = time.monotonic() + BEGINNING
    while True:
        if not ours.poll(max(0.0, end - time.monotonic())):
            raise JobError("time")
        try:
            kind, said = ours.recv()
        except EOFError:
            raise JobError("memory") from None  # the system ended it
        if kind == "begun":
            end = time.monotonic() + limits.seconds
            continue
        if kind == "done":
            yield said
            return
        if kind == "refused":
            raise RefusedWorkError(said)
        if kind == "failed":
            _LOG.error("workshop: %s", said)
            raise JobError("memory" if said == "memory" else "failed")
        yield Step(said)


def _run(theirs: Connection, folder: str, limits: Limits, work: Work, given: Any) -> None:
    """Work in a process of its own, and say how it went."""
    theirs.send(("begun", None))
    _bound(limits)
    gc.disable()  # it ends soon, and all that it holds with it
    try:
        made = work(Path(folder), lambda step: theirs.send(("step", step)), *given)
    except RefusedWorkError as error:
        answer: tuple[str, Any] = ("refused", str(error))
    except MemoryError:
        answer = ("failed", "memory")
    except Exception as error:  # a fault of ours: what it was, without what was sent
        at = traceback.extract_tb(error.__traceback__)[-1]
        answer = ("failed", f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}")
    else:
        answer = ("done", made)
    theirs.send(answer)


def _bound(limits: Limits) -> None:
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    held = _held() + limits.megabytes * _MB
    resource.setrlimit(resource.RLIMIT_DATA, (held, held))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _held() -> int:
    """Give the bytes that count for the limit on data already."""
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return 512 * _MB
    return next(int(line.split()[1]) for line in status.splitlines() if "VmData" in line) * 1024
