"""Two maps beside each other in every engine: linked, told in words, closed by a key."""

from __future__ import annotations

import pytest

from tests.browser.engines.atlas import STATUS, opened
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
LOOKS = """["#poster", "#beside-poster"].map((holder) => {
  const { a, e, f } = document.querySelector(`${holder} > svg.poster`).getScreenCTM();
  const { left, top } = document.querySelector(holder).getBoundingClientRect();
  return [a, e - left, f - top].map((one) => Math.round(one)).join();
})"""


def test_two_maps_are_moved_as_one_and_parted_by_escape(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=still&to=1968-11-18&beside=years.1991/2021")
    tab.until(f"{STATUS}.includes('places appear')")
    one, other = before = tab.value(LOOKS)
    assert one == other
    tab.click("#beside .zoom-buttons button")
    tab.until(f"location.search.includes('view=') && {LOOKS}[0] !== arguments[0]", before[0])
    tab.until(f"new Set({LOOKS}).size === 1")
    tab.press("Escape")
    tab.until("!location.search.includes('beside=')")
    tab.until(f"!{STATUS}.includes('places appear')")
