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


def test_the_list_is_one_tab_stop_that_outlives_a_filter(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    stop, held = page.locator("#events .row[tabindex='0']"), page.locator("#events .row:focus")
    page.locator(".skip").first.press("Enter")
    expect(stop).to_have_count(1)
    expect(held).to_have_count(1)
    page.keyboard.press("End")
    last = held.get_attribute("data-goto")
    page.keyboard.press("ArrowUp")
    before = held.get_attribute("data-goto")
    assert last != before
    page.keyboard.press("Enter")
    expect(page.locator("#event h2")).to_be_focused()
    near = page.locator("#event section", has=page.get_by_text("Nearest elsewhere"))
    expect(near).to_contain_text(re.compile(r"\d km (north|south|east|west)(-east|-west)? of \w"))
    described = page.locator("#previous")
    expect(described).to_have_accessible_description(re.compile(r".+: .*\d{4}, \w+"))
    page.keyboard.press("Escape")
    expect(held).to_have_attribute("data-goto", before or "")
    page.locator("#to").fill("1968")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("1968")
    expect(stop).to_have_count(1)
    expect(stop).to_be_visible()
    page.locator("#all-years").press("Enter")
    page.locator(".skip").first.press("Enter")
    page.keyboard.press("Home")
    expect(held).to_have_attribute(
        "data-goto", page.locator("#events .row").first.get_attribute("data-goto") or ""
    )
