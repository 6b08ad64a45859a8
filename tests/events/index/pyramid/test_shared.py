"""Two processes do each piece of the work once, and what fails in one is told by the other."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import numpy as np
import pytest

from events.index.pyramid.shared import MANY, Work, shared

HERE = os.getpid()
TILES = np.arange(1000)


def done(
    work: Work, tiles: np.ndarray = TILES, counts: int = MANY, forks: bool = True
) -> list[str]:
    with shared(work, tiles, counts, forks) as rest:
        return rest()


def names(tiles: np.ndarray) -> list[str]:
    return [str(tile) for tile in tiles.tolist()]


@pytest.mark.parametrize("tiles", [1, 2, 300, 70_000])
def test_each_tile_is_done_once(tiles: int) -> None:
    assert sorted(map(int, done(names, np.arange(tiles)))) == list(range(tiles))


def both(there: Callable[[], None]) -> list[str]:
    """Let the other process begin; give who did each tile."""
    waits, begun = os.pipe()

    def work(tiles: np.ndarray) -> list[str]:
        if os.getpid() != HERE:
            os.write(begun, b".")
            there()
        return [str(os.getpid()) for _ in tiles]

    with shared(work, TILES, MANY) as rest:
        os.read(waits, 1)
        return rest()


def test_both_processes_work_where_there_is_enough_to_do() -> None:
    def who(tiles: np.ndarray) -> list[str]:
        return [str(os.getpid()) for _ in tiles]

    did = both(lambda: None)
    assert len(did) == len(TILES)
    assert set(did) - {str(HERE)}
    assert set(done(who, counts=MANY - 1)) == set(done(who, forks=False)) == {str(HERE)}


def test_what_the_other_process_raises_is_raised_here() -> None:
    def full() -> None:
        raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        both(full)


def test_another_process_that_is_ended_is_told_of() -> None:
    with pytest.raises(OSError, match="early"):
        both(lambda: os.kill(os.getpid(), signal.SIGKILL))
