"""The servers of a run: that of the atlas as it is deployed, and that of the others."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.rivals.bundles import ROOT

STARTING = 60.0
"""Seconds that a server may take to answer."""


@contextmanager
def servers() -> Iterator[tuple[int, int]]:
    """Start both; gives the port of the atlas and that of the others."""
    with ExitStack() as stack:
        yield (
            stack.enter_context(started(deployed())),
            stack.enter_context(
                started([sys.executable, "-m", "tests.bench.rivals.serving", "{port}"])
            ),
        )


def deployed() -> list[str]:
    """Command of the Procfile; it listens on PORT."""
    return shlex.split((ROOT / "Procfile").read_text("utf-8").partition("web:")[2])


@contextmanager
def started(command: Sequence[str], patience: float = STARTING) -> Iterator[int]:
    """Run a command until it listens; `{port}` in it is the port that it gives."""
    port = _free_port()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    process = subprocess.Popen(
        [part.format(port=port) for part in command],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _await(process, port, patience)
        yield port
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _await(process: subprocess.Popen[bytes], port: int, patience: float) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionError:
            time.sleep(0.1)
    raise TimeoutError(f"no answer from {process.args!r}")
