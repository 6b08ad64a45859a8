"""What a class meets first, on a beamer and on paper, in every engine."""

from __future__ import annotations

import pytest

from tests.browser.engines.atlas import opened
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
HINT = "document.querySelector('[data-hint=next]')"
LARGE = "parseFloat(getComputedStyle(document.querySelector('#lesson h2[tabindex]')).fontSize)"
MAPS = "[...document.querySelectorAll('#paper .paper-map')]"
WIDER = """[...document.querySelectorAll('#paper *:not(svg *)')].filter((one) =>
  one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length"""
ASKED = "document.querySelectorAll('#paper .paper-asked li').length"


def test_hints_lead_on_and_the_sources_are_told_of(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=still")
    tab.click("[data-hint=next]")
    tab.click("[data-hint=next]")
    tab.until(f"!{HINT}")
    tab.click("#sources > summary")
    tab.click("[data-about]")
    tab.until("document.querySelector('#about').open")
    tab.press("Escape")
    tab.until("!document.querySelector('#about').open")


def test_a_step_is_large_on_a_beamer(tab: Tab, atlas_url: str) -> None:
    step = f"{atlas_url}?map=still&tour=who-says-what-2021.3"
    opened(tab, step)
    tab.find("#lesson h2[tabindex]")
    plain = tab.value(LARGE)
    opened(tab, f"{step}&present=1")
    tab.find("#lesson h2[tabindex]")
    assert tab.value(LARGE) > plain


def test_a_pack_is_laid_out(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=still&lang=fr&to=1976&paper=maps,questions")
    tab.until("document.documentElement.classList.contains('paper-ready')")
    assert tab.value(f"{MAPS}.filter((one) => one.querySelector('.marks > *')).length") > 1
    assert tab.value(ASKED) > 5
    assert tab.value(WIDER) == 0
    tab.press("Escape")
    tab.until("!location.search.includes('paper=')")
