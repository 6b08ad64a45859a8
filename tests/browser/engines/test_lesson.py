"""A lesson in every engine: a tour in two languages and in the dark, a task, a phone's sheet."""

from __future__ import annotations

import pytest

from tests.browser.engines.atlas import OPEN, STATUS, opened
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
TOUR = "?map=still&scheme=dark&tour=independence-to-alignment.2"
LIGHT = "parseInt(getComputedStyle(document.body.querySelector('.panel')).color.slice(4))"
TOLD = "document.querySelectorAll('.task-verdict .task-cites').length > 0"
NAMES = "[...document.querySelectorAll('.task-name')].map(({ textContent }) => textContent)"
SHEET = "document.querySelector('#panel').getBoundingClientRect().top"


def test_a_tour_is_walked_and_goes_on_in_another_language(tab: Tab, atlas_url: str) -> None:
    opened(tab, atlas_url + TOUR)
    assert tab.value(LIGHT) > 200
    tab.until(f"{STATUS}.startsWith('Step 2 of 10')")
    tab.click("[data-lesson=next]")
    tab.until(f"{STATUS}.startsWith('Step 3 of 10') && location.search.includes('alignment.3')")
    tab.click("#preferences summary")
    tab.click("#preferences .ways a[lang=ru]")
    tab.until(f"document.documentElement.lang === 'ru' && {OPEN}")
    tab.until(f"{STATUS}.startsWith('Шаг 3 из 10')")
    assert tab.value(LIGHT) > 200
    tab.press("Escape")
    tab.until("!location.search.includes('tour=')")


def test_a_task_is_answered(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=still&task=order-k7m2q")
    tab.until(f"{NAMES}.length > 2")
    first, second = tab.value(NAMES)[:2]
    tab.click(".task-order li:first-child [data-move='1']")
    tab.until(f"{NAMES}[0] === arguments[0]", second)
    assert tab.value(NAMES)[1] == first
    tab.click("[data-task=check]")
    tab.until(TOLD)


def test_the_sheet_of_a_phone_is_raised_and_lowered(tab: Tab, atlas_url: str) -> None:
    tab.resize(500, 844)
    try:
        opened(tab, f"{atlas_url}?map=still&from=1961")
        half = tab.value(SHEET)
        tab.click("#sheet")
        tab.until(f"{SHEET} < arguments[0] - 200", half)
        tab.click("#sheet")
        tab.until(f"{SHEET} > arguments[0] + 100", half)
    finally:
        tab.resize(1440, 900)
