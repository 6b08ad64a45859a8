"""Dates are one form in every browser: read, heard and typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.engines.atlas import STATUS, opened
from tests.browser.engines.tab import Tab
from tests.browser.tables import ANCIENT, NEW_YEAR, serving

pytestmark = pytest.mark.browser
BOXES = "['from', 'to'].map((name) => document.getElementById(name).value)"
HANDLES = "[...document.querySelectorAll('#window [role=slider]')].map((h) => h.ariaValueText)"

WHENS = "[...document.querySelectorAll('#events .when')].map((one) => one.textContent)"
TICKS = "[...document.querySelectorAll('.dock .tick')].map((one) => one.innerText)"


@pytest.fixture(scope="module")
def ancient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("ancient") / "events.csv", ANCIENT) as address:
        yield address


@pytest.fixture(scope="module")
def new_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("year") / "events.csv", NEW_YEAR) as address:
        yield address


WINDOWS = {
    ("2023-12-31", "2023-12-31"): ("31 Dec 2023", ["31 Dec 2023", "31 Dec 2023"]),
    ("2024-01-01", "2024-01-01"): ("1 Jan 2024", ["1 Jan 2024", "1 Jan 2024"]),
    ("2023-12-30", "2023-12-31"): ("30 Dec 2023 to 31 Dec 2023", ["30 Dec 2023", "31 Dec 2023"]),
}


@pytest.mark.parametrize("days", WINDOWS)
def test_a_day_at_the_edge_of_a_year_stays_that_day(
    tab: Tab, new_year: str, days: tuple[str, str]
) -> None:
    said, edges = WINDOWS[days]
    opened(tab, f"{new_year}?from={days[0]}&to={days[1]}")
    assert tab.value(STATUS).startswith(f"1 event, {said}: ")
    tab.until(f"JSON.stringify({BOXES}) === JSON.stringify(arguments[0])", edges)
    tab.until(f"JSON.stringify({HANDLES}) === JSON.stringify(arguments[0])", edges)


def test_years_before_our_era_are_said_and_typed(tab: Tab, ancient: str) -> None:
    opened(tab, ancient)
    assert ", 3000 BC to 140: " in tab.value(STATUS)
    tab.until(f"{BOXES}.join() === '3000 BC,140'")
    tab.until(f"{HANDLES}.join() === '3000 BC,140'")
    assert tab.value(WHENS) == ["3000 BC", "776 BC", "15 Mar 44 BC", "1 BC", "140"]
    ticks = tab.value(TICKS)
    assert ticks[-3:] == ["1000 BC", "500 BC", "1"]
    assert "0" not in ticks
    tab.click("#from")
    tab.value("document.querySelector('#from').select()")
    tab.press(*"776 bce", "Enter")
    tab.until(f"{STATUS}.includes(', 776 BC to 140: ')")
    tab.until(f"{BOXES}[0] === '776 BC'")
    tab.until("location.search.includes('from=-0775')")
