"""A tour that is followed: by keys alone, in a frame, and on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.conftest import Log
from tests.browser.test_page import assert_no_fault, opened, settled

NewPage = Callable[..., Page]
TOUR = "who-says-what-2021"
LAST = 10
LESSONS = re.compile(r"/lessons\.\w+\.js$")


def at_step(page: Page, number: int) -> None:
    """Wait until a step is shown, its flight is over, and its address is written."""
    expect(page).to_have_url(re.compile(rf"\?(embed=1&)?tour={TOUR}\.{number}$"))
    settled(page)


def box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).bounding_box()
    assert found is not None
    return found


def test_a_tour_is_followed_by_keys_alone(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(reduced_motion="reduce"), atlas_url)
    lesson, title = page.locator("#lesson"), page.locator("#lesson h2")
    page.locator("#lessons > summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"[data-tour='{TOUR}']").focus()
    page.keyboard.press("Enter")
    expect(title).to_have_text("Who says what about 2021")
    expect(title).to_be_focused()
    expect(lesson).to_contain_text("about 15 minutes")
    for number in range(1, LAST + 1):
        page.keyboard.press("PageDown")
        expect(page.locator(".tour-at")).to_have_text(f"Step {number} of {LAST}")
    page.keyboard.press("PageDown")
    at_step(page, LAST)
    expect(title).to_be_focused()
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    at_step(page, LAST - 2)
    expect(page.locator("#status")).to_contain_text("Step 8 of 10, Does a state stand behind it? ·")
    expect(page.locator("#from")).to_have_value("Sept 2021")
    page.locator("#lesson summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#lesson details a").first).to_be_visible()
    page.locator(".tour-event").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#event h2")).to_have_text(
        "Does the Russian state stand behind Wagner in Mali?"
    )
    expect(page.locator("#event h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(title).to_be_visible()
    expect(page.locator("#event")).to_be_hidden()
    page.locator(".tour-back").focus()
    page.keyboard.press("Enter")
    at_step(page, 8)
    expect(title).to_be_focused()
    page.keyboard.press("Escape")
    expect(lesson).to_be_hidden()
    expect(page.locator("#events h2")).to_be_visible()


def test_who_looks_around_comes_back_to_the_step(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(reduced_motion="reduce"), atlas_url, f"?tour={TOUR}.6")
    back = page.locator(".tour-back")
    expect(page.locator("#lesson h2")).to_have_text("New York, 25 September")
    expect(back).to_be_hidden()
    page.locator("#all-years").click()
    expect(back).to_be_visible()
    page.get_by_role("button", name="Mali", exact=True).click()
    back.click()
    at_step(page, 6)
    expect(back).to_be_hidden()
    assert_no_fault(page)


def test_lessons_that_do_not_arrive_are_told_and_asked_for_again(
    page: Page, atlas_url: str, log: Log
) -> None:
    page.route(LESSONS, lambda route: route.abort())
    opened(page, atlas_url, "?task=order-k7m2q")
    expect(page.locator("#notice")).to_contain_text("lessons could not be fetched")
    expect(page.locator("html.has-task")).to_have_count(0)
    page.unroute(LESSONS)
    log.console.clear()
    page.locator("#lessons > summary").click()
    expect(page.locator("#lessons .tours a")).to_have_count(3)


def test_a_tour_that_is_not_there_is_told(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?tour=nowhere.2")
    expect(page.locator("#notice")).to_contain_text("tour=nowhere.2")
    expect(page.locator("#lesson")).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(800, 500), (390, 844)])
def test_in_a_frame_a_tour_covers_a_third(
    new_page: NewPage, atlas_url: str, width: int, height: int
) -> None:
    page = new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    opened(page, atlas_url, f"?embed=1&tour={TOUR}.3")
    expect(page.locator("#lesson h2")).to_have_text("Russia speaks at the UN")
    panel = box(page, "#panel")
    assert panel["width"] * panel["height"] <= width * height / 3 + width
    for part in ("#lesson h2", "[data-lesson=next]", "#play", "#map"):
        found = box(page, part)
        assert found["x"] >= 0
        assert found["x"] + found["width"] <= width + 1
        assert found["y"] + found["height"] <= height + 1
    page.locator("[data-lesson=next]").click()
    expect(page.locator("#lesson h2")).to_have_text("News of talks")
    expect(page.locator("[data-lesson=next]")).to_be_focused()
    page.locator(".tour-event").click()
    expect(page.locator("#event h2")).to_be_visible()
    page.locator(".tour-strip").click()
    at_step(page, 4)
