"""The workshop at work, as tests drive it."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Log

TABLE = b"title,date,place\nA fair,1961,Nantes\nA flood,1962,Lyon\n"
KEPT = "Everything is kept in this browser"


def file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def at_desk(page: Page, content: bytes = TABLE) -> Page:
    """Open a table, and wait until it is understood."""
    page.locator("#file").set_input_files(file("news.csv", content))
    expect(page.locator("#desk")).to_be_visible()
    expect(page.locator("#preview")).to_have_attribute("aria-busy", "false")
    return page


def write(page: Page, text: str, row: int = 0, column: str = "title") -> None:
    """Write into a cell in place of what stands there."""
    page.locator(f"#grid .ag-row[row-index='{row}'] [col-id='{column}']").click()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def cell(row: int = 0, column: str = "title") -> str:
    return f"#grid .ag-row[row-index='{row}'] [col-id='{column}'] .cell-value"


def troubled(page: Page, said: str) -> None:
    """What is wrong is said, is seen, and covers nothing of the table."""
    trouble = page.locator("#trouble")
    expect(trouble).to_contain_text(said)
    expect(trouble).to_be_in_viewport()


def forget(log: Log) -> None:
    """What a browser says of requests that a test lets fail."""
    log.console[:] = [one for one in log.console if "Failed to load resource" not in one]
