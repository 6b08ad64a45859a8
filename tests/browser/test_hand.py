"""The handles of the window under a hand: within a finger's width, apart, and never stuck."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.fingers import Fingers, Point
from tests.browser.test_low import until
from tests.browser.test_page import opened, settled

NewPage = Callable[..., Page]
FINGER = 44
ONE_YEAR = "?from=1990&to=1990"


@pytest.fixture
def atlas(page: Page, atlas_url: str) -> Page:
    return opened(page, atlas_url)


@pytest.fixture(params=["1024x768", "390x844", "320x256"])
def touched(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Page:
    width, height = map(int, request.param.split("x"))
    page = new_page(viewport={"width": width, "height": height}, has_touch=True)
    return opened(page, atlas_url, "?from=1970&to=2000")


def handle(page: Page, k: int) -> Locator:
    return page.locator("#window [role=slider]").nth(k)


def centre(page: Page, k: int) -> Point:
    handle(page, k).scroll_into_view_if_needed()
    box = handle(page, k).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def units(page: Page) -> list[int]:
    return [int(handle(page, k).get_attribute("aria-valuenow") or "") for k in (0, 1)]


@pytest.mark.parametrize("corner", [(-1, -1), (1, -1), (-1, 1), (1, 1)])
def test_a_finger_takes_a_handle_by_any_corner_of_its_width(
    touched: Page, corner: tuple[int, int]
) -> None:
    before, (x, y) = units(touched), centre(touched, 0)
    start = (x + corner[0] * (FINGER / 2 - 1), y + corner[1] * (FINGER / 2 - 1))
    Fingers(touched).drag((start, (start[0] + 30, start[1])))
    settled(touched)
    after = units(touched)
    assert after[0] > before[0]
    assert after[1] == before[1]
    assert centre(touched, 0)[0] == pytest.approx(x + 30, abs=2)


def test_two_handles_of_one_year_stand_apart_and_each_is_taken(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(has_touch=True), atlas_url, ONE_YEAR)
    (left, y), (right, _) = centre(page, 0), centre(page, 1)
    assert right - left >= 23.9
    before = units(page)
    Fingers(page).drag(((right + 3, y), (right + 103, y)))
    settled(page)
    middle = units(page)
    assert (middle[0], middle[1] > before[1]) == (before[0], True)
    x, _ = centre(page, 0)
    Fingers(page).drag(((x - 3, y), (x - 103, y)))
    settled(page)
    assert units(page)[0] < before[0]
    assert units(page)[1] == middle[1]


def test_a_handle_stays_apart_once_the_slider_itself_has_heard_of_it(
    page: Page, atlas_url: str
) -> None:
    atlas = opened(page, atlas_url)
    for name in ("from", "to"):
        atlas.locator(f"#{name}").fill("1990")
        atlas.keyboard.press("Enter")
    expect(atlas.locator("#status")).to_contain_text(", 1990")
    settled(atlas)
    assert centre(atlas, 1)[0] - centre(atlas, 0)[0] >= 23.9


HOLD_BACK = """() => {
  const dash = window.dash_clientside, tell = dash.set_props, slide = dash.atlas.slide;
  window.held = { told: [], written: 0, answered: 0 };
  dash.set_props = (id, what) =>
    id === "window" ? held.told.push(() => tell(id, what)) : tell(id, what);
  dash.atlas.slide = (...what) => { held.answered += 1; return slide(...what); };
  new MutationObserver(() => { held.written += 1; }).observe(
    document.querySelector("#window [role=slider]"), { attributeFilter: ["aria-valuenow"] });
}"""
"""What Dash is told waits, as on a busy machine, until it is let go."""
LET_GO = "() => { Object.assign(held, { written: 0, answered: 0 }); held.told.shift()(); }"
ARRIVED = "() => held.written > 0 && held.answered > 0"


def test_a_key_is_not_undone_by_what_dash_was_told_before_it(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url)
    atlas.evaluate(HOLD_BACK)
    atlas.locator("#eras button").nth(1).click()
    atlas.wait_for_function("() => held.told.length === 1")
    handle(atlas, 0).press("ArrowRight")
    status = atlas.locator("#status")
    expect(status).to_contain_text("Dec 1968 to 1991")
    pressed = units(atlas)
    atlas.wait_for_function("() => held.told.length === 2")
    for _ in range(2):
        atlas.evaluate(LET_GO)
        atlas.wait_for_function(ARRIVED)
        assert units(atlas) == pressed
    handle(atlas, 0).press("ArrowRight")
    expect(status).to_contain_text(", 1969 to 1991")


def test_home_and_end_take_a_handle_as_far_as_it_can_go(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?from=1970&to=1990")
    first, last = units(atlas)
    limits = [
        [int(handle(atlas, k).get_attribute(f"aria-value{end}") or "") for end in ("min", "max")]
        for k in (0, 1)
    ]
    assert limits[0][1] == last
    assert limits[1][0] == first
    handle(atlas, 0).focus()
    atlas.keyboard.press("End")
    assert units(atlas) == [last, last]
    atlas.keyboard.press("Home")
    assert units(atlas) == [limits[0][0], last]
    handle(atlas, 1).focus()
    atlas.keyboard.press("Home")
    assert units(atlas) == [limits[0][0], limits[0][0]]
    atlas.keyboard.press("End")
    assert units(atlas) == [limits[0][0], limits[1][1]]


def test_a_handle_let_go_outside_the_window_follows_no_longer(atlas: Page) -> None:
    x, y = centre(atlas, 0)
    atlas.mouse.move(x, y)
    atlas.mouse.down()
    atlas.mouse.move(x + 200, y)
    atlas.mouse.move(x + 300, 2000)
    atlas.mouse.up()
    settled(atlas)
    let_go = units(atlas)
    atlas.mouse.move(x + 500, y, steps=4)
    atlas.mouse.move(x + 700, y + 20, steps=4)
    settled(atlas)
    assert units(atlas) == let_go
    assert handle(atlas, 0).evaluate("one => one === document.activeElement")


def test_a_touch_that_the_system_takes_away_ends_the_drag(touched: Page) -> None:
    fingers, (x, y) = Fingers(touched), centre(touched, 0)
    fingers.put((x, y))
    fingers.slide(((x, y), (x + 20, y)))
    fingers.cancel()
    settled(touched)
    taken_away = units(touched)
    touched.mouse.move(x + 60, y, steps=4)
    settled(touched)
    assert units(touched) == taken_away


@pytest.mark.parametrize("part", [".lanes", "#window"])
@pytest.mark.parametrize("query", ["", "?from=1965&to=1966"])
def test_a_finger_that_goes_up_over_the_timeline_scrolls_a_low_page(
    new_page: NewPage, atlas_url: str, part: str, query: str
) -> None:
    viewport = {"width": 320, "height": 256}
    page = opened(new_page(viewport=viewport, has_touch=True), atlas_url, query)
    page.locator(part).scroll_into_view_if_needed()
    box = page.locator(part).bounding_box()
    assert box
    before, top, (x, y) = units(page), page.evaluate("scrollY"), (200, box["y"] + box["height"] / 2)
    Fingers(page).drag(((x, y), (x + 3, y - 60)))
    until(page, lambda: page.evaluate("scrollY") > top + 20)
    assert units(page) == before


def test_a_tap_beside_the_window_brings_the_nearer_handle(touched: Page) -> None:
    (x, y), (first, last) = centre(touched, 1), units(touched)
    touched.touchscreen.tap(x + 40, y)
    settled(touched)
    assert centre(touched, 1)[0] == pytest.approx(x + 40, abs=2)
    assert (units(touched)[0], units(touched)[1] > last) == (first, True)


def test_play_from_the_end_starts_over(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?from=2020")
    first, last = units(atlas)
    atlas.locator("#play").click()
    expect(atlas.locator("#play")).to_have_attribute("aria-pressed", "true")
    atlas.locator("#play").click()
    settled(atlas)
    start, end = units(atlas)
    assert start < first
    assert end - start == last - first


@pytest.mark.parametrize("size", ["1024x768", "667x375"])
def test_reduced_motion_brings_a_place_into_view_at_once(
    new_page: NewPage, atlas_url: str, size: str
) -> None:
    width, height = map(int, size.split("x"))
    viewport = {"width": width, "height": height}
    page = opened(new_page(viewport=viewport, reduced_motion="reduce"), atlas_url)
    row = page.locator("#events li:not([hidden]) .row").nth(20)
    row.focus()
    before = page.locator("#poster svg").get_attribute("viewBox")
    page.keyboard.press("Enter")
    seen = page.evaluate(
        """() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
             const { top } = document.querySelector("#event h2").getBoundingClientRect();
             resolve([document.querySelector("#poster svg").getAttribute("viewBox"), top]);
           })))"""
    )
    assert seen[0] != before
    assert 0 <= seen[1] < height
