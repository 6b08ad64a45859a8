"""What pages complain of is heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
ServeFolder = Callable[[Path], str]


def test_an_error_of_a_page_is_heard(
    window: Tab, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    scripts = ("throw Error('thrown')", "console.error('said')")
    buttons = [f'<button onclick="{script}">x</button><br>' for script in scripts]
    (tmp_path / "index.html").write_text('<link rel="icon" href="data:,">' + "".join(buttons))
    window.goto(serve_folder(tmp_path))
    assert window.complaints() == []
    window.click("button:first-of-type")
    window.click("button:last-of-type")
    thrown, said = window.complaints()
    assert "thrown" in thrown
    assert "said" in said
