"""The panel of a phone as a sheet: pulled by its grip, pressed, and walked by keys."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.fingers import Fingers
from tests.browser.test_low import box_of
from tests.browser.test_page import opened, rows, settled

NewPage = Callable[..., Page]
PHONE = {"width": 390, "height": 844}


def test_a_finger_pulls_the_sheet_and_a_card_leaves_the_map_its_room(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(viewport=PHONE, has_touch=True), atlas_url, "?map=still")
    grip, panel, map_ = (page.locator(name) for name in ("#sheet", "#panel", "#map"))
    half, room = box_of(panel)["y"], box_of(map_)["height"]

    pull(page, -400)
    expect(page.locator("#play")).to_be_hidden()
    assert box_of(panel)["y"] == box_of(page.locator(".bar"))["height"]
    assert box_of(map_)["height"] == room
    assert page.evaluate("scrollY") == 0

    rows(page).nth(3).locator(".row").tap()
    expect(page.locator("#event h2")).to_be_visible()
    settled(page)
    assert box_of(panel)["y"] == half
    names = page.locator("#map .names .point").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().bottom)"
    )
    assert any(0 < bottom < half for bottom in names)

    pull(page, 120)
    expect(grip).to_have_accessible_name("Panel lowered: raise it to half height")
    assert box_of(map_)["height"] > room + 100
    assert box_of(panel)["height"] >= 44


def test_the_sheet_is_moved_by_a_button_and_by_keys(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(viewport=PHONE), atlas_url, "?map=still&from=1961")
    grip, panel = page.locator("#sheet"), page.locator("#panel")
    half = box_of(panel)["y"]
    grip.focus()
    page.keyboard.press("Enter")
    expect(grip).to_have_accessible_name("Panel at full height: lower it")
    assert box_of(panel)["y"] < half
    page.keyboard.press("ArrowDown")
    expect(grip).to_have_accessible_name("Panel at half height: raise it to full height")
    page.keyboard.press("ArrowDown")
    assert box_of(panel)["y"] > half
    rows(page).first.locator(".row").focus()
    expect(grip).to_have_accessible_name("Panel at half height: raise it to full height")
    assert box_of(panel)["y"] == half


def pull(page: Page, down: float) -> None:
    box = box_of(page.locator("#sheet"))
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    Fingers(page).drag(((x, y), (x, y + down)))
