"""Each journey by mouse and by keys alone, in Chromium and in Firefox."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from werkzeug.serving import make_server
from werkzeug.wrappers import Response

from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.workshop.app import beside
from events.load import load
from tests.browser.conftest import listening
from tests.browser.engines.start import firefox
from tests.browser.engines.tab import Tab
from tests.browser.journeys.chromium import chromium
from tests.browser.journeys.hands import Hand, Keys, Mouse

Application = Callable[[dict[str, Any], Any], Any]
REFUSING = b'<script src="/refuse.js"></script>'
REFUSE = """Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("refused", "SecurityError"); },
});"""
HANDS: dict[str, type[Hand]] = {"mouse": Mouse, "keys": Keys}


@pytest.fixture(scope="session")
def application() -> Application:
    """The bundled atlas with the workshop beside it."""
    app = create_app(load(), Settings())
    beside(app, Settings())
    server: Application = app.server
    return server


@pytest.fixture
def home(application: Application) -> Iterator[str]:
    """Address of the workshop at an origin of the test's own, where nothing is kept yet."""
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield f"{address}workshop/"


@pytest.fixture
def forgetful(application: Application) -> Iterator[str]:
    """Address of the workshop where a browser refuses to keep anything."""
    with listening(make_server("127.0.0.1", 0, refusing(application), threaded=True)) as address:
        yield f"{address}workshop/"


def refusing(application: Application) -> Application:
    """Give pages a first script that takes the browser's storage away."""

    def answer(environ: dict[str, Any], start: Any) -> Any:
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        if environ["PATH_INFO"] == "/refuse.js":
            return Response(REFUSE, mimetype="text/javascript")(environ, start)
        response = Response.from_app(application, environ, buffered=True)
        if response.mimetype == "text/html":
            response.set_data(response.get_data().replace(b"<head>", b"<head>" + REFUSING, 1))
        return response(environ, start)

    return answer


@pytest.fixture(scope="session")
def fox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("firefox")
    more = {
        "browser.download.alwaysOpenPanel": "false",
        "browser.download.dir": f'"{folder}"',
        "browser.download.folderList": "2",
        "dom.events.testing.asyncClipboard": "true",
    }
    with firefox(folder, more) as tab:
        yield tab


@pytest.fixture(params=["chromium", "firefox"])
def tab(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Tab]:
    """A wide page that may not complain."""
    if request.param == "firefox":
        yield from quiet(request.getfixturevalue("fox"))
    else:
        browser: Browser = request.getfixturevalue("browser")
        with chromium(browser, tmp_path) as own:
            yield from quiet(own)


def quiet(tab: Tab) -> Iterator[Tab]:
    tab.enter_frame(None)
    tab.goto("about:blank")
    tab.let_go()
    tab.complaints()
    tab.resize(1440, 900)
    yield tab
    assert tab.complaints() == []


@pytest.fixture(params=HANDS)
def hand(request: pytest.FixtureRequest, tab: Tab, home: str) -> Hand:
    """A hand at the workshop, where nothing has begun yet."""
    tab.goto(home)
    tab.until("document.querySelector('#start[data-ready=true]') !== null")
    return HANDS[request.param](tab)
