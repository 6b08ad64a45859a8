"""A preview follows a table, whatever the browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.engines.tab import Tab
from tests.browser.workshop_preview import Row, changed, rows, workshop

pytestmark = pytest.mark.browser


def show(tab: Tab, table: list[Row]) -> None:
    tab.value(
        "void (window.done = false, look(arguments[0]).then((made) => painted(made, ''))"
        ".then(() => { window.done = true; }))",
        table,
    )
    tab.until("window.done")


def test_a_change_is_in_the_open_card(tab: Tab, tmp_path: Path) -> None:
    table = rows(12)
    with workshop(tmp_path) as address:
        tab.goto(address)
        tab.until("window.preview")
        show(tab, table)
        tab.enter_frame(0)
        tab.click("#events .rows li:nth-child(2) a")
        opened = tab.until("document.querySelector('.has-card #event h2')?.textContent")
        k = next(at for at, row in enumerate(table) if row["title"] in opened)
        tab.enter_frame(None)
        assert tab.until("heard.choose[0]") == table[k]["id"]
        show(tab, changed(table, k, title="Quite another"))
        tab.enter_frame(0)
        assert "Quite another" in tab.value("document.querySelector('#event h2').textContent")
        assert tab.value("document.querySelectorAll('#poster .mark').length") >= 1
        tab.enter_frame(None)
        tab.goto("about:blank")
