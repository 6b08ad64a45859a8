"""Starting the real programs, and asking them for pages."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until a server must answer."""


class Start(Protocol):
    def __call__(
        self, command: Sequence[str] | str, *, folder: Path = ROOT, **environ: str
    ) -> subprocess.Popen[str]: ...


def clean_environ(home: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """The environment without the atlas' own settings, with a home of its own."""
    inherited = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("ATLAS_") and key not in ("PORT", "WEB_CONCURRENCY")
    }
    return {**inherited, "HOME": str(home), **environ}


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start commands, in the project's folder if no other is given; they end with the test."""
    started: list[subprocess.Popen[str]] = []

    def run(
        command: Sequence[str] | str, *, folder: Path = ROOT, **environ: str
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            shell=isinstance(command, str),
            cwd=folder,
            env=clean_environ(tmp_path, environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.communicate(timeout=PATIENCE)


def page_at(address: str, process: subprocess.Popen[str]) -> str:
    """Text of a page as soon as the server answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as response:
                text: str = response.read().decode()
                return text
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} did not answer; exit code {process.poll()}")
