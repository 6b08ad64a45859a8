"""All visits of a run, one after the other, each in a browser of its own."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Playwright

from tests.bench.probing.chromium import SIZE, UNPACED, launch, tab
from tests.bench.probing.contenders import ATLAS, CONTENDERS, Contender
from tests.bench.probing.line import FREE, SLOW_4G, Line
from tests.bench.probing.steps import Steps, steps
from tests.bench.probing.visits import GLANCED, WATCHED, Visit, untouched, visit

STARTING = 3.0
"""Seconds in which a browser starts; for a second or two it loads pages of its own."""
SETTLING = 5.0
"""Seconds between the first answer and the first step that counts."""


@dataclass
class Findings:
    """What was measured, by the name of the contender."""

    slow: dict[str, list[Visit]] = field(default_factory=dict)
    free: dict[str, list[Visit]] = field(default_factory=dict)
    steps: dict[str, Steps] = field(default_factory=dict)
    again: list[Visit] = field(default_factory=list)
    """Second visits to the atlas."""
    shift: float = 0
    """Layout shift of the atlas while nobody touches it."""
    bytes: int = 0
    """What the atlas asks for while nobody touches it."""


@dataclass(frozen=True)
class Bench:
    """Browsers, and the lines to the servers."""

    playwright: Playwright
    gpu: bool
    lines: tuple[Line, Line]
    """To the atlas, and to the others."""

    def line(self, contender: Contender, slow: bool) -> Line:
        """Line to a contender, at its speed."""
        line = self.lines[0 if contender.ours else 1]
        line.speed = SLOW_4G if slow else FREE
        return line

    @contextmanager
    def context(self, *flags: str) -> Iterator[BrowserContext]:
        """A browser that has been nowhere, and is done with its own start."""
        with launch(self.playwright, self.gpu, *flags) as browser:
            time.sleep(STARTING)
            yield browser.new_context(viewport=SIZE)

    def cold(self, contender: Contender, slow: bool, watched: float) -> Visit:
        """Visit with an empty cache."""
        with self.context() as context, tab(context, contender, slow) as page:
            return visit(page, self.line(contender, slow), watched)

    def second(self, found: Findings, first: bool) -> None:
        """Visit the atlas untouched, then once more with what that visit left."""
        line = self.line(ATLAS, slow=True)
        with self.context() as context:
            with tab(context, ATLAS, slow=True) as page:
                untouched(page, line, WATCHED if first else GLANCED)
                if first:
                    found.shift, found.bytes = page.ask("bench.shifts"), line.bytes()
            with tab(context, ATLAS, slow=True) as page:
                found.again.append(visit(page, line, watched=0))

    def stepped(self, contender: Contender) -> Steps:
        """Step through a settled page, without waiting for the screen."""
        with self.context(*UNPACED) as context, tab(context, contender) as page:
            visit(page, self.line(contender, slow=False), watched=0)
            page.page.wait_for_timeout(1000 * SETTLING)
            return steps(page)


def run(bench: Bench, rounds: int) -> Findings:
    """Measure everything; contenders take turns, so that a busy minute is shared."""
    found = Findings()
    for contender in CONTENDERS:
        _say("warmed", contender, bench.cold(contender, slow=False, watched=0))
    for number in range(rounds):
        for contender in CONTENDERS:
            _round(bench, found, contender, first=number == 0)
        bench.second(found, first=number == 0)
        _say("again", ATLAS, found.again[-1])
    for contender in CONTENDERS:
        found.steps[contender.name] = bench.stepped(contender)
        _say("stepped", contender, found.steps[contender.name])
    return found


def _round(bench: Bench, found: Findings, contender: Contender, first: bool) -> None:
    """Visit once on a slow line and once on a free one; watch long at first, the atlas always."""
    watched = WATCHED if first or contender.ours else 0
    slow = bench.cold(contender, True, watched)
    _say("slow", contender, slow)
    found.slow.setdefault(contender.name, []).append(slow)
    free = bench.cold(contender, False, GLANCED if first else 0)
    _say("free", contender, free)
    found.free.setdefault(contender.name, []).append(free)


def _say(what: str, contender: Contender, measured: object) -> None:
    sys.stderr.write(f"{time.strftime('%X')} {what} {contender.name}: {measured}\n")
