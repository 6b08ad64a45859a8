"""The page by keys: straight to its parts, among the marks of the map, and the list of keys."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.test_page import opened

MARK = "#poster .mark:focus"


def test_marks_are_walked_by_arrows_and_opened_by_enter(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    page.locator(".skip[href='#map']").press("Enter")
    expect(page.locator("#poster")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(MARK)).to_have_attribute("data-place", "new-york-un")
    page.keyboard.press("ArrowRight")
    expect(page.locator(MARK)).to_have_accessible_name(re.compile(r".+: \d+ events?$"))
    expect(page.locator(MARK)).not_to_have_attribute("data-place", "new-york-un")
    expect(page.locator(".map-tip")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("place="))
    page.keyboard.press("Escape")
    expect(page.locator("#poster")).to_be_focused()


def test_single_keys_are_listed_and_can_be_switched_off(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    page.keyboard.press("?")
    dialog = page.locator("#shortcuts")
    expect(dialog.locator("dt kbd")).not_to_have_count(0)
    dialog.get_by_role("checkbox").press("Space")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()
    expect(page.locator("#search")).not_to_be_focused()
    page.locator(".skip[href='#dock']").press("Enter")
    expect(page.locator("#dock :focus")).to_have_count(1)
