"""The bundled collection as a page, and the real programs that serve it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.contract.columns import Atlas
from dashboard.payload import atlases
from dashboard.settings import Settings
from events.collection import Collection
from events.load import load

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until a server must answer."""


@pytest.fixture(scope="session")
def collection() -> Collection:
    return load()


@pytest.fixture(scope="session")
def school(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection of one event, for what is no matter of the content."""
    table = tmp_path_factory.mktemp("school") / "school.csv"
    table.write_text("title,date,place\nA school opens,1968,bamako\n")
    return load(table)


@pytest.fixture(scope="session")
def atlas(collection: Collection) -> Atlas:
    """The bundled collection in the first language."""
    return next(iter(atlases(collection).values()))


@pytest.fixture(scope="session")
def app(collection: Collection) -> Dash:
    return create_app(collection, Settings())


@pytest.fixture(scope="session")
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


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
    with starting(tmp_path) as run:
        yield run


@contextmanager
def starting(home: Path) -> Iterator[Start]:
    """Start commands that end with the block."""
    started: list[subprocess.Popen[str]] = []

    def run(
        command: Sequence[str] | str, *, folder: Path = ROOT, **environ: str
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            shell=isinstance(command, str),
            cwd=folder,
            env=clean_environ(home, environ),
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
