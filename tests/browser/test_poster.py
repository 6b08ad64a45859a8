"""A browser without WebGL2: the still map follows the view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_page import opened, rows, said, settled

NewPage = Callable[..., Page]


@pytest.fixture
def poster(new_page: NewPage, browser_without_webgl: Browser, atlas_url: str) -> Page:
    return opened(new_page(browser_without_webgl), atlas_url)


def marks(page: Page) -> list[str]:
    """Places whose mark is drawn on the poster."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("#poster .mark")]
             .filter((mark) => mark.getBoundingClientRect().width > 0)
             .map((mark) => mark.dataset.place)"""
    )
    return found


def test_the_still_map_is_all_there_is(poster: Page) -> None:
    expect(poster.locator("#poster svg")).to_be_visible()
    expect(poster.locator("#live > *")).to_have_count(0)
    assert len(marks(poster)) >= 4


def test_it_is_filtered_by_the_timeline_place_by_place(poster: Page) -> None:
    everywhere = marks(poster)
    poster.locator("#from").fill("2022-06")
    poster.keyboard.press("Enter")
    poster.locator("#to").fill("2022-07")
    poster.keyboard.press("Enter")
    expect(poster.locator("#status")).to_contain_text("Jun 2022 to Jul 2022")
    settled(poster)
    late = marks(poster)
    assert 0 < len(late) < len(everywhere)
    expect(poster.locator("#poster")).to_contain_text("Moscow")


def test_a_mark_lists_its_events_and_a_row_moves_the_poster(poster: Page) -> None:
    everything = said(poster)[0]
    poster.locator('#poster .mark[data-place="moscow"]').click()
    expect(poster.locator("#events h2")).to_contain_text("Moscow")
    assert 0 < said(poster)[0] < everything
    before = poster.locator("#poster svg").get_attribute("viewBox")
    rows(poster).first.locator("a").click()
    expect(poster.locator("#event h2")).to_be_focused()
    expect(poster.locator("#poster svg")).not_to_have_attribute("viewBox", before or "")


def test_it_can_be_brought_closer_by_its_buttons(poster: Page) -> None:
    before = poster.locator("#poster svg").get_attribute("viewBox")
    poster.locator(".zoom-buttons:visible button").first.click()
    expect(poster.locator("#poster svg")).not_to_have_attribute("viewBox", before or "")
