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


@pytest.fixture(scope="module")
def ancient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("ancient") / "events.csv", ANCIENT) as address:
        yield address


@pytest.fixture(scope="module")
def new_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(tmp_path_factory.mktemp("year") / "events.csv", NEW_YEAR) as address:
        yield address


@pytest.mark.parametrize("day", ["31 Dec 2023", "1 Jan 2024"])
def test_a_day_at_the_edge_of_a_year_stays_that_day(tab: Tab, new_year: str, day: str) -> None:
    typed = {"31 Dec 2023": "2023-12-31", "1 Jan 2024": "2024-01-01"}[day]
    opened(tab, f"{new_year}?from={typed}&to={typed}")
    assert tab.value(STATUS).startswith(f"1 event, {day}: ")
    assert tab.value(BOXES) == [day, day]
    tab.until(f"JSON.stringify({HANDLES}) === JSON.stringify(arguments[0])", [day, day])


def test_years_before_our_era_are_said_and_typed(tab: Tab, ancient: str) -> None:
    opened(tab, ancient)
    assert ", 3000 BC to 140: " in tab.value(STATUS)
    assert tab.value(BOXES) == ["3000 BC", "140"]
    tab.click("#from")
    tab.value("document.querySelector('#from').select()")
    tab.press(*"776 bce", "Enter")
    tab.until(f"{STATUS}.includes(', 776 BC to 140: ')")
    tab.until(f"{BOXES}[0] === '776 BC'")
    tab.until("location.search.includes('from=-0775')")
