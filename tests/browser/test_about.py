"""A first visit: three hints, and what the page says of its sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from playwright.sync_api import Page, expect

from events.load import load
from tests.browser.test_page import opened

NewPage = Callable[..., Page]


def test_three_hints_are_read_or_dismissed_and_nothing_remembers_them(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(), atlas_url)
    hints = page.locator("#hints")
    expect(hints).to_contain_text("1 of 3")
    hints.get_by_role("button", name="Next").press("Enter")
    expect(hints).to_contain_text("2 of 3")
    page.keyboard.press("Enter")
    expect(hints).to_contain_text("3 of 3")
    assert hints.get_by_role("button").all_inner_texts() == ["Got it"]
    page.keyboard.press("Enter")
    expect(hints).to_be_hidden()
    assert page.evaluate("() => document.activeElement.closest('#events') !== null")
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    opened(page, atlas_url, "?event=coup-1968")
    expect(hints).to_be_hidden()


def test_about_the_sources_counts_what_the_collection_holds(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(), atlas_url, "?embed=1")
    expect(page.locator("#hints")).to_be_hidden()
    page = opened(page, atlas_url)
    page.locator("#sources > summary").click()
    opener = page.get_by_role("button", name="About the sources")
    opener.press("Enter")
    about = page.get_by_role("dialog", name="About the sources")
    events = load().events
    own = Counter(events["status"][~events["context"]])
    for status, n in own.items():
        word = status.replace("-", " ") if status == "single-source" else status
        term = about.locator("dt", has_text=re.compile(f"^{word}$"))
        expect(term.locator("xpath=following-sibling::dd[1]")).to_contain_text(f"{n} event")
    assert about.locator("dl").first.locator("dt").count() == len(own)
    page.keyboard.press("Escape")
    expect(about).to_be_hidden()
    expect(opener).to_be_focused()
