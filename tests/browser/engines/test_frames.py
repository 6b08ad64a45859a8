"""The atlas in a frame: of another site, narrow as a phone, watched from its first script."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.engines.atlas import CARD, COUNT, MARKS, NO_CARD, OPEN, ROW, STATUS, changed
from tests.browser.engines.boxes import boxes, overlap, reach
from tests.browser.engines.conftest import HOST, Framed, ServeFolder
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
OPENER = "[data-act=panel]"
EXPANDED = f"document.querySelector('{OPENER}').ariaExpanded"
WATCH = """(() => {
  const frame = document.createElement("iframe"), said = window.said = [];
  frame.src = arguments[0];
  document.body.append(frame);
  const inner = frame.contentWindow;
  inner.addEventListener("error", ({ message }) => said.push(message));
  inner.addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
}).apply(null, arguments)"""


def test_an_embedded_atlas_answers_in_another_site(framed: Framed, atlas_url: str) -> None:
    atlas = framed(f"{atlas_url}?embed=1", 800, 500)
    assert len(atlas.value(MARKS)) >= 1
    status = atlas.value(STATUS)
    atlas.click("#eras button:nth-of-type(2)")
    assert "1968" in changed(atlas, STATUS, status)


def test_as_narrow_as_a_phone_nothing_stands_out_at_the_side(
    framed: Framed, atlas_url: str
) -> None:
    atlas = framed(f"{atlas_url}?map=still", 390, 844)
    assert atlas.value("[innerWidth, document.documentElement.scrollWidth]") == [390, 390]
    status = atlas.value(STATUS)
    atlas.click("#eras button:nth-of-type(2)")
    assert "1968" in changed(atlas, STATUS, status)


def test_a_narrow_frame_s_list_opens_over_the_map_and_nothing_covers_its_card(
    framed: Framed, atlas_url: str
) -> None:
    atlas = framed(f"{atlas_url}?embed=1", 374, 500)
    assert atlas.value(EXPANDED) == "false"
    atlas.click(OPENER)
    atlas.until(f"{EXPANDED} === 'true'")
    reach(atlas, ROW)
    atlas.click(ROW)
    atlas.until(CARD)
    opener, card = boxes(atlas, OPENER, "#event")
    assert not overlap(opener, card)
    for part in ("h2", "h3:last-of-type", "p:last-of-type", "[data-act=close]"):
        reach(atlas, f"#event {part}")
    atlas.press("Escape")
    atlas.until(f"!({CARD})")
    atlas.press("Escape")
    atlas.until(f"{EXPANDED} === 'false'")


def test_a_frame_leaves_the_history_of_its_page_alone(framed: Framed, atlas_url: str) -> None:
    atlas = framed(atlas_url, 1200, 800)
    assert atlas.value(COUNT)
    atlas.click(ROW)
    atlas.until(CARD)
    atlas.click("#next")
    atlas.press("Escape")
    atlas.until(f"!({CARD}) && {NO_CARD}")
    assert atlas.value("window.entries") == 0


def test_no_script_fails_while_the_page_starts(tab: Tab, atlas_url: str) -> None:
    tab.goto(f"{atlas_url}healthz")
    tab.value(WATCH, f"{atlas_url}?map=still")
    tab.enter_frame(0)
    tab.until(OPEN)
    tab.enter_frame(None)
    assert tab.value("window.said") == []


def test_a_script_that_fails_at_once_is_noticed(
    tab: Tab, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    faulty = "<script>throw new Error('a')</script><script>Promise.reject('b')</script>"
    (tmp_path / "index.html").write_text(HOST)
    (tmp_path / "faulty.html").write_text(HOST + faulty)
    address = serve_folder(tmp_path)
    tab.goto(address)
    tab.value(WATCH, f"{address}faulty.html")
    tab.until("window.said.length === 2")
    assert tab.value("window.said") == ["Error: a", "b"]
    tab.complaints()
