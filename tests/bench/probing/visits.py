"""One visit to a page: what comes when, and how long it freezes."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass

from tests.bench.probing.chromium import Tab
from tests.bench.probing.contenders import Key
from tests.bench.probing.line import Line

PATIENCE = 180.0
"""Seconds after which a page is given up; what has not happened by then is infinite."""
NEVER = float("inf")
WATCHED = 30.0
"""Seconds that a page is watched for after its first map, and after its first answer."""
GLANCED = 10.0
"""The same where nothing slows the page."""
PAUSE = 0.05
AGAIN = 5.0
"""Seconds after which a key that was heard is pressed again all the same."""
BETWEEN_KEYS = 0.5


@dataclass(frozen=True)
class Visit:
    """Milliseconds, bytes and counts of one visit; None is what was not looked at."""

    first_map: float
    first_answer: float
    bytes_until_answer: int
    bytes: int
    requests: int
    freeze: float | None = None
    """Longest block of the main thread after the first map."""
    wait: float | None = None
    """Longest block or wait for a key after the first answer."""


def visit(tab: Tab, line: Line, watched: float) -> Visit:
    """Open the page, press its key until it answers, then watch it for some seconds."""
    _open(tab, line)
    answer = _answered(tab)
    start = tab.ask("performance.timeOrigin") / 1000
    if answer < NEVER:
        _watch(tab, start + answer / 1000 + watched)
    first = max(tab.ask("bench.first") or NEVER, tab.ask("bench.paint"))
    return Visit(
        first_map=first,
        first_answer=max(first, answer),
        bytes_until_answer=line.bytes(start + answer / 1000),
        bytes=line.bytes(),
        requests=line.requests,
        freeze=_freeze(tab, first) if watched and first < NEVER else None,
        wait=_wait(tab, answer) if watched and answer < NEVER else None,
    )


def untouched(tab: Tab, line: Line, seconds: float) -> None:
    """Open the page and leave it alone."""
    _open(tab, line)
    tab.page.wait_for_timeout(1000 * seconds)


def _open(tab: Tab, line: Line) -> None:
    line.forget()
    tab.page.goto(f"http://127.0.0.1:{line.port}{tab.contender.path}", wait_until="commit")


def _answered(tab: Tab) -> float:
    """Press a key until it is heard, and await its answer; milliseconds since the start."""
    end = time.monotonic() + PATIENCE
    keys = itertools.cycle([tab.contender.on, tab.contender.back])
    while time.monotonic() < end and tab.ask("bench.answer === null"):
        if _heard(tab, next(keys), end):
            _await(tab, min(end, time.monotonic() + AGAIN))
    return tab.ask("bench.answer") or NEVER


def _heard(tab: Tab, key: Key, end: float) -> bool:
    """Press a key until its control says something else than before."""
    while time.monotonic() < end:
        before = tab.heard()
        pressed = tab.press(key)
        time.sleep(PAUSE)
        if pressed and tab.heard() != before:
            return True
    return False


def _await(tab: Tab, end: float) -> None:
    """Wait for the answer to a key that was heard."""
    while time.monotonic() < end and tab.ask("bench.answer === null"):
        time.sleep(PAUSE)


def _watch(tab: Tab, until: float) -> None:
    """Press the keys, one step on and one back, until a time in seconds since 1970."""
    keys = [tab.contender.back, tab.contender.on]
    while time.time() < until:
        if tab.ask("bench.pendingSince() === null"):
            tab.press(keys[0])
            keys.reverse()
        tab.page.wait_for_timeout(1000 * BETWEEN_KEYS)


def _freeze(tab: Tab, since: float) -> float:
    longest: float = tab.ask(f"bench.freeze({since}, {since + 1000 * WATCHED})")
    return longest


def _wait(tab: Tab, since: float) -> float:
    waits = tab.ask("[...bench.waits, [bench.pendingSince() ?? Infinity, performance.now()]]")
    keys = (done - at for at, done in waits if at is not None and at > since)
    return float(max(_freeze(tab, since), *keys, 0.0))
