"""The still map and the live one: which is shown when, that both draw the same, and going over."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import Log
from tests.browser.pixels import sampled
from tests.browser.test_page import LIVE_MS, opened, rows, said, settled

NewPage = Callable[..., Page]
LOSE = """() => document.querySelector("#live .maplibregl-canvas").getContext("webgl2")
  .getExtension("WEBGL_lose_context").loseContext()"""
MARKS = """() => [...document.querySelectorAll("#poster .mark")].map((mark) => {
  const disc = mark.querySelector("circle:last-of-type").getBoundingClientRect();
  return { place: mark.dataset.place, x: disc.x + disc.width / 2, y: disc.y + disc.height / 2,
    rings: [...mark.querySelectorAll("circle")].map((circle) => [circle.getAttribute("class"),
      circle.getBoundingClientRect().width / 2, getComputedStyle(circle).fill]) };
})"""


def live(page: Page) -> Page:
    page.locator("html.live").wait_for(state="attached", timeout=LIVE_MS)
    return page


def surrounded(page: Page) -> None:
    """The names around the events are there: the page has fetched all it wants."""
    page.locator("#map .names .countries text").first.wait_for(state="attached")


def click_mark(page: Page, place: str) -> None:
    """Where the still map draws it, whichever map is seen."""
    (mark,) = [mark for mark in page.evaluate(MARKS) if mark["place"] == place]
    page.mouse.click(mark["x"], mark["y"])


def plotly(log: Log) -> list[str]:
    return [address for address in log.requests if "plotly" in address]


def test_held_to_the_still_map_the_page_asks_for_no_plotly(
    page: Page, atlas_url: str, log: Log
) -> None:
    opened(page, atlas_url, "?map=still")
    surrounded(page)
    assert plotly(log) == []
    expect(page.locator("#live canvas")).to_have_count(0)


def test_software_that_draws_webgl_is_no_reason_for_the_live_map(
    page: Page, atlas_url: str, log: Log
) -> None:
    opened(page, atlas_url)
    surrounded(page)
    assert page.evaluate("document.createElement('canvas').getContext('webgl2') !== null")
    page.wait_for_function("() => performance.now() > 6000")
    assert plotly(log) == []


def test_both_maps_draw_the_same_marks(page: Page, atlas_url: str, browser: Browser) -> None:
    opened(page, atlas_url, "?map=live&layers=&themes=military,diplomacy")
    marks = page.evaluate(MARKS)
    still = sampled(browser, page.locator("body"), marks)
    live(page)
    drawn = sampled(browser, page.locator("body"), marks)
    assert len(marks) >= 4
    assert sum(map(len, still.values())) >= 3 * 3 * 3
    for place, colours in still.items():
        assert drawn[place] == pytest.approx(colours, abs=45), place


def test_a_click_while_the_live_map_comes_means_the_mark_under_it(
    page: Page, atlas_url: str
) -> None:
    opened(page, atlas_url, "?map=live")
    click_mark(page, "moscow")
    expect(page.locator("#events h2")).to_contain_text("Moscow")
    live(page)
    expect(page.locator("#events h2")).to_contain_text("Moscow")


def test_the_live_map_takes_over_where_the_still_one_was_left(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=live")
    page.locator("#poster").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    live(page)
    expect(page.locator("#live .maplibregl-canvas")).to_be_focused()
    before = page.evaluate(MARKS)
    page.evaluate(LOSE)
    expect(page.locator("html.live")).to_have_count(0)
    assert positions(page.evaluate(MARKS)) == pytest.approx(positions(before), abs=1)


def positions(marks: list[dict[str, Any]]) -> list[float]:
    return [side for mark in marks for side in (mark["x"], mark["y"])]


def test_without_its_context_the_live_map_gives_way_to_the_still_one(
    page: Page, atlas_url: str
) -> None:
    live(opened(page, atlas_url, "?map=live&from=1968-11&to=1991"))
    before = said(page)
    page.evaluate(LOSE)
    expect(page.locator("#notice")).to_contain_text("stopped the live map")
    expect(page.locator("#poster svg")).to_be_visible()
    assert said(page) == before
    page.locator("#window [role=slider]").first.press("PageUp")
    settled(page)
    assert said(page) != before
    click_mark(page, "bamako")
    expect(page.locator("#events h2")).to_contain_text("Bamako")


def test_where_no_live_map_can_be_drawn_it_is_said(
    new_page: NewPage, browser_without_webgl: Browser, atlas_url: str
) -> None:
    page = opened(new_page(browser_without_webgl), atlas_url, "?map=live")
    expect(page.locator("#notice")).to_contain_text("cannot draw the live map")
    expect(page.locator("#poster svg")).to_be_visible()


def test_plotly_that_does_not_come_is_said_to_who_asked_for_it(
    page: Page, atlas_url: str, log: Log
) -> None:
    page.route("**/plotly-map.*", lambda route: route.fulfill(status=404))
    opened(page, atlas_url, "?map=live")
    expect(page.locator("#notice")).to_contain_text("could not be loaded")
    assert said(page)[0] > 100
    log.console.clear()


@pytest.mark.parametrize("query", ["map=photo", "view=95,0,3", "view=80,0,99"])
def test_a_map_or_a_view_that_is_none_is_left_out_and_said(
    page: Page, atlas_url: str, query: str
) -> None:
    opened(page, atlas_url, f"?{query}")
    expect(page.locator("#notice")).to_contain_text(query)
    assert said(page)[0] > 100


AT_ONE_ZOOM = "?view=30,14,3"
"""Bounds would be seen at the zoom of the frame, which the first response does not know."""


def test_the_still_map_goes_on_from_the_picture_of_the_first_response(
    new_page: NewPage, atlas_url: str, log: Log
) -> None:
    first = new_page()
    first.route("**/*.js*", lambda route: route.abort())
    first.goto(atlas_url + AT_ONE_ZOOM)
    picture = boxes(first, "#first .mark")
    page = opened(new_page(), atlas_url, AT_ONE_ZOOM)
    assert boxes(page, "#poster .mark") == pytest.approx(picture, abs=0.6)
    log.console.clear()
    log.errors.clear()


def boxes(page: Page, marks: str) -> list[float]:
    found = [mark.bounding_box() for mark in page.locator(marks).all()]
    assert len(found) > 3
    return [box[side] for box in found if box for side in ("x", "y", "width", "height")]


def test_nothing_moves_while_the_page_opens(new_page: NewPage, atlas_url: str) -> None:
    page = new_page(alone=True)
    page.add_init_script(
        """window.shift = 0;
        const add = (entry) => { if (!entry.hadRecentInput) window.shift += entry.value; };
        new PerformanceObserver((list) => list.getEntries().forEach(add))
          .observe({ type: "layout-shift", buffered: true });"""
    )
    opened(page, atlas_url)
    surrounded(page)
    assert page.evaluate("window.shift") <= 0.02


def test_the_still_map_is_moved_by_its_keys(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    before = page.evaluate(MARKS)
    page.locator("#poster").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        "(x) => document.querySelector('#poster .mark circle').getBoundingClientRect().x < x - 90",
        arg=before[0]["x"] - before[0]["rings"][0][1],
    )
    page.keyboard.press("-")
    expect(page).to_have_url(re.compile("view="))


def test_a_moved_map_keeps_its_scale_in_a_frame_of_another_size(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=30,10,3")
    before, picture = apart(page), page.locator("#poster svg")
    box = picture.get_attribute("viewBox") or ""
    page.set_viewport_size({"width": 1100, "height": 700})
    expect(picture).not_to_have_attribute("viewBox", box)
    assert apart(page) == pytest.approx(before, abs=1)


def apart(page: Page) -> float:
    """Pixels between the first and the last mark, from west to east."""
    across = sorted(mark["x"] for mark in page.evaluate(MARKS))
    return float(across[-1] - across[0])


def test_names_around_the_events_follow_the_layers(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&view=14.5,-4.1,6.5")
    surrounded(page)
    page.locator("#map .names .towns text").nth(3).wait_for(state="attached")
    page.locator("#layers summary").click()
    page.locator('[data-layer="towns"]').click()
    expect(page.locator("#map .names .towns")).to_have_count(0)


def test_steps_leave_nothing_behind(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&from=1970&to=1971")
    surrounded(page)
    walk = """(steps) => { const handle = document.querySelectorAll("#window [role=slider]")[1];
      for (let k = 0; k < steps; k += 1) for (const key of ["ArrowRight", "ArrowLeft"]) {
        handle.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })); } }"""
    count = "() => document.querySelectorAll('*').length"
    page.evaluate(walk, 20)
    settled(page)
    before = page.evaluate(count)
    page.evaluate(walk, 1000)
    settled(page)
    assert page.evaluate(count) == before


def wait_in_vain(page: Page) -> None:
    """Let the 25 seconds pass after which the first response says that the page is late."""
    overdue = page.locator("#first .overdue")
    pass_ = "(one, time) => { one.getAnimations()[0].currentTime = time; }"
    overdue.evaluate(pass_, 24_000)
    expect(overdue).to_be_hidden()
    overdue.evaluate(pass_, 25_000)


@pytest.mark.parametrize("missing", ["payload.*.json", "texts.*.json", "layout.*.json"])
def test_what_does_not_arrive_is_said_and_the_list_stays(
    page: Page, atlas_url: str, missing: str, log: Log
) -> None:
    page.route(f"**/{missing}", lambda route: route.fulfill(status=503))
    page.goto(atlas_url)
    if missing.startswith("layout"):  # is asked for by Dash, which tells the page of no failure
        wait_in_vain(page)
    expect(page.locator("#first .overdue")).to_be_visible()
    expect(page.locator("#first .row").first).to_be_visible()
    log.console.clear()
    log.errors.clear()


def test_a_script_that_is_blocked_leaves_the_first_response(
    page: Page, atlas_url: str, log: Log
) -> None:
    def block(route: Route) -> None:
        route.abort()

    page.route("**/*.js*", block)
    page.goto(atlas_url)
    expect(page.locator("#first .row").first).to_be_visible()
    wait_in_vain(page)
    expect(page.locator("#first .overdue")).to_be_visible()
    log.console.clear()
    log.errors.clear()


def test_rows_of_the_list_are_the_same_on_both_maps(page: Page, atlas_url: str) -> None:
    still = rows(opened(page, atlas_url, "?map=still&from=1991")).all_inner_texts()
    page.goto("about:blank")
    assert rows(live(opened(page, atlas_url, "?map=live&from=1991"))).all_inner_texts() == still
