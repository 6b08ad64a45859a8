"""The base map as a reader wants it: its layers and its ground, kept in the address."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_maps import surrounded
from tests.browser.test_page import opened

WORLD = "#poster .world"
WORDS = "#map .names text"


@pytest.fixture
def sheet(page: Page, atlas_url: str) -> Page:
    opened(page, atlas_url, "?map=still&view=14,-4,4")
    surrounded(page)
    page.locator("#layers summary").click()
    return page


def test_parts_of_the_base_map_are_switched_off_and_on(sheet: Page) -> None:
    borders = sheet.locator("#layers [data-part=borders]")
    sign = sheet.locator("#layers .glyph-disputed")
    expect(sign).to_be_visible()
    borders.click()
    expect(borders).to_have_attribute("aria-pressed", "false")
    expect(sheet.locator(WORLD)).to_have_class(re.compile("without-borders"))
    expect(sheet).to_have_url(re.compile(r"without=borders(&|$)"))
    expect(sign).to_be_hidden()
    borders.click()
    expect(sheet.locator(WORLD)).not_to_have_class(re.compile("without"))
    expect(sheet).not_to_have_url(re.compile("without"))


def test_without_names_only_places_with_events_are_named(sheet: Page) -> None:
    sheet.locator("#layers [data-part=names]").click()
    expect(sheet.locator("#map .names .countries")).to_have_count(0)
    expect(sheet.locator("#map .names .point")).not_to_have_count(0)


def test_the_ground_is_one_of_three_and_blank_has_no_word(sheet: Page) -> None:
    plain, blank = (sheet.locator(f"#ground [data-ground={name}]") for name in ("plain", "blank"))
    plain.press("ArrowUp")
    expect(blank).to_be_focused()
    expect(blank).to_have_attribute("aria-checked", "true")
    expect(plain).to_have_attribute("aria-checked", "false")
    expect(sheet).to_have_url(re.compile(r"ground=blank(&|$)"))
    expect(sheet.locator(WORDS)).to_have_count(0)
    expect(sheet.locator("#events .row")).not_to_have_count(0)


def test_an_address_opens_the_ground_that_it_names(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still&ground=pale&without=names")
    page.locator("#layers summary").click()
    expect(page.locator("[data-ground=pale]")).to_have_attribute("aria-checked", "true")
    expect(page.locator("[data-part=names]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(WORLD)).to_have_class(re.compile("ground-pale"))
