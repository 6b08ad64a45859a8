"""What is started ends, and what does not answer is named."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest

from tests.browser.engines import wires
from tests.browser.engines.processes import free_port, listens, running
from tests.browser.engines.wires import DriverError, PlainHttp
from tests.tools.ensure_programs import Program

SHELL = Program("shell", ("sh",), "dash")


def gone(number: int) -> bool:
    """Whether a process has ended; one whose parent has not asked for it yet has."""
    state = Path(f"/proc/{number}/stat")
    return not state.exists() or state.read_text().split()[2] == "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads Linux's /proc")
def test_a_program_ends_with_its_children_when_a_test_fails(tmp_path: Path) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        running(SHELL, "-c", "sleep 600 & echo $!; wait", folder=tmp_path) as shell,
    ):
        child = int(shell.soon(lambda: shell.log.read_text().strip()))
        raise ZeroDivisionError
    assert shell.process.returncode is not None
    limit = time.monotonic() + 10
    while not gone(child):
        assert time.monotonic() < limit


def test_a_program_that_ends_at_once_is_quoted(tmp_path: Path) -> None:
    with (
        pytest.raises(DriverError, match="shell ended: 3\nno display"),
        running(SHELL, "-c", "echo no display; exit 3", folder=tmp_path) as shell,
    ):
        shell.soon(lambda: listens(free_port()))


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    nothing = Program("Nothing", ("no-such-program",), "nothing")
    with (
        pytest.raises(DriverError, match="Nothing was not found"),
        running(nothing, folder=tmp_path),
    ):
        pass


def test_a_browser_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wires, "TIMEOUT_S", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        with pytest.raises(DriverError, match="WebKit gave no answer to POST /session: timed out"):
            PlainHttp(silent.getsockname()[1])
        with pytest.raises(DriverError, match="Firefox gave no answer"):
            wires.Marionette(silent.getsockname()[1])
