"""Start Firefox and WebKit on free ports, and end all that was started."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from tests.browser.engines.tab import Tab
from tests.browser.engines.wires import DriverError, Marionette, PlainHttp
from tests.tools.ensure_programs import FIREFOX, WEBKIT, XVFB, Program

T = TypeVar("T")
START_S = 60.0
PREFERENCES = {
    "marionette.port": "0",
    "app.update.enabled": "false",
    "browser.shell.checkDefaultBrowser": "false",
    "datareporting.policy.dataSubmissionEnabled": "false",
    "network.captive-portal-service.enabled": "false",
    "network.connectivity-service.enabled": "false",
    "webgl.disabled": "true",
    "browser.dom.window.dump.enabled": "true",
    "devtools.console.stdout.content": "true",
}


@contextmanager
def firefox(folder: Path) -> Iterator[Tab]:
    """Firefox without WebGL and without a window."""
    lines = [f'user_pref("{name}", {value});' for name, value in PREFERENCES.items()]
    (folder / "user.js").write_text("\n".join(lines))
    command = [found(FIREFOX), "--headless", "--marionette", "--no-remote", "--profile", folder]
    with running([*map(str, command)], folder):
        written = folder / "MarionetteActivePort"
        port = soon(lambda: written.exists() and written.read_text().strip(), "Firefox")
        wire = Marionette(int(port))
        try:
            yield Tab(wire)
        finally:
            wire.close()


@contextmanager
def webkit(folder: Path) -> Iterator[Tab]:
    """WebKit in a window on a screen that nobody sees."""
    with screen(folder) as display:
        port = free_port()
        environ = {**os.environ, "DISPLAY": display, "HOME": str(folder), "GDK_BACKEND": "x11"}
        with running([found(WEBKIT), f"--port={port}"], folder, environ):
            soon(lambda: answers(port), "WebKitWebDriver")
            wire = PlainHttp(port, {})
            try:
                yield Tab(wire)
            finally:
                wire.close()


@contextmanager
def screen(folder: Path) -> Iterator[str]:
    """Name of a display of its own."""
    reads, writes = os.pipe()
    command = [found(XVFB), "-displayfd", str(writes), "-screen", "0", "1600x1200x24"]
    with (
        os.fdopen(reads) as said,
        running([*command, "-nolisten", "tcp"], folder, passed=(writes,)),
    ):
        os.close(writes)
        ready, _, _ = select.select([said], [], [], START_S)
        number = said.readline().strip() if ready else ""
        if not number:
            raise DriverError("Xvfb did not start")
        yield f":{number}"


@contextmanager
def running(
    command: list[str],
    folder: Path,
    environ: dict[str, str] | None = None,
    passed: tuple[int, ...] = (),
) -> Iterator[None]:
    """Run a program with its children in a group of their own, ended in any case."""
    with (folder / f"{Path(command[0]).name}.log").open("wb") as log:
        program = subprocess.Popen(
            command,
            stdout=log,
            stderr=log,
            env=environ,
            pass_fds=passed,
            start_new_session=True,
        )
        try:
            yield
        finally:
            end(program)


def end(program: subprocess.Popen[bytes]) -> None:
    """Ask a group of processes to end, then make it."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(program.pid, how)
            program.wait(10)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    program.wait()


def soon(ask: Callable[[], T], who: str) -> T:
    """First true answer of a program that starts."""
    limit = time.monotonic() + START_S
    while not (answer := ask()):
        if time.monotonic() > limit:
            raise DriverError(f"{who} did not start in {START_S:.0f} seconds")
        time.sleep(0.05)
    return answer


def answers(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def found(program: Program) -> str:
    path = program.find()
    if path is None:
        pytest.fail(f"{program.name} was not found; `make test` says how to get it")
    return path
