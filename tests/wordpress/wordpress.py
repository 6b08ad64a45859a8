"""A real consumer of oEmbed: an address on a line of its own in a post of WordPress.

`make test-wordpress` runs it; it installs PHP, MariaDB and WordPress from Debian's packages.
"""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import launch, listening
from tests.browser.pixels import shows_a_map

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("WORDPRESS_FOLDER", ".venv/wordpress")).absolute()
SEEN = FOLDER / "post.png"
PATIENCE = 60
"""Seconds until a server must answer."""
INSTALL = ["--skip-test-db", "--auth-root-authentication-method=normal"]
VIEW = "from=1968-11&to=1991"


@pytest.fixture(scope="module")
def wordpress() -> Path:
    """Folder of WordPress as Debian packages it, with our configuration."""
    subprocess.run([HERE / "install.sh", FOLDER], check=True)
    root = FOLDER / "usr" / "share" / "wordpress"
    shutil.copy(HERE / "wp-config.php", root)
    plugins = root / "wp-content" / "mu-plugins"
    plugins.mkdir(exist_ok=True)
    shutil.copy(HERE / "loopback.php", plugins)
    return root


@pytest.fixture(scope="module")
def atlas() -> Iterator[str]:
    application = create_app(load(), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Socket of a MariaDB of our own."""
    folder = tmp_path_factory.mktemp("db")
    data, ours = f"--datadir={folder}/data", f"--user={getpass.getuser()}"
    subprocess.run(
        ["mariadb-install-db", "--no-defaults", data, ours, *INSTALL],
        check=True,
        capture_output=True,
    )
    place = folder / "sock"
    server = ["mariadbd", "--no-defaults", data, ours, "--skip-networking", f"--socket={place}"]
    with running(server, os.environ.copy()):
        until(place.exists)
        yield place


@pytest.fixture(scope="module")
def post(wordpress: Path, atlas: str, database: Path) -> Iterator[str]:
    """Address of a post that holds the address of a view."""
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    environ = {
        **os.environ,
        "SITE": site,
        "DB_SOCKET": str(database),
        "ATLAS_PORT": atlas.rstrip("/").rpartition(":")[2],
    }
    said = subprocess.run(
        ["php", HERE / "post.php", wordpress, f"{atlas}?{VIEW}"],
        env=environ,
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    with running(["php", "-S", f"127.0.0.1:{port}", "-t", str(wordpress)], environ):
        until(lambda: answers(site))
        yield f"{site}/?p={said.stdout.strip()}"


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launch(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="module")
def page(browser: Browser, post: str) -> Iterator[Page]:
    """The post, as a visitor sees it."""
    with browser.new_context(viewport={"width": 1100, "height": 1000}) as context:
        visited = context.new_page()
        visited.goto(post)
        yield visited


def test_wordpress_found_the_frame_by_itself(page: Page, atlas: str) -> None:
    frame = page.locator("iframe.wp-embedded-content")
    source = frame.get_attribute("src") or ""
    assert source.startswith(f"{atlas}?{VIEW}&embed=1#?secret=")
    assert frame.get_attribute("title") == load().title
    assert frame.get_attribute("sandbox") == "allow-scripts"


def test_the_frame_fits_into_the_room_that_wordpress_named(page: Page) -> None:
    frame = page.locator("iframe.wp-embedded-content")
    width, height = (int(frame.get_attribute(side) or 0) for side in ("width", "height"))
    assert (width, height) == (500, 500)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_map_of_the_view_is_drawn(page: Page, browser: Browser) -> None:
    page.locator("iframe.wp-embedded-content").scroll_into_view_if_needed()
    atlas = page.frame_locator("iframe.wp-embedded-content")
    atlas.locator("html.ready").wait_for(timeout=PATIENCE * 1000)
    atlas.locator("#status[aria-busy=false]").wait_for(state="attached", timeout=PATIENCE * 1000)
    assert "Nov 1968 to 1991" in (atlas.locator("#status").text_content() or "")
    atlas.locator("#poster").evaluate("poster => { poster.style.display = 'none' }")
    until(lambda: shows_a_map(browser, atlas.locator("#map canvas").first))
    atlas.locator("#poster").evaluate("poster => { poster.style.display = '' }")
    page.screenshot(path=SEEN)


@contextmanager
def running(command: list[str], environ: dict[str, str]) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=environ, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "nothing happened in time"
        time.sleep(0.2)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as response:
            return bool(response.status == 200)
    except OSError:
        return False


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
