"""Start Firefox and WebKit on free ports."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from tests.browser.engines.processes import free_port, listens, running, screen
from tests.browser.engines.tab import FirefoxTab, Tab, WebKitTab
from tests.browser.engines.wires import Marionette, PlainHttp
from tests.tools.ensure_programs import FIREFOX, WEBKIT

PREFERENCES = {
    "marionette.port": "0",
    "app.update.enabled": "false",
    "browser.dom.window.dump.enabled": "true",
    "browser.shell.checkDefaultBrowser": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "devtools.console.stdout.content": "true",
    "network.captive-portal-service.enabled": "false",
    "network.connectivity-service.enabled": "false",
    "webgl.disabled": "true",
}


@contextmanager
def firefox(folder: Path, more: Mapping[str, str] = {}) -> Iterator[Tab]:
    """Firefox without WebGL and without a window; `more` preferences are as JavaScript has them."""
    wanted = {**PREFERENCES, **more}
    lines = [f'user_pref("{name}", {value});' for name, value in wanted.items()]
    (folder / "user.js").write_text("\n".join(lines))
    arguments = ["--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with running(FIREFOX, *arguments, folder=folder) as browser:
        written = folder / "MarionetteActivePort"
        port = browser.soon(lambda: written.exists() and written.read_text().strip())
        with closing(Marionette(int(port))) as wire:
            yield FirefoxTab(wire, folder, browser.log)


@contextmanager
def webkit(folder: Path) -> Iterator[Tab]:
    """WebKit in a window on a screen that nobody sees."""
    with screen(folder) as display:
        port = free_port()
        environ = {"DISPLAY": display, "HOME": str(folder), "GDK_BACKEND": "x11"}
        with running(WEBKIT, f"--port={port}", folder=folder, environ=environ) as driver:
            driver.soon(lambda: listens(port))
            with closing(PlainHttp(port)) as wire:
                yield WebKitTab(wire, folder)


Start = Callable[[Path], AbstractContextManager[Tab]]
ENGINES: dict[str, Start] = {"firefox": firefox, "webkit": webkit}
