"""Firefox, here without WebGL, and WebKit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.engines.atlas import opened
from tests.browser.engines.start import ENGINES
from tests.browser.engines.tab import Tab


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
    window.complaints()
    yield window
    window.enter_frame(None)
    assert window.complaints() == []


@pytest.fixture
def atlas(tab: Tab, atlas_url: str) -> Tab:
    """The atlas with its still map, which no live one replaces in the middle of a test."""
    return opened(tab, f"{atlas_url}?map=still")
