"""The atlas in a frame: of another site, narrow as a phone, watched from its first script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.engines.atlas import MARKS, OPEN, STATUS, changed
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
ServeFolder = Callable[[Path], str]
HOST = '<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title>'
WATCH = """(() => {
  const frame = document.createElement("iframe"), said = window.said = [];
  frame.src = arguments[0];
  document.body.append(frame);
  const inner = frame.contentWindow;
  inner.addEventListener("error", ({ message }) => said.push(message));
  inner.addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
}).apply(null, arguments)"""


@pytest.fixture
def framed(tab: Tab, serve_folder: ServeFolder, tmp_path: Path) -> Callable[[str, int, int], Tab]:
    """Show an address in a frame of another site's page."""

    def frame(address: str, width: int, height: int) -> Tab:
        inner = f'<iframe src="{address}" width="{width}" height="{height}"></iframe>'
        (tmp_path / "index.html").write_text(HOST + inner)
        tab.goto(serve_folder(tmp_path))
        tab.enter_frame(0)
        tab.until(OPEN)
        return tab

    return frame


def test_an_embedded_atlas_answers_in_another_site(
    framed: Callable[[str, int, int], Tab], atlas_url: str
) -> None:
    atlas = framed(f"{atlas_url}?embed=1", 800, 500)
    assert len(atlas.value(MARKS)) >= 1
    status = atlas.value(STATUS)
    atlas.click("#eras button:nth-of-type(2)")
    assert "1968" in changed(atlas, STATUS, status)


def test_as_narrow_as_a_phone_nothing_stands_out_at_the_side(
    framed: Callable[[str, int, int], Tab], atlas_url: str
) -> None:
    atlas = framed(f"{atlas_url}?map=still", 390, 844)
    assert atlas.value("[innerWidth, document.documentElement.scrollWidth]") == [390, 390]
    status = atlas.value(STATUS)
    atlas.click("#eras button:nth-of-type(2)")
    assert "1968" in changed(atlas, STATUS, status)


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
