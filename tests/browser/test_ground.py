"""The lines of the base map: finer where a reader looks closely, as long as they look true."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Log
from tests.browser.test_maps import live
from tests.browser.test_page import LIVE_MS, opened

FAR, NEAR = "?map=still&view=14,-4,4", "?map=still&view=14,-4,6"
OF_ITS_OWN = "?map=still&view=14,-4,9.5"
FINE = 2
"""Times the letters of a path that a finer one has at least."""
LETTERS = "(path) => path.getAttribute('d').length"
LONGER = """([selector, length]) =>
  document.querySelector(selector).getAttribute("d").length > length"""
LIVE_IS_FINER = """(times) => {
  const plot = document.querySelector("#live");
  const corners = ({ data: { features } }) =>
    features.flatMap(({ geometry }) => geometry.coordinates.flat(5)).length;
  const [now, first] = [plot._fullLayout.map._subplot.map.getStyle(), plot.layout.map.style];
  return corners(now.sources.countries) > times * corners(first.sources.countries);
}"""
COAST, REGION, RIVERS = (
    "#poster .land .focus",
    "#poster .regions path:last-child",
    "#poster .rivers",
)


def asked(log: Log) -> list[str]:
    return [address for address in log.requests if "/ground." in address]


def length(page: Page, selector: str) -> int:
    return int(page.locator(selector).first.evaluate(LETTERS))


def nearer(page: Page, key: str = "+") -> None:
    page.locator("#poster").press(key)


def test_lines_get_finer_with_zoom_and_coarse_again(page: Page, atlas_url: str, log: Log) -> None:
    opened(page, atlas_url, FAR)
    page.locator("#map .names .countries text").first.wait_for(state="attached")
    before = {selector: length(page, selector) for selector in (COAST, REGION, RIVERS)}
    assert asked(log) == []
    nearer(page)
    for selector, letters in before.items():
        page.wait_for_function(LONGER, arg=[selector, FINE * letters])
    assert len(asked(log)) == 1
    nearer(page, "-")
    page.wait_for_function(f"(most) => !({LONGER})(most)", arg=[COAST, before[COAST]])
    assert {selector: length(page, selector) for selector in before} == before


def test_finer_lines_that_do_not_come_leave_the_others(
    page: Page, atlas_url: str, log: Log
) -> None:
    page.route("**/ground.*", lambda route: route.fulfill(status=503))
    opened(page, atlas_url, FAR)
    before = length(page, COAST)
    with page.expect_response("**/ground.*"):
        nearer(page)
    expect(page).to_have_url(re.compile("view=.*,5.00"))
    nearer(page)
    expect(page).to_have_url(re.compile("view=.*,6.00"))
    assert length(page, COAST) == before
    assert len(asked(log)) == 1
    expect(page.locator("#notice")).to_be_hidden()
    log.console.clear()


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


def test_the_live_map_gets_finer_lines_too(page: Page, atlas_url: str) -> None:
    live(opened(page, atlas_url, "?map=live&view=14,-4,5"))
    page.wait_for_function(LIVE_IS_FINER, arg=FINE, timeout=LIVE_MS)
