"""Low windows (a phone held sideways, a page at 200 or 400 %): all is reached by scrolling down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest

from tests.browser.engines.atlas import CARD, ROW, opened
from tests.browser.engines.boxes import boxes, overlap, reach
from tests.browser.engines.conftest import Framed
from tests.browser.engines.tab import Tab
from tests.browser.test_low import ON_THE_MAP, ROOMS

pytestmark = pytest.mark.browser
LEAST = 500
"""Narrower than this is no window of Firefox."""
WINDOWS = [(720, 450), (667, 375), (320, 256)]
CAMERA = "document.querySelector('#poster svg').getAttribute('viewBox')"


@pytest.fixture
def sized(tab: Tab, framed: Framed) -> Iterator[Callable[[str, int, int], Tab]]:
    """Open an address in a window, or in a frame where no window is so small."""

    def open_(address: str, width: int, height: int) -> Tab:
        if width < LEAST:
            return framed(address, width, height)
        tab.resize(width, height)
        return opened(tab, address)

    yield open_
    tab.enter_frame(None)
    tab.resize(1440, 900)


@pytest.fixture(params=WINDOWS, ids=str)
def low(request: pytest.FixtureRequest, sized: Framed, atlas_url: str) -> Tab:
    width, height = request.param
    atlas = sized(f"{atlas_url}?map=still", width, height)
    assert atlas.value("[innerWidth, innerHeight]") == [width, height]
    return atlas


def test_every_part_is_reached_by_scrolling_down_and_nothing_lies_on_another(low: Tab) -> None:
    for group in (ROOMS, ON_THE_MAP):
        for one, other in combinations(boxes(low, *group), 2):
            assert not overlap(one, other), (group, one, other)
    wide, width = low.value("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= width
    for name in ("#map", ".lanes", "#play", "#status", "#search", "#share"):
        reach(low, name)
    for number in (0, -1):
        reach(low, "#window [role=slider]", number)
        reach(low, ROW, number)


def test_the_wheel_over_the_map_scrolls_the_page_and_a_row_opens_its_card(low: Tab) -> None:
    low.find("#map")
    camera, high = low.value(CAMERA), low.value("scrollY")
    low.wheel("#map", 80)
    low.until("scrollY === 80 + arguments[0]", high)
    assert low.value(CAMERA) == camera
    low.click(ROW)
    low.until(CARD)
    reach(low, "#event h2")


def test_beside_a_scrollbar_too_search_and_dates_keep_their_lines(
    framed: Framed, atlas_url: str
) -> None:
    atlas = framed(f"{atlas_url}?map=still", 320, 256)
    for pair in (("#search", "#share"), ("#from", "#to")):
        one, other = boxes(atlas, *pair)
        assert abs(one[1] - other[1]) < 2, pair
