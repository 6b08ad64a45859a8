"""The real page in a real Chromium."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
)
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.tools.ensure_programs import CHROMIUM

expect.set_options(timeout=20_000)  # a map without a graphics card takes its time

NewPage = Callable[..., Page]
WIDE = {"width": 1440, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu-compositing",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
NO_WEBGL = ["--disable-gpu", "--disable-webgl", "--disable-webgl2", "--disable-3d-apis"]


@dataclass
class Log:
    """What the pages of a test did."""

    requests: list[str] = field(default_factory=list)
    """Address of every request, blob and data addresses left out."""
    console: list[str] = field(default_factory=list)
    """Console errors."""
    errors: list[str] = field(default_factory=list)
    """Uncaught errors of scripts."""

    def follow(self, context: BrowserContext) -> None:
        """Write down what every page of a context does, frames and popups included."""
        context.on("request", lambda request: self._request(request.url))
        context.on("console", lambda said: said.type == "error" and self.console.append(said.text))
        context.on("weberror", lambda problem: self.errors.append(str(problem.error)))

    def _request(self, address: str) -> None:
        if not address.startswith(("blob:", "data:")):
            self.requests.append(address)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


def launch(playwright: Playwright, *flags: str) -> Browser:
    executable = CHROMIUM.find()
    if executable is None:
        pytest.fail("Chromium was not found; `make test` says how to get it")
    return playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *flags])


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with launch(playwright) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def browser_without_webgl(playwright: Playwright) -> Iterator[Browser]:
    with launch(playwright, *NO_WEBGL) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def atlas_url() -> Iterator[str]:
    """Address of the bundled collection's page, on a server of its own."""
    application = create_app(load(), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


@pytest.fixture
def serve_folder() -> Iterator[Callable[[Path], str]]:
    """Serve a folder from another origin than the atlas, for pages that frame it."""
    with ExitStack() as servers:

        def serve(folder: Path) -> str:
            handler = partial(QuietFiles, directory=str(folder))
            return servers.enter_context(listening(ThreadingHTTPServer(("127.0.0.1", 0), handler)))

        yield serve


@pytest.fixture
def log() -> Iterator[Log]:
    """What the pages of the test did; an error that is left in it fails the test."""
    followed = Log()
    yield followed
    assert followed.errors == []
    assert followed.console == []


@pytest.fixture
def requests_log(log: Log) -> list[str]:
    """Address of every request so far; blob and data addresses are no requests."""
    return log.requests


@pytest.fixture
def new_page(browser: Browser, log: Log) -> Iterator[NewPage]:
    """Open pages with context options of one's own, such as `viewport` or `reduced_motion`."""
    with ExitStack() as contexts:

        def new(browser: Browser = browser, **options: Any) -> Page:
            context = contexts.enter_context(browser.new_context(**{"viewport": WIDE, **options}))
            log.follow(context)
            return context.new_page()

        yield new


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """An empty page of a wide screen."""
    return new_page()


class QuietFiles(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def listening(server: HTTPServer) -> Iterator[str]:
    """Run a server in a thread and give its address."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
