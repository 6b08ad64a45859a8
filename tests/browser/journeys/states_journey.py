"""axe finds no fault in any state of the workshop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH

from tests.browser.engines.tab import Tab
from tests.browser.faults import MISMATCH, RUN, SIZES, TAGS
from tests.browser.journeys.hands import Hand, Mouse

TABLE = """id,title,date,place,theme,source
fair,A fair,May 1961,Nantes,Trade,The Daily News
fire,A fire,31/02/1975,Lyon,City,The Daily News
"""
OTHER = TABLE.replace("May 1961", "June 1961") + "flood,A flood,1999,Paris,City,\n"
ATLAS_STANDS = """document.querySelector("#preview iframe")?.contentDocument
  ?.querySelector("#status[aria-busy=false]") != null"""


class Seen:
    """States that were looked at, and what axe said of them."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.faults: dict[str, list[list[str]]] = {}

    def look(self, state: str, sizes: bool = True) -> None:
        """Sizes are not asked for where something lies over the page."""
        rules = [TAGS, {MISMATCH: {"enabled": True}, SIZES: {"enabled": sizes}}]
        axe = AXE_FILE_PATH.read_text("utf-8")
        run = f"(function (given) {{ {axe}\n; return ({RUN})(given); }})(arguments[0])"
        if found := self.tab.value(run, rules):
            self.faults[state] = found


@pytest.fixture
def mouse(tab: Tab, home: str) -> Hand:
    tab.goto(home)
    tab.until("document.querySelector('#start[data-ready=true]') !== null")
    return Mouse(tab)


@pytest.fixture
def seen(tab: Tab) -> Iterator[Seen]:
    looked = Seen(tab)
    yield looked
    assert looked.faults == {}


def test_at_the_start_and_while_a_file_is_read(mouse: Hand, seen: Seen, tmp_path: Path) -> None:
    seen.look("start")
    mouse.act(".pasting summary")
    long = tmp_path / "long.csv"
    long.write_text("title,date\n" + "A fair,3 May 1961\n" * 19_000, "utf-8")
    mouse.give("#file", long)
    mouse.see("#cancel")
    seen.look("reading")
    mouse.act("#cancel")
    mouse.act("#start-empty")
    mouse.counts(1)
    seen.look("empty sheet")
    mouse.act("#drafts")
    mouse.see("#kept")
    seen.look("kept")


@pytest.fixture
def desk(mouse: Hand, tmp_path: Path) -> Hand:
    path = tmp_path / "town.csv"
    path.write_text(TABLE, "utf-8")
    mouse.give("#file", path)
    mouse.counts(2)
    mouse.tab.until(ATLAS_STANDS)
    return mouse


def test_at_the_desk(desk: Hand, seen: Seen) -> None:
    seen.look("desk")
    for name in ("columns", "sources", "notes"):
        desk.panel(name)
        seen.look(name)
    desk.act(".remarks li button")
    desk.act("#find")
    desk.fill("#find-what", "A")
    seen.look("find")
    desk.cell(0, "title")
    desk.fill("#form-place", "Tripoli")
    desk.see("#form-place-list [role=option]")
    seen.look("candidates", sizes=False)
    desk.tab.resize(390, 844)
    seen.look("phone", sizes=False)


def test_in_sources_claims_media_and_story(desk: Hand, seen: Seen) -> None:
    desk.cell(0, "title")
    desk.see("#status-said")
    desk.choose("#claim-new", "a new source …")
    desk.fill("#claim-new-title", "A diary")
    desk.act("#claim-new-add")
    seen.look("claims")
    desk.fill("#media-address", "https://example.org/bell.mp3")
    desk.act("#media-address-add")
    desk.see("[id^='medium-'][id$='-f-alt'][aria-invalid=true]")
    seen.look("media")
    desk.panel("sources")
    desk.act("#source-forms .unfold")
    seen.look("sources")
    desk.panel("story")
    for part in ("eras", "outset", "tours"):
        desk.act(f"#story-part-{part} > summary")
    for name in ("theme", "era", "tour"):
        desk.fill(f"#story-{name}-new", "Another")
        desk.act(f"#story-{name}-new-add")
    seen.look("story")


def test_in_dialogs(desk: Hand, seen: Seen, tmp_path: Path) -> None:
    desk.act("#take-home")
    desk.act("#take-link")
    desk.see("#take-address")
    seen.look("take home", sizes=False)
    desk.act("#take-close")
    path = tmp_path / "other.csv"
    path.write_text(OTHER, "utf-8")
    desk.act("#merge")
    seen.look("merge", sizes=False)
    desk.give("#merge-file", path)
    desk.see(".group.is-open")
    seen.look("merging", sizes=False)


def test_where_nothing_is_kept(mouse: Hand, seen: Seen, forgetful: str) -> None:
    mouse.tab.goto(forgetful)
    mouse.act("#start-sample")
    mouse.counts(10)
    mouse.see("#saved", "Only as long")
    mouse.tab.until(ATLAS_STANDS)
    seen.look("memory only")
