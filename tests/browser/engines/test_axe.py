"""axe looks at the page in Firefox, whose boxes, colours and fonts are its own."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_FILE_PATH

from tests.browser.engines.atlas import CARD, ROW
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
LOOK = """;return axe.run({ exclude: ["#poster .marks"] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => String(target))]))"""
"""Marks are named by the title of an SVG link, which axe reads in Chromium only."""


def faults(tab: Tab) -> list[tuple[str, list[str]]]:
    script = {"script": AXE_FILE_PATH.read_text("utf-8") + LOOK, "args": []}
    found: list[tuple[str, list[str]]] = tab.wire.say("ExecuteScript", script)
    return found


@pytest.mark.parametrize("window", ["firefox"], indirect=True)
def test_axe_finds_no_fault_in_card_layers_and_dialog(atlas: Tab) -> None:
    atlas.click(ROW)
    atlas.until(CARD)
    atlas.click("#layers > summary")
    atlas.find("#layers .legend")
    assert faults(atlas) == []
    atlas.press("Escape")
    atlas.click("#share")
    atlas.find("#share-dialog[open] [name=link]")
    assert faults(atlas) == []
