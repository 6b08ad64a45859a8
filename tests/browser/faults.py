"""What axe finds fault with: every level, best practice, and whether names hold what is read."""

from __future__ import annotations

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

TAGS = [f"wcag{level}" for level in ("2a", "2aa", "21a", "21aa", "22a", "22aa")] + ["best-practice"]
MISMATCH, SIZES = "label-content-name-mismatch", "target-size"
RUN = """([values, rules]) => axe.run(document, {
  resultTypes: ["violations"], iframes: false, runOnly: { type: "tag", values }, rules,
}).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => String(target))
    .filter((target) => id !== "target-size" ||
      !document.querySelector(target)?.closest(".lanes, #eras"))])
    .filter((found) => found.length > 1))"""


def faults(page: Page, sizes: bool = True) -> list[list[str]]:
    """Name each rule that is broken, with the parts that break it.

    What stands on the time axis is as wide as its time: WCAG 2.5.8 calls that essential. Sizes
    are not asked for where something lies over the page; what is framed is another page.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text("utf-8"))
    found: list[list[str]] = page.evaluate(
        RUN, [TAGS, {MISMATCH: {"enabled": True}, SIZES: {"enabled": sizes}}]
    )
    return found
