"""Work shared by two processes, where there is enough of it."""

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Final

from events.index.window import Numbers

MANY: Final = 256
"""Fewer tiles are not worth a second process."""
Work = Callable[[Numbers], list[str]]


def shared(work: Work, tiles: Numbers) -> list[str]:
    """Do the work for all tiles; a second process does every other one, if there can be one.

    What it raises is raised here.
    """
    if len(tiles) < MANY or (os.cpu_count() or 1) < 2 or not hasattr(os, "fork"):
        return work(tiles)
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    other = context.Process(target=_answer, args=(work, tiles[1::2], sending))
    other.start()
    sending.close()
    try:
        done = work(tiles[::2])
        answer: list[str] | Exception = receiving.recv()
    except EOFError:
        raise OSError("the second process that wrote tiles has ended early") from None
    finally:
        other.terminate()
        other.join()
    if isinstance(answer, Exception):
        raise answer
    return done + answer


def _answer(work: Work, tiles: Numbers, sending: Connection) -> None:
    try:
        sending.send(work(tiles))
    except Exception as error:  # whatever it is, the first process tells of it
        sending.send(error)
