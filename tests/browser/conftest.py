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
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    ViewportSize,
    WebError,
    expect,
)
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.workshop.app import beside
from events.load import load
from tests.tools.ensure_programs import CHROMIUM

expect.set_options(timeout=20_000)  # a map without a graphics card takes its time

NewPage = Callable[..., Page]
WIDE: ViewportSize = {"width": 1440, "height": 900}
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
GONE = tuple(
    f"net::ERR_{how}"
    for how in (
        "CONNECTION_RESET",
        "CONNECTION_REFUSED",
        "CONNECTION_CLOSED",
        "SOCKET_NOT_CONNECTED",
        "EMPTY_RESPONSE",
    )
)
"""What a page says that asks for the ground of its map when the test has ended its server."""
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
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def let_go(self, context: BrowserContext) -> None:
        """Write down no longer what the pages of a context do."""
        context.remove_listener("request", self._request)
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)

    def _request(self, request: Request) -> None:
        if not request.url.startswith(("blob:", "data:")):
            self.requests.append(request.url)

    def _console(self, said: ConsoleMessage) -> None:
        if said.type == "error" and not said.text.endswith(GONE):
            self.console.append(said.text)

    def _error(self, problem: WebError) -> None:
        self.errors.append(str(problem.error))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A machine may be busy for a moment: what fails is run once more, and told as run twice."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.flaky(reruns=1))
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


class Contexts:
    """Contexts by their options, kept from test to test with what their pages have fetched.

    The atlas stores nothing in a browser, so a page finds no trace of another test's.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Browser, str], BrowserContext] = {}

    def of(self, browser: Browser, options: dict[str, Any]) -> BrowserContext:
        key = (browser, repr(sorted(options.items())))
        if key not in self._kept:
            self._kept[key] = browser.new_context(**options)
        return self._kept[key]


@pytest.fixture(scope="session")
def contexts() -> Contexts:
    return Contexts()


@contextmanager
def followed(context: BrowserContext, log: Log) -> Iterator[None]:
    """Follow the pages of a context, and take them and what they were allowed away again."""
    log.follow(context)
    yield
    for page in context.pages:
        page.close()
    context.clear_permissions()
    log.let_go(context)


@pytest.fixture
def new_page(browser: Browser, contexts: Contexts, log: Log) -> Iterator[NewPage]:
    """Open pages with context options of one's own, such as `has_touch` or `reduced_motion`.

    A page `alone` has a context that is new, with nothing fetched and a clock of its own.
    """
    with ExitStack() as following:
        seen: set[BrowserContext] = set()

        def new(
            browser: Browser = browser,
            viewport: ViewportSize = WIDE,
            alone: bool = False,
            **options: Any,
        ) -> Page:
            if alone:
                context = following.enter_context(browser.new_context(**options))
            else:
                context = contexts.of(browser, options)
            if context not in seen:
                seen.add(context)
                following.enter_context(followed(context, log))
            page = context.new_page()
            page.set_viewport_size(viewport)
            return page

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


@pytest.fixture(scope="session")
def workshop_address() -> Iterator[str]:
    """Serve the bundled atlas with the workshop beside it."""
    app = create_app(load(), Settings())
    beside(app, Settings())
    with listening(make_server("127.0.0.1", 0, app.server, threaded=True)) as home:
        yield f"{home}workshop/"


@pytest.fixture
def workshop(page: Page, workshop_address: str) -> Page:
    """Open the workshop, where nothing has begun yet."""
    page.goto(workshop_address)
    expect(page.locator("#start")).to_have_attribute("data-ready", "true")
    return page
