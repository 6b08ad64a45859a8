"""What has no room in a window: text that is cut or runs out, parts that lie on each other."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.test_page import settled

USUAL_PX = 16
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"""
"""What a reader may ask of any text (WCAG 1.4.12)."""
WAYS: dict[str, tuple[int, int, int, bool]] = {
    "narrow": (320, 640, 1, False),
    "large": (1280, 800, 2, False),
    "spaced on a phone": (390, 844, 1, True),
    "narrow and low": (320, 256, 1, False),
    "large on a phone": (390, 844, 2, False),
    "spaced": (1280, 800, 1, True),
    "held sideways": (844, 390, 1, False),
}
"""Width and height of the window in pixels, how many times as large letters are, and whether they
are set apart: reflow (WCAG 1.4.10), text size (1.4.4) and spacing (1.4.12).
"""
DRAWN = "svg, .lanes, #eras, #window, .names, .sr-only, .signs, script, style, noscript, iframe"
"""What is drawn to scale, not set: a map and a line of time may be larger than their window."""
CONTROLS = "a[href], button, summary, input, select, textarea, [role=radio], [role=slider]"
LAYERS = "dialog, .sheet, .popover, .panel > section, .bar, .map-box, .dock, #paper, .side-head"

_LOOK = Path(__file__).with_suffix(".js").read_text("utf-8")


def lacking(page: Page) -> list[str]:
    """Say of each text and each control of a page what it has no room for."""
    found: list[str] = page.evaluate(_LOOK, [DRAWN, CONTROLS, LAYERS])
    return found


class Reader:
    """Who reads a page in windows of any size, in letters of any size, or of more room."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._session = page.context.new_cdp_session(page)

    def letters(self, times: int) -> None:
        """Choose the size of letters in the browser."""
        size = USUAL_PX * times
        self._session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})

    def spaced(self, are: bool) -> None:
        """Set letters, words and lines further apart, or no longer."""
        self.page.evaluate(
            """([css, are]) => {
              window.spacing ??= new CSSStyleSheet();
              window.spacing.replaceSync(are ? css : "");
              if (!document.adoptedStyleSheets.includes(window.spacing)) {
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, window.spacing];
              }
            }""",
            [SPACED, are],
        )

    def look(self, way: str) -> list[str]:
        """Read the page in a way of WAYS, and say what it has no room for."""
        width, height, times, are_spaced = WAYS[way]
        self.letters(times)
        self.spaced(are_spaced)
        self.page.set_viewport_size({"width": width, "height": height})
        settled(self.page)
        return lacking(self.page)
