"""One contender at one size: opened, stepped through, and what it holds."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Timer
from typing import Any

from playwright.sync_api import Browser, Error, Page, Playwright

from tests.bench.probing.chromium import SIZE, UNPACED, launch
from tests.bench.probing.line import FREE, Line
from tests.bench.report.figures import p95
from tests.bench.scale.rivals.contenders import PATIENCE, STEPS, Contender

LOST = 3 * PATIENCE
"""Seconds after which a browser is ended that no longer says anything."""
STARTING = 2.0
"""Seconds in which a browser is done with its own start."""


def measured(
    playwright: Playwright, contender: Contender, line: Line, seconds: float
) -> dict[str, Any]:
    """Open it in a browser of its own; where it fails, what it said and what was found till then.

    Frames follow each other at once, so that no step waits for the screen. After so many seconds
    no further step is begun.
    """
    found: dict[str, Any] = {"page": contender.name}
    line.speed = FREE
    with launch(playwright, False, *UNPACED) as browser, opened(browser, contender) as page:
        time.sleep(STARTING)
        line.forget()
        try:
            base = f"http://127.0.0.1:{line.port}"
            found["open_s"] = contender.open(page, base) / 1000
            found |= {"bytes": line.bytes(), "marks": contender.marks(page)}
            found |= stepped(contender, page, seconds)
            found |= held(browser, page)
        except (Error, TimeoutError) as error:
            found["failed"] = said(str(error))
    return found


@contextmanager
def opened(browser: Browser, contender: Contender) -> Iterator[Page]:
    """An empty page with the probe in it; its browser is ended where it is lost."""
    page = browser.new_context(viewport=SIZE).new_page()
    contender.prepare(page)
    main = next(one["id"] for one in _processes(browser) if one["type"] == "browser")
    lost = Timer(LOST, os.kill, (main, signal.SIGKILL))
    lost.start()
    try:
        yield page
    finally:
        lost.cancel()


def stepped(contender: Contender, page: Page, seconds: float) -> dict[str, float]:
    """Take the steps, or as many of them as there is time for."""
    took: list[float] = []
    end = time.monotonic() + seconds
    while len(took) < STEPS and time.monotonic() < end:
        took.append(contender.step(page, len(took)))
    return {"steps": len(took), "step_p50": median(took), "step_p95": p95(took)}


def held(browser: Browser, page: Page) -> dict[str, float]:
    """Bytes of JavaScript objects in use, and of the largest process of a page."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    devtools.send("Performance.enable")
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    heap = next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize")
    pages = (one["id"] for one in _processes(browser) if one["type"] == "renderer")
    resident = max(map(_resident, pages))
    return {"heap": heap, "resident": resident}


def _processes(browser: Browser) -> list[dict[str, Any]]:
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    processes: list[dict[str, Any]] = told["processInfo"]
    return processes


def _resident(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    found = re.search(r"^VmRSS:\s*(\d+) kB", status, re.M)
    return int(found[1]) * 1024 if found else 0


def said(error: str) -> str:
    """First line of an error, without what the driver puts before it; a lost page says nothing.

    >>> said("Page.evaluate: Error: nothing in 60 s\\n    at bench.within")
    'nothing in 60 s'
    """
    if "has been closed" in error:
        return f"hangs for {LOST:.0f} s"
    return re.sub(r"^(Page\.\w+: )?(\w*Error: )?", "", error.strip().splitlines()[0])
