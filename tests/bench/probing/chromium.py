"""The browser: flags, a fresh page, its keys and its memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    Page,
    Playwright,
    ViewportSize,
)

from tests.bench.probing.contenders import Contender, Key
from tests.tools.ensure_programs import CHROMIUM, apt_install, ensure

QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
SOFTWARE = ["--enable-unsafe-swiftshader"]
"""As a PC without a GPU runs: pages composited in software, WebGL in SwiftShader.

``--use-angle=swiftshader`` would have Chromium take SwiftShader for hardware and composite with it
(``chrome://gpu`` says so), which no PC without a GPU does.
"""
HARDWARE = ["--ignore-gpu-blocklist", "--enable-gpu-rasterization"]
UNPACED = ["--disable-frame-rate-limit", "--disable-gpu-vsync"]
"""Frames follow each other at once, so that no step waits for the screen."""
SIZE = ViewportSize(width=1440, height=900)
SLOWNESS = 4
"""How much slower a school's processor is."""
PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8")


def launch(playwright: Playwright, gpu: bool, *flags: str) -> Browser:
    """Start a browser of its own."""
    return playwright.chromium.launch(
        executable_path=ensure(CHROMIUM, apt_install),
        args=[*QUIET, *(HARDWARE if gpu else SOFTWARE), *flags],
    )


@dataclass(frozen=True)
class Tab:
    """A page with the probe in it."""

    page: Page
    devtools: CDPSession
    contender: Contender

    def ask(self, expression: str) -> Any:
        """Value of a JavaScript expression."""
        return self.devtools.send(
            "Runtime.evaluate", {"expression": expression, "returnByValue": True}
        )["result"].get("value")

    def press(self, key: Key, times: int = 1) -> bool:
        """Press a key, or hold it for so many times; False when nothing is there to hear it."""
        if not self.ask(f"bench.focus({json.dumps(key.focus)})"):
            return False
        text = {"text": "\r"} if key.key == "Enter" else {}
        event = {"key": key.key, "code": key.key, "windowsVirtualKeyCode": CODES[key.key]}
        for _ in range(times):
            self.devtools.send("Input.dispatchKeyEvent", {"type": "keyDown", **event, **text})
        self.devtools.send("Input.dispatchKeyEvent", {"type": "keyUp", **event})
        return True

    def heard(self) -> str:
        """What changes as soon as the key is heard, before it is answered."""
        said: str = self.ask(f"bench.heard({json.dumps(self.contender.on.focus)})")
        return said

    def heap(self) -> float:
        """MB of JavaScript objects that are in use."""
        self.devtools.send("HeapProfiler.collectGarbage")
        self.devtools.send("Performance.enable")
        metrics = self.devtools.send("Performance.getMetrics")["metrics"]
        used: float = next(m["value"] for m in metrics if m["name"] == "JSHeapUsedSize")
        return used / 1e6


CODES = {"ArrowLeft": 37, "ArrowRight": 39, "Enter": 13}


@contextmanager
def tab(context: BrowserContext, contender: Contender, slow: bool = False) -> Iterator[Tab]:
    """Open an empty page in which a contender can be probed."""
    page = context.new_page()
    page.add_init_script(f"window.probed = {json.dumps(contender.probed)};\n{PROBE}")
    devtools = context.new_cdp_session(page)
    if slow:
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
    yield Tab(page, devtools, contender)
    page.close()
