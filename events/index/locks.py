"""Locks on files, which the system lets go of with the last process that holds them."""

import os
import sys
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def locked(path: Path, *, shared: bool = False, patient: bool = False) -> int | None:
    """Lock a file that is there, and give what holds the lock; None where another has it.

    Copies of this process hold it too. Where the system has no such locks, nothing is ever free.
    """
    if sys.platform == "win32":
        return os.open(path, os.O_RDONLY) if shared or patient else None
    holder = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    try:
        fcntl.flock(holder, kind if patient else kind | fcntl.LOCK_NB)
    except BaseException as error:
        os.close(holder)
        if isinstance(error, BlockingIOError):
            return None
        raise
    return holder


def born_locked(path: Path) -> int:
    """Make a file that nobody sees unlocked, and give what holds its lock."""
    before = path.with_name(f"{path.name}-new")
    before.touch()
    holder = locked(before, patient=True)
    before.rename(path)
    assert holder is not None
    return holder
