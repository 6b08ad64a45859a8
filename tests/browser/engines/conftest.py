"""Firefox, here without WebGL, and WebKit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.engines.atlas import OPEN, opened
from tests.browser.engines.start import ENGINES
from tests.browser.engines.tab import Tab

Framed = Callable[[str, int, int], Tab]
ServeFolder = Callable[[Path], str]
HOST = '<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title>'


@pytest.fixture(scope="session", params=ENGINES)
def window(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Tab]:
    """One of the browsers, as large as a desk's."""
    with ENGINES[request.param](tmp_path_factory.mktemp(request.param)) as tab:
        tab.resize(1440, 900)
        yield tab


@pytest.fixture
def tab(window: Tab) -> Iterator[Tab]:
    """A page that may not complain."""
    window.goto("about:blank")
    window.let_go()
    window.complaints()
    yield window
    window.enter_frame(None)
    assert window.complaints() == []


@pytest.fixture
def atlas(tab: Tab, atlas_url: str) -> Tab:
    """The atlas with its still map, which no live one replaces in the middle of a test."""
    return opened(tab, f"{atlas_url}?map=still")


@pytest.fixture
def framed(tab: Tab, serve_folder: ServeFolder, tmp_path: Path) -> Framed:
    """Show an address in a frame of another site's page."""

    def frame(address: str, width: int, height: int) -> Tab:
        inner = f'<iframe src="{address}" width="{width}" height="{height}"></iframe>'
        (tmp_path / "index.html").write_text(HOST + inner)
        tab.goto(serve_folder(tmp_path))
        tab.enter_frame(0)
        tab.until(OPEN)
        return tab

    return frame
