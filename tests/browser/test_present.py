"""An atlas on a beamer, driven by the keys that a presenter sends."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.test_page import eventually, opened

NewPage = Callable[..., Page]
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
    page.keyboard.press("Escape")
    expect(title).to_be_hidden()
    expect(page.locator("html")).to_have_class(re.compile("presenting"))
    page.keyboard.press("Escape")
    expect(page.locator("html")).not_to_have_class(re.compile("presenting"))
    expect(page.locator("#search")).to_be_visible()
    eventually(page, "^(?!.*present=)")
