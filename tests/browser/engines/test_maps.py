"""The live map where the engine draws one, and the still one where it draws none."""

from __future__ import annotations

import pytest

from tests.browser.engines.atlas import HEADING, MOSCOW, ROWS, changed, opened
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
FETCHED = "performance.getEntriesByType('resource').some(({ name }) => name.includes('plotly'))"
LIVE = "document.querySelector('html.live #live canvas') !== null"
NOTICE = "document.querySelector('#notice').textContent"
STILL_IS_SEEN = "document.querySelector('#poster svg').checkVisibility({visibilityProperty: true})"
WEBGL = "document.createElement('canvas').getContext('webgl2') !== null"


def test_a_live_map_is_fetched_only_where_it_can_be_drawn_and_answers_as_the_still_one_does(
    tab: Tab, atlas_url: str
) -> None:
    opened(tab, f"{atlas_url}?map=live")
    moscow, rows, draws = tab.value(MOSCOW), tab.value(ROWS), tab.value(WEBGL)
    tab.until(LIVE if draws else f"{NOTICE}.includes('cannot draw the live map')")
    assert tab.value(STILL_IS_SEEN) is not draws
    assert tab.value(FETCHED) is draws
    tab.click_at(*moscow)
    assert 0 < changed(tab, ROWS, rows) < rows
    assert "Moscow" in tab.value(HEADING)
    tab.click("#map .zoom-buttons button")
    tab.until("location.search.includes('view=')")
