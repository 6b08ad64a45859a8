"""An atlas on a beamer, driven by the keys that a presenter sends."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_low import box_of, overlap
from tests.browser.test_page import eventually, opened

NewPage = Callable[..., Page]
TWICE = """() => [1, 2].forEach(() => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true })))"""
"""Two presses within one frame."""
SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"


def test_a_presenter_walks_through_the_events_and_leaves_one_thing_at_a_time(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(reduced_motion="reduce"), atlas_url)
    usual = page.evaluate(SIZE)
    opened(page, atlas_url, "?present=1&map=still")
    assert page.evaluate(SIZE) > 1.3 * usual
    expect(page.locator("#search")).to_be_hidden()
    title = page.locator("#event h2")
    page.keyboard.press("PageDown")
    first = title.inner_text()
    page.keyboard.press("PageDown")
    expect(title).not_to_have_text(first)
    page.keyboard.press("PageUp")
    expect(title).to_have_text(first)
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    third = title.inner_text()
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    expect(title).to_have_text(first)
    page.evaluate(TWICE)
    expect(title).to_have_text(third)
    page.keyboard.press("Escape")
    expect(title).to_be_hidden()
    expect(page.locator("html")).to_have_class(re.compile("presenting"))
    page.keyboard.press("Escape")
    expect(page.locator("html")).not_to_have_class(re.compile("presenting"))
    expect(page.locator("#search")).to_be_visible()
    eventually(page, "^(?!.*present=)")


@pytest.mark.parametrize("window", ["1024x768?present=1", "800x500?embed=1"])
def test_a_step_of_a_tour_fits_with_the_line_that_says_it(
    new_page: NewPage, atlas_url: str, window: str
) -> None:
    size, _, query = window.partition("?")
    width, height = map(int, size.split("x"))
    page = new_page(viewport={"width": width, "height": height})
    opened(page, atlas_url, f"?{query}&lang=fr&map=still&tour=independence-to-alignment.2")
    expect(page.locator("#lesson h2")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") == height
    high, room, bottom = page.locator("#status").evaluate(
        "one => [one.scrollHeight, one.clientHeight, one.getBoundingClientRect().bottom]"
    )
    assert high <= room
    assert bottom <= height
    panel = box_of(page.locator("#panel"))
    for button in page.locator(".views .button:visible").all():
        assert not overlap(panel, box_of(button))
