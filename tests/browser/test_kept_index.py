"""Counts of an earlier day are said to be such, until the line is closed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import app_of
from dashboard.settings import Settings

ROWS = "".join(f"Talk {k},19{60 + k},Town {k % 3},{k % 3}.5,2.5\n" for k in range(12))


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A table that is gone since it was counted."""
    monkeypatch.setattr("events.index.large.MOST_WHOLE", 10)
    table, settings = tmp_path / "talks <b>.csv", Settings(index=str(tmp_path / "kept"))
    table.write_text(f"title,date,place,latitude,longitude\n{ROWS}", "utf-8")
    app_of([str(table)], settings)
    table.unlink()
    server = make_server("127.0.0.1", 0, app_of([str(table)], settings).server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_page_says_when_it_was_counted_and_why_not_since(page: Page, address: str) -> None:
    page.goto(address)
    line = page.locator(".vast-kept")
    year = datetime.now(UTC).year
    expect(line).to_contain_text(f" {year}; counting anew failed (talks <b>.csv: no such file).")
    expect(line.locator("bdi")).to_have_text("talks <b>.csv: no such file")
    expect(page.locator("#events .rows > li")).to_have_count(12)
    line.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(line).to_have_count(0)
