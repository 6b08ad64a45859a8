"""The pack for a class as a PDF: the page lays it out, and an installed browser prints it."""

from __future__ import annotations

import asyncio
import os
import tempfile
from base64 import b64decode
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.contract.files import view as table
from dashboard.publish.capture import Capture
from dashboard.publish.formats import single
from dashboard.publish.output import PublishError

if TYPE_CHECKING:
    from choreographer import Tab

ALL, LETTER = "all", "letter"
SIZES = ("a4", LETTER)
PATIENCE_S = 180.0
STEP_S = 0.2
STATE = """(() => {
  const { classList } = document.documentElement;
  return classList.contains("paper-ready") ? "ready" : classList.contains("failed") ? "failed"
    : classList.contains("ready") && !location.search.includes("paper=") ? "closed" : "";
})()"""
"""Asked of the page until it has an answer."""
PRINT = {
    "preferCSSPageSize": True,
    "printBackground": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
}
NO_BROWSER = (
    "a PDF is printed by a browser, and no Chrome, Chromium, Edge, Brave or Vivaldi was found; "
    "install one or name it in BROWSER_PATH, or print the pack from the page: Lessons, On paper"
)


def parts() -> list[str]:
    """Name the parts of a pack, in their order."""
    row = next(row for row in table()["keys"] if row["key"] == "paper")
    return [part for part in row["of"] if part not in (ALL, LETTER)]


def asking(query: str, wanted: str, size: str) -> str:
    """Give the query of a view with its pack.

    >>> asking("from=1960", "maps,key", "letter")
    'from=1960&paper=maps,key,letter'

    Raises
    ------
    PublishError
        When a part has no such name.
    """
    chosen = [part for part in wanted.split(",") if part]
    for part in chosen:
        if part not in parts():
            raise PublishError(f"--parts {part}: expected some of {', '.join(parts())}")
    asked = [*(chosen or [ALL]), *([LETTER] if size == LETTER else [])]
    kept = [pair for pair in query.lstrip("?").split("&") if pair and pair[:6] != "paper="]
    return "&".join([*kept, f"paper={','.join(asked)}"])


def browser_path() -> str:
    """Find a browser that can print.

    Raises
    ------
    PublishError
        When there is none.
    """
    from choreographer.browsers import Chromium

    path = Chromium.find_browser(skip_local=False)
    if not path or not Path(path).is_file():
        raise PublishError(NO_BROWSER)
    return path


def pdf(page: Capture, browser: str, address: str = "") -> bytes:
    """Print the pack that a page opens with; `address` is where readers find the atlas.

    Raises
    ------
    PublishError
        When the browser does not lay out the pack.
    """
    html = single(page)
    if address:
        html = html.replace("</head>", f'<link rel="canonical" href="{escape(address)}"></head>', 1)
    with tempfile.TemporaryDirectory(prefix="atlas-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "pack.html"
        path.write_text(html, "utf-8")
        address = f"{path.as_uri()}?{page.start}"
        with ThreadPoolExecutor(max_workers=1) as own:  # the caller may have a loop of its own
            return own.submit(asyncio.run, _printed(browser, address)).result()


async def _printed(path: str, address: str) -> bytes:
    """Open a page in a browser of its own, wait for its pack, and print it."""
    from choreographer import Browser
    from choreographer.errors import BrowserFailedError, ChannelClosedError

    try:
        async with Browser(
            path, headless=True, enable_sandbox=not _is_root(), enable_extensions=False
        ) as browser:
            tab = await browser.create_tab(address)
            await _laid_out(tab)
            return b64decode((await _sent(tab, "Page.printToPDF", PRINT))["data"])
    except (BrowserFailedError, ChannelClosedError) as error:
        raise PublishError(
            f"the browser ended: {error.args[0] if error.args else error}"
        ) from error


async def _laid_out(tab: Tab) -> None:
    for _ in range(round(PATIENCE_S / STEP_S)):
        answer = await _sent(tab, "Runtime.evaluate", {"expression": STATE})
        state = answer["result"].get("value")
        if state == "ready":
            return
        if state:
            raise PublishError("this view has nothing to print, or the browser is too old")
        await asyncio.sleep(STEP_S)
    raise PublishError(f"the browser has not laid out the pack after {PATIENCE_S:.0f} s")


async def _sent(tab: Tab, command: str, values: dict[str, Any]) -> dict[str, Any]:
    answer: Any = await tab.send_command(command, values)
    if "error" in answer:
        raise PublishError(f"the browser cannot do {command}: {answer['error'].get('message')}")
    found: dict[str, Any] = answer["result"]
    return found


def _is_root() -> bool:
    """Tell whether the browser's own sandbox would refuse to work."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def check_options(ending: str, given: Sequence[tuple[str, object]]) -> None:
    """Refuse options of a pack for anything else.

    Raises
    ------
    PublishError
        When one is given.
    """
    for name, value in given:
        if value and ending != ".pdf":
            raise PublishError(f"{name} is for a name that ends in .pdf")
