"""Back and Forward, and texts in their own direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import folders
from tests.browser.engines.atlas import CARD, COUNT, NO_CARD, ROW, STATUS, changed, opened
from tests.browser.engines.tab import Tab
from tests.browser.test_texts import ARABIC, EDGES, ENGLISH, HEBREW

pytestmark = pytest.mark.browser
TEXTS = {"he": HEBREW, "ar": ARABIC, "en": ENGLISH}
ALIGNED = "getComputedStyle(document.querySelector(arguments[0])).textAlign"
CARD_PARTS = ("#event h2", "#event .summary", "#event a[data-place]", "#event .claim p + p")


def test_back_closes_the_card_and_forward_opens_it_again(atlas: Tab) -> None:
    atlas.value(COUNT)
    atlas.click(ROW)
    title = atlas.until(CARD)
    atlas.value("history.back()")
    atlas.until(f"!({CARD}) && {NO_CARD}")
    atlas.value("history.forward()")
    atlas.until(f"{CARD} === arguments[0]", title)
    atlas.press("Escape")
    atlas.until(f"!({CARD}) && {NO_CARD}")
    assert atlas.value("window.entries") == 1


def test_slider_play_search_and_a_moved_map_make_no_entry(atlas: Tab) -> None:
    assert atlas.value(COUNT)
    status = atlas.value(STATUS)
    atlas.drag("#map", (-60, 20), (-120, 40))
    atlas.until("location.search.includes('view=')")
    atlas.focus("#window [role=slider]")
    atlas.press("ArrowRight")
    atlas.click("#play")
    status = changed(atlas, STATUS, status)
    atlas.click("#search")
    atlas.press(*"gold")
    atlas.until("location.search.includes('q=gold')")
    assert atlas.value("window.entries") == 0


def test_a_text_runs_in_its_own_direction_in_list_and_card(tab: Tab, tmp_path: Path) -> None:
    towns = [{"id": k, "name": text, "lat": "32", "lon": "35"} for k, text in TEXTS.items()]
    events = [{"id": k, "title": text, "summary": text, "at": k} for k, text in TEXTS.items()]
    claims = [{"event_id": k, "claim": text} for k, text in TEXTS.items()]
    folder = folders.write(tmp_path / "c", events=events, places=towns, claims=claims)
    with folders.served(folder) as address:
        atlas = opened(tab, f"{address}?map=still")
        for name, text in TEXTS.items():
            row = f'#events [data-event="{name}"]'
            for part in (f"{row} .row-title", f"{row} .row-places bdi"):
                assert runs_from_right(atlas, part) is (text != ENGLISH), part
            assert atlas.value(ALIGNED, f"{row} .row-title") in ("start", "right"), name
            atlas.click(f"{row} a")
            atlas.until(f"{CARD}?.includes(arguments[0])", text)
            for part in CARD_PARTS:
                assert runs_from_right(atlas, part) is (text != ENGLISH), (name, part)
            atlas.press("Escape")
        tab.goto("about:blank")


def runs_from_right(tab: Tab, part: str) -> bool:
    first, last = tab.until(f"({EDGES})(document.querySelector(arguments[0]))", part)
    return bool(last < first)


def test_any_dash_finds_the_same(atlas: Tab) -> None:
    status = atlas.value(STATUS)
    atlas.click("#search")
    atlas.press(*"mali-russia")
    atlas.until(f"{STATUS}.includes('mali-russia')")
    assert changed(atlas, STATUS, status).split()[0] not in ("0", status.split()[0])
