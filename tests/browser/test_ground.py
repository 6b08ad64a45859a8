"""The lines of the base map: finer where a reader looks closely, as long as they look true."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Log
from tests.browser.test_maps import live
from tests.browser.test_page import LIVE_MS, opened, settled

FAR, NEAR = "?map=still&view=14,-4,2", "?map=still&view=14,-4,6"
OF_ITS_OWN = "?map=still&view=14,-4,9.5"
PIECES = "#poster .pieces > g[data-level='{}']:not([display=none])"
SIDES = """() => [...document.querySelectorAll("#poster .pieces > g[data-level]")]
  .map((piece) => piece.querySelector(".sea").getBBox())
  .flatMap(({ x, y, width, height }) => [x, x + width, y + height])"""
WORLD = 819_200
"""Units of a piece's path from one side of the world to the other."""
PARTS_OF_THE_LIVE_MAP = """() => document.querySelector("#live")._fullLayout.map._subplot.map
  .querySourceFeatures("pieces").map(({ properties: { part } }) => part)"""
LIVE_HAS = f"""(parts) => parts.every((part) => ({PARTS_OF_THE_LIVE_MAP})().includes(part))"""


def asked(log: Log) -> list[str]:
    return [address for address in log.requests if "/ground" in address]


def nearer(page: Page, key: str = "+") -> None:
    page.locator("#poster").press(key)
    settled(page)


def drawn(page: Page, level: int) -> Locator:
    return page.locator(PIECES.format(level))


def test_the_ground_gets_finer_with_zoom_and_coarse_again(
    page: Page, atlas_url: str, log: Log
) -> None:
    opened(page, atlas_url, FAR)
    page.locator("#map .names .countries text").first.wait_for(state="attached")
    assert asked(log) == []
    for level, zoom in ((0, 3), (0, 4), (1, 5)):
        nearer(page)
        expect(page).to_have_url(re.compile(rf"view=.*,{zoom}\.00"))
        expect(drawn(page, level)).not_to_have_count(0)
    expect(drawn(page, 0)).to_have_count(0)
    before = len(asked(log))
    nearer(page, "-")
    expect(drawn(page, 1)).to_have_count(0)
    expect(drawn(page, 0)).not_to_have_count(0)
    assert len(asked(log)) == before


def test_pieces_that_do_not_come_leave_the_coarser_ground(page: Page, atlas_url: str) -> None:
    page.route("**/ground/**", lambda route: route.fulfill(body="no piece"))
    opened(page, atlas_url, FAR)
    with page.expect_response("**/ground/**"):
        nearer(page)
    expect(page).to_have_url(re.compile(r"view=.*,3\.00"))
    expect(drawn(page, 0)).to_have_count(0)
    expect(page.locator("#poster .land path").first).to_be_visible()
    expect(page.locator("#notice")).to_be_hidden()


def test_over_180_degrees_both_sides_are_drawn(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=-17,179.5,6")
    expect(drawn(page, 1)).not_to_have_count(0)
    page.wait_for_function(
        f"(world) => ({SIDES})().includes(0) && ({SIDES})().includes(world)", arg=WORLD
    )
    expect(page.locator("#poster use.copy")).to_have_count(1)


def test_antarctica_is_land_down_to_the_edge_of_the_map(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=-82,20,3.5")
    expect(drawn(page, 0).locator(".land").first).to_be_attached()
    page.wait_for_function(f"(world) => ({SIDES})().some((side) => side > world - 2)", arg=WORLD)


def test_a_disputed_border_is_dashed(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=34.5,75,5")
    line = drawn(page, 1).locator(".disputed").first
    expect(line).to_be_attached()
    assert line.evaluate("(line) => getComputedStyle(line).strokeDasharray") != "none"


def test_names_of_the_ground_are_written_where_a_reader_looks(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=34.5,75,5")
    towns = page.locator("#map .names .towns text")
    expect(towns.first).to_be_attached()
    opened(page, atlas_url, "?map=still&view=34.5,75,5&layers=areas,arcs")
    expect(drawn(page, 1)).not_to_have_count(0)
    expect(towns).to_have_count(0)
    expect(drawn(page, 1).locator(".rivers").first).to_be_hidden()


@pytest.mark.parametrize(("query", "zoom"), [(NEAR, "8.00"), (OF_ITS_OWN, "9.50")])
def test_zooming_ends_where_lines_look_false_or_where_an_address_has_led(
    page: Page, atlas_url: str, query: str, zoom: str
) -> None:
    opened(page, atlas_url, query)
    box = page.locator("#poster").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.wheel(0, -9000)
    expect(page).to_have_url(re.compile(rf"view=[-\d.]+,[-\d.]+,{re.escape(zoom)}(&|$)"))
    page.locator("#poster").press("+")
    expect(page).to_have_url(re.compile(rf"view=[-\d.]+,[-\d.]+,{re.escape(zoom)}(&|$)"))


def test_the_live_map_gets_the_same_pieces(page: Page, atlas_url: str) -> None:
    live(opened(page, atlas_url, "?map=live&view=14,-4,5"))
    page.wait_for_function(LIVE_HAS, arg=["sea", "land", "focus", "borders"], timeout=LIVE_MS)
