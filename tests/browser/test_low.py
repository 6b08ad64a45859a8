"""Low windows (a phone held sideways, a page at 200 or 400 %): all is reached by scrolling down."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.fingers import Fingers
from tests.browser.test_page import opened, rows

NewPage = Callable[..., Page]
WINDOWS = [
    "720x450", "667x375", "320x256", "844x390", "568x320", "360x640", "390x664",
    "800x500?embed=1", "374x500?embed=1", "320x256?embed=1", "1000x200?embed=1",
]  # fmt: skip
COLUMNS = ["720x450", "667x375", "320x256", "568x320", "360x640"]
SHEETS = ["374x500?embed=1", "320x256?embed=1", "667x375?embed=1"]
ROOMS = ("html:not(.embed) .bar", ".map-box", ".dock")
ON_THE_MAP = (
    "#layers",
    "#preferences",
    ".views",
    ".zoom-buttons",
    ".search",
    "#full-atlas",
    "[data-act=panel]",
)
UNCOVERED = """one => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit !== null && !hit.closest(".panel");
}"""
IN_VIEW = """one => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const hit = document.elementFromPoint(x, y);
  return left >= -1 && right <= innerWidth + 1 && bottom - top > 8 && one.contains(hit);
}"""


def at(new_page: NewPage, address: str, window: str, **options: bool) -> Page:
    """The page in a window that is written as `720x450`, with what its address says after it."""
    size, _, query = window.partition("?")
    width, height = map(int, size.split("x"))
    page = new_page(viewport={"width": width, "height": height}, **options)
    return opened(page, address, f"?{query}")


@pytest.fixture(params=WINDOWS)
def low(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Page:
    return at(new_page, atlas_url, request.param)


@pytest.fixture(params=COLUMNS)
def column(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Page:
    return at(new_page, atlas_url, request.param, has_touch=True)


@pytest.fixture(params=SHEETS)
def sheet(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Page:
    """A frame whose panel has no room beside the map."""
    return at(new_page, atlas_url, request.param)


def reach(part: Locator) -> None:
    """Scroll to a part of the page, and find it there."""
    part.evaluate("part => part.scrollIntoView({ block: 'center' })")
    assert part.evaluate(IN_VIEW), part


def test_every_part_has_its_room_and_is_reached_by_scrolling_down(low: Page) -> None:
    wide, width = low.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= width
    for names in (ROOMS, ON_THE_MAP):
        shown = [low.locator(name) for name in names if box_is_seen(low.locator(name))]
        for one, other in combinations(shown, 2):
            assert not overlap(box_of(one), box_of(other)), (one, other)
    assert height(low, "#map") >= 150
    around = () if "embed=1" in low.url else ("#search", "#share")
    for name in ("#map", ".lanes", "#play", "#status", *around):
        reach(low.locator(name))
    for handle in low.locator("#window [role=slider]").all():
        reach(handle)
    if low.locator("[data-act=panel]").is_visible():
        low.locator("[data-act=panel]").click()
    assert height(low, "#events") >= 110
    for row in (rows(low).first, rows(low).last):
        reach(row.locator(".row"))


def height(page: Page, name: str) -> float:
    return box_of(page.locator(name))["height"]


def box_of(part: Locator) -> FloatRect:
    box = part.bounding_box()
    assert box
    return box


def box_is_seen(part: Locator) -> bool:
    box = part.bounding_box() if part.count() else None
    return box is not None and box["width"] > 1


def overlap(one: FloatRect, other: FloatRect) -> bool:
    across = min(right(one), right(other)) - max(one["x"], other["x"])
    down = min(bottom(one), bottom(other)) - max(one["y"], other["y"])
    return across > 0.5 and down > 0.5


def right(box: FloatRect) -> float:
    return box["x"] + box["width"]


def bottom(box: FloatRect) -> float:
    return box["y"] + box["height"]


def test_the_wheel_over_the_map_scrolls_the_page_and_two_fingers_move_the_map(column: Page) -> None:
    before, (x, y) = camera(column), middle(column, "#map")
    column.mouse.move(x, y)
    column.mouse.wheel(0, 80)
    expect(column.locator(".map-hint")).to_be_visible()
    until(column, lambda: column.evaluate("scrollY") == 80)
    assert camera(column) == before
    column.evaluate("scrollTo(0, 0)")
    Fingers(column).drag(((x - 30, y), (x - 80, y - 20)), ((x + 30, y), (x + 80, y - 20)))
    until(column, lambda: camera(column) != before)
    assert column.evaluate("scrollY") == 0


def test_one_finger_on_the_map_scrolls_the_page(column: Page) -> None:
    before, (x, y) = camera(column), middle(column, "#map")
    Fingers(column).drag(((x, y), (x, y - 60)))
    until(column, lambda: column.evaluate("scrollY") > 30)
    assert camera(column) == before


def middle(page: Page, name: str) -> tuple[float, float]:
    box = box_of(page.locator(name))
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def until(page: Page, holds: Callable[[], bool]) -> None:
    """Wait for what the page's own rules let no script wait for in it."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came true")


def camera(page: Page) -> str:
    return page.locator("#poster svg").get_attribute("viewBox") or ""


def test_the_wheel_is_the_map_s_again_when_the_window_has_grown(
    new_page: NewPage, atlas_url: str
) -> None:
    wide = at(new_page, atlas_url, "1024x768")
    before = camera(wide)
    wide.mouse.move(300, 300)
    wide.mouse.wheel(0, -100)
    until(wide, lambda: camera(wide) != before)
    for size, gestures in (("667x375", "pan-x pan-y"), ("1024x768", "none")):
        width, height = map(int, size.split("x"))
        wide.set_viewport_size({"width": width, "height": height})
        expect(wide.locator("#poster")).to_have_css("touch-action", gestures)


def test_a_card_and_the_events_of_a_place_come_into_view(column: Page) -> None:
    row = rows(column).nth(30).locator(".row")
    row.click()
    title = column.locator("#event h2")
    expect(title).to_be_in_viewport(ratio=1)
    expect(title).to_be_focused()
    column.keyboard.press("Escape")
    expect(row).to_be_focused()
    expect(row).to_be_in_viewport()
    column.locator(".zoom-buttons button").first.scroll_into_view_if_needed()
    column.locator("#poster .mark[data-place=moscow]").click()
    expect(column.locator("#events h2")).to_contain_text("Moscow")
    expect(column.locator("#events h2")).to_be_in_viewport(ratio=1)


def test_the_panel_of_a_frame_says_whether_it_is_open(sheet: Page) -> None:
    opener = sheet.locator("[data-act=panel]")
    expect(opener).to_have_attribute("aria-controls", "panel")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(sheet.locator("#events")).to_be_visible()
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(sheet.locator("#events")).to_be_hidden()


def test_nothing_covers_the_card_of_a_frame_and_escape_closes_card_and_panel(sheet: Page) -> None:
    opener = sheet.locator("[data-act=panel]")
    opener.click()
    rows(sheet).first.locator(".row").click()
    expect(sheet.locator("#event h2")).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "true")
    assert not overlap(box_of(opener), box_of(sheet.locator("#event")))
    sheet.mouse.move(1, 1)  # a pointer that rests on a word shows what it means
    for text in sheet.locator(
        "#event :is(h2, h3, p, button, summary):not(details > :not(summary) *)"
    ).all():
        reach(text)
    sheet.keyboard.press("Escape")
    expect(sheet.locator("#event")).to_be_hidden()
    expect(sheet.locator("#events")).to_be_visible()
    sheet.keyboard.press("Escape")
    expect(sheet.locator("#events")).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("window", SHEETS[:2])
def test_the_focus_never_goes_under_the_panel_that_covers_the_frame(
    new_page: NewPage, atlas_url: str, window: str
) -> None:
    frame = at(new_page, atlas_url, window)
    frame.locator("[data-act=panel]").click()
    for _ in range(12):
        frame.keyboard.press("Tab")
        focused = "document.activeElement"
        seen = f"{focused}.closest('.panel') ? ({IN_VIEW})({focused}) : ({UNCOVERED})({focused})"
        assert frame.evaluate(f"{focused} === document.body || ({seen})")
