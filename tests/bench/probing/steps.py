"""What one step costs in a page that has settled, and what a thousand leave in its memory."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.bench.probing.chromium import Tab
from tests.bench.probing.contenders import Key
from tests.bench.probing.visits import NEVER

STEPS = 60
HELD = 1000
PATIENCE = 30.0
"""Seconds that a step may take."""
ONE_WAY = 20
"""Steps on before as many back."""
POLL = 0.02
LONGEST = 60.0
"""Seconds after which no further step is begun, where steps are slow."""


@dataclass(frozen=True)
class Steps:
    """Milliseconds of each step, and MB of the page's objects."""

    took: list[float]
    heap: float
    """After loading."""
    heap_after: float
    """After a thousand steps more."""


def steps(tab: Tab) -> Steps:
    """Step through a page that has answered and settled."""
    heap = tab.heap()
    ends = (tab.contender.on, tab.contender.back)
    keys = itertools.cycle(key for key in ends for _ in range(ONE_WAY))
    took = list(_followed(tab, itertools.islice(keys, STEPS)))
    for key in itertools.islice(itertools.cycle(ends), HELD // ONE_WAY):
        tab.press(key, ONE_WAY)
    _rest(tab)
    return Steps(took, heap, tab.heap())


def _followed(tab: Tab, keys: Iterable[Key]) -> Iterator[float]:
    """Milliseconds of each step, up to the first that nothing follows, or as time allows."""
    end = time.monotonic() + LONGEST
    for key in keys:
        took = _step(tab, key)
        yield took
        if took == NEVER or time.monotonic() > end:
            return


def _step(tab: Tab, key: Key) -> float:
    """Milliseconds of one step; infinite when nothing followed."""
    before = tab.ask("bench.waits.length")
    tab.press(key)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        time.sleep(POLL)
        last = tab.ask(f"bench.waits[{before}]")
        if last:
            return float(last[1] - last[0])
    return NEVER


def _rest(tab: Tab) -> None:
    """Wait until the last of many steps has been followed."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and tab.ask("bench.pendingSince() !== null"):
        time.sleep(0.1)
    tab.page.wait_for_timeout(2000)
