"""Two maps beside each other: linked, counted as each alone, told in words, and closed again."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.test_page import opened

NewPage = Callable[..., Page]
EARLY, LATE = "to=1968-11-18", "from=1991&to=2021"
BOTH = f"?map=still&{EARLY}&beside=years.1991/2021"


def events(page: Page, selector: str) -> int:
    found = re.search(r"(\d+) event", page.locator(selector).inner_text())
    assert found
    return int(found[1])


def marks(page: Page, holder: str) -> dict[str, str]:
    """Numbers of the marks of a map by what they hold."""
    return page.evaluate(
        "(holder) => Object.fromEntries([...document.querySelectorAll(`${holder} .marks > a`)]"
        ".map((mark) => [mark.dataset.places, mark.textContent]))",
        holder,
    )


def look(page: Page) -> list[str]:
    """Where the marks of both maps stand: the very picture box of each."""
    return [
        page.locator(f"{holder} > svg.poster").get_attribute("viewBox") or ""
        for holder in ("#poster", "#beside-poster")
    ]


def test_each_map_counts_what_its_view_alone_counts(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(), atlas_url, BOTH + "&view=20,10,2")
    both = (events(page, "#here"), events(page, "#there"))
    drawn = (marks(page, "#poster"), marks(page, "#beside-poster"))
    said = page.locator(".side-summary").inner_text()
    assert said in page.locator("#status").inner_text()
    for k, window in enumerate((EARLY, LATE)):
        opened(page, atlas_url, f"?map=still&{window}&view=20,10,2")
        assert events(page, "#status") == both[k]
        assert marks(page, "#poster") == drawn[k]
    expect(page.locator("#beside")).to_be_hidden()
