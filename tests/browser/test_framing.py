"""The page in other people's pages: what the server's headers allow and what they stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import Log, listening

ServeFolder = Callable[[Path], str]


def host_page(folder: Path, address: str, attributes: str = "") -> Path:
    """A page of somebody else's that shows the atlas in a frame."""
    page = folder / "index.html"
    frame = f'<iframe src="{address}" width="900" height="600" {attributes}></iframe>'
    page.write_text(f'<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title>{frame}')
    return page


def shows_the_atlas(page: Page) -> None:
    page.frame_locator("iframe").locator("h1").first.wait_for()


def test_another_site_may_frame_the_page(
    page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    host_page(tmp_path, atlas_url)
    page.goto(serve_folder(tmp_path))
    shows_the_atlas(page)


def test_a_file_may_frame_the_page(page: Page, atlas_url: str, tmp_path: Path) -> None:
    page.goto(host_page(tmp_path, atlas_url).as_uri())
    shows_the_atlas(page)


def test_a_sandboxed_frame_gets_its_data(
    page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    host_page(tmp_path, atlas_url, 'sandbox="allow-scripts"')
    page.goto(serve_folder(tmp_path))
    page.frame_locator("iframe").locator("#status").wait_for()


def test_a_frame_inside_a_sandboxed_page(
    page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    (tmp_path / "inner").mkdir()
    host_page(tmp_path / "inner", atlas_url)
    host_page(tmp_path, "inner/", 'sandbox="allow-scripts"')
    page.goto(serve_folder(tmp_path))
    inner = page.frame_locator("iframe").frame_locator("iframe")
    inner.locator("h1").first.wait_for()


@pytest.fixture
def closed_atlas() -> Iterator[str]:
    """An atlas that nobody may frame."""
    application = create_app(load(), Settings(frame_ancestors="'none'")).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


def test_the_setting_forbids_frames(
    page: Page, closed_atlas: str, serve_folder: ServeFolder, tmp_path: Path, log: Log
) -> None:
    host_page(tmp_path, closed_atlas)
    with page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        page.goto(serve_folder(tmp_path))
    log.console.clear()
