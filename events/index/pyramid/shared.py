"""Work shared by two processes, where there is enough of it."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Final

from events.index.window import Numbers

MANY: Final = 1 << 15
"""Fewer counts are not worth a second process."""
_AT_A_TIME: Final = 32
"""Tiles that a process takes; fewer where there are few, as some take long."""
_FEW: Final = 256
_MOST: Final = 4096
"""Pieces whose tokens fit into a pipe that nobody reads yet."""
_TOKEN: Final = 2
"""Bytes of one."""
Work = Callable[[Numbers], list[str]]
Rest = Callable[[], list[str]]


@contextmanager
def shared(work: Work, tiles: Numbers, counts: int, forks: bool = True) -> Iterator[Rest]:
    """Begin the work for all tiles in a second process, if there can be one.

    What is given does the rest of it, side by side with that process, and gives what comes of all;
    what is done before it is called is done meanwhile. What the other raises is raised there.
    """
    if not forks or counts < MANY or len(tiles) < 2 or not _may_fork():
        yield lambda: work(tiles)
        return
    pieces = _Pieces(tiles)
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    other = context.Process(target=_answer, args=(work, pieces, sending))
    other.start()
    sending.close()
    try:
        yield lambda: _rest(work, pieces, receiving)
    finally:
        other.terminate()
        other.join()
        receiving.close()
        pieces.close()


class _Pieces:
    """Tiles in pieces, each of which one of the processes takes that look at it."""

    def __init__(self, tiles: Numbers) -> None:
        size = max(1, min(_AT_A_TIME, len(tiles) // _FEW), -(-len(tiles) // _MOST))
        self._pieces = [tiles[start : start + size] for start in range(0, len(tiles), size)]
        self._tokens, told = os.pipe()
        for piece in range(len(self._pieces)):
            os.write(told, piece.to_bytes(_TOKEN, "little"))
        os.close(told)

    def __iter__(self) -> Iterator[Numbers]:
        """Give those that nobody has taken."""
        while token := os.read(self._tokens, _TOKEN):
            yield self._pieces[int.from_bytes(token, "little")]

    def close(self) -> None:
        """Give back what the tokens lie in."""
        os.close(self._tokens)


def _may_fork() -> bool:
    return (os.cpu_count() or 1) > 1 and hasattr(os, "fork")


def _done(work: Work, pieces: _Pieces) -> list[str]:
    return [one for piece in pieces for one in work(piece)]


def _rest(work: Work, pieces: _Pieces, receiving: Connection) -> list[str]:
    done = _done(work, pieces)
    try:
        answer: list[str] | Exception = receiving.recv()
    except EOFError:
        raise OSError("the second process that wrote tiles has ended early") from None
    if isinstance(answer, Exception):
        raise answer
    return done + answer


def _answer(work: Work, pieces: _Pieces, sending: Connection) -> None:
    try:
        sending.send(_done(work, pieces))
    except Exception as error:  # whatever it is, the first process tells of it
        sending.send(error)
