"""The pages of the OGC API, for people who look at what programs read."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import NewPage

PAGES = (
    "ogc/",
    "ogc/api",
    "ogc/collections/events",
    "ogc/collections/events/items?limit=5&offset=5",
    "ogc/collections/events/items/mali-independent-1960",
)


def test_they_are_accessible_and_fit_a_phone(new_page: NewPage, atlas_url: str) -> None:
    page = new_page(bypass_csp=True, viewport={"width": 320, "height": 640})
    for path in PAGES:
        page.goto(f"{atlas_url}{path}")
        assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), path


def test_one_goes_from_the_landing_page_to_an_event_in_the_atlas(
    new_page: NewPage, atlas_url: str
) -> None:
    page = new_page()
    page.goto(f"{atlas_url}ogc/")
    main = page.get_by_role("main")
    main.get_by_role("link", name="The events and their places").click()
    main.get_by_role("link", name="Events").click()
    main.get_by_role("link", name="Events, one by one").click()
    main.get_by_role("link", name="The next page").click()
    main.get_by_role("listitem").get_by_role("link").first.click()
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("link", name="In the atlas").click()
    expect(page.locator("#event")).to_contain_text(title)
