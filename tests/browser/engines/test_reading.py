"""Back and Forward, and texts in their own direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import folders
from tests.browser.engines.atlas import CARD, NO_CARD, ROW, STATUS, changed, opened
from tests.browser.engines.tab import Tab
from tests.browser.test_texts import EDGES, HEBREW

pytestmark = pytest.mark.browser


def test_back_closes_the_card_and_forward_opens_it_again(atlas: Tab) -> None:
    entries = atlas.value("history.length")
    atlas.click(ROW)
    title = atlas.until(CARD)
    atlas.value("history.back()")
    atlas.until(f"!({CARD}) && {NO_CARD}")
    atlas.value("history.forward()")
    atlas.until(f"{CARD} === arguments[0]", title)
    atlas.press("Escape")
    atlas.until(f"!({CARD}) && {NO_CARD}")
    assert atlas.value("history.length") == entries + 1


def test_a_title_runs_in_its_own_direction(tab: Tab, tmp_path: Path) -> None:
    places = [{"id": "town", "name": HEBREW, "lat": "32", "lon": "35"}]
    folder = folders.write(
        tmp_path / "c", events=[{"id": "he", "title": HEBREW, "at": "town"}], places=places
    )
    with folders.served(folder) as address:
        atlas = opened(tab, f"{address}?map=still")
        for part in (".row-title", ".row-places bdi"):
            first, last = atlas.until(f"({EDGES})(document.querySelector(arguments[0]))", part)
            assert last < first, part
        aligned = "getComputedStyle(document.querySelector('.row-title')).textAlign"
        assert atlas.value(aligned) in ("start", "right")
        tab.goto("about:blank")


def test_any_dash_finds_the_same(atlas: Tab) -> None:
    status = atlas.value(STATUS)
    atlas.click("#search")
    atlas.press(*"mali-russia")
    atlas.until(f"{STATUS}.includes('mali-russia')")
    assert changed(atlas, STATUS, status).split()[0] not in ("0", status.split()[0])
