"""Work that makes later answers better and for which no visitor waits."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache

POLITENESS = 15
"""Of 19, as `nice` has it: visitors come first."""


def later(work: Callable[[], None]) -> None:
    """Do some work when there is time, one piece after the other."""
    _worker(os.getpid()).submit(work)


@cache
def _worker(_process: int) -> ThreadPoolExecutor:
    """Make the thread of a process; a copy of the process needs its own."""
    return ThreadPoolExecutor(1, "polishing", initializer=_step_back)


def _step_back() -> None:
    """Let other threads go first, where a system counts each thread by itself."""
    with suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), POLITENESS)
