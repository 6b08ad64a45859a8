"""Take the pictures of docs/workshop.md: ``python -m tests.tools.workshop_pictures``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Locator, Page, expect, sync_playwright
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.workshop.app import beside
from events.load import load
from tests.browser.conftest import launch, listening

DOCS = Path(__file__).parents[2] / "docs"
TABLE = DOCS / "workshop" / "summer-games.csv"
SIZE = {"width": 1200, "height": 750}
ROW = 9
"""The row that has a slip."""


def cell(page: Page, row: int, column: str) -> Locator:
    return page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='{column}']")


def take(page: Page, name: str) -> None:
    expect(page.locator("#preview")).to_have_attribute("aria-busy", "false")
    page.wait_for_timeout(1000)  # pictures may wait for what fades
    page.screenshot(path=DOCS / "workshop" / f"{name}.jpg", type="jpeg", quality=72)


def walk(page: Page, home: str) -> None:
    """Go the way of the page's text, and take a picture at each of its steps."""
    page.goto(f"{home}workshop/")
    expect(page.locator("#start")).to_have_attribute("data-ready", "true")
    page.screenshot(path=DOCS / "workshop" / "start.jpg", type="jpeg", quality=72)
    page.locator("#file").set_input_files(TABLE)
    expect(page.locator("#count-events")).to_have_text("12")
    cell(page, ROW, "Opened").scroll_into_view_if_needed()
    take(page, "table")
    cell(page, ROW, "Opened").dblclick()
    page.keyboard.press("Control+a")
    page.keyboard.type("August 1936")
    expect(page.locator("#understood")).to_contain_text("Aug 1936")
    page.screenshot(path=DOCS / "workshop" / "mend.jpg", type="jpeg", quality=72)
    page.keyboard.press("Enter")
    cell(page, 2, "City").click()
    box = page.locator("#form-place")
    box.fill("St. Louis")
    expect(page.get_by_role("option").first).to_be_visible()
    box.scroll_into_view_if_needed()
    take(page, "place")
    box.press("ArrowDown")
    box.press("Enter")
    expect(cell(page, 2, "City")).to_contain_text("Missouri")
    page.locator("#tab-story").click()
    page.locator("#story").get_by_label("Title", exact=True).first.fill(
        "The summer games, 1896 to 1952"
    )
    page.keyboard.press("Tab")
    take(page, "story")
    page.locator("#take-home").click()
    page.screenshot(path=DOCS / "workshop" / "take.jpg", type="jpeg", quality=72)
    with tempfile.TemporaryDirectory() as folder:
        with page.expect_download() as waiting:
            page.locator("#take-html").click()
        file = Path(folder) / "games.html"
        waiting.value.save_as(file)
        page.goto(file.as_uri())
        expect(page.locator("html.ready")).to_be_attached()
        page.wait_for_timeout(2000)
        page.screenshot(path=DOCS / "workshop" / "file.jpg", type="jpeg", quality=72)


def main() -> None:
    (DOCS / "workshop").mkdir(exist_ok=True)
    app = create_app(load(), Settings())
    beside(app, Settings())
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    with listening(server) as home, sync_playwright() as playwright, launch(playwright) as browser:
        walk(browser.new_page(viewport=SIZE), home)


if __name__ == "__main__":
    main()
