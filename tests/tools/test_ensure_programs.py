"""`make test` finds what it needs, installs it where it may, or says what is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.ensure_programs import (
    CHROMIUM,
    MissingProgramError,
    apt_install,
    ensure,
)

ROOT = Path(__file__).parents[2]


def script(folder: Path, name: str, text: str = "") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def empty_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_an_installed_program_is_taken(empty_path: Path) -> None:
    browser = script(empty_path, "chromium-browser")
    assert ensure(CHROMIUM, install=lambda _: pytest.fail("nothing to install")) == str(browser)


def test_a_missing_program_is_installed(empty_path: Path) -> None:
    asked = []

    def install(package: str) -> bool:
        asked.append(package)
        script(empty_path, "chromium")
        return True

    assert ensure(CHROMIUM, install) == str(empty_path / "chromium")
    assert asked == ["chromium"]


@pytest.mark.usefixtures("empty_path")
def test_what_cannot_be_installed_is_said_in_one_line() -> None:
    with pytest.raises(MissingProgramError) as caught:
        ensure(CHROMIUM, install=lambda _: False)
    assert str(caught.value) == (
        "Chromium is needed for the tests and was not found: "
        "install it (on Debian or Ubuntu: sudo apt-get install chromium)"
    )


def test_the_command_fails_with_a_line_for_each_program_that_is_missing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.tools.ensure_programs"],
        cwd=ROOT,
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"make test: {name} is needed for the tests and was not found: "
        f"install it (on Debian or Ubuntu: sudo apt-get install {package})"
        for name, package in (
            ("Chromium", "chromium"),
            ("Firefox", "firefox-esr"),
            ("WebKitWebDriver", "webkit2gtk-driver"),
            ("Xvfb", "xvfb"),
            ("LibreOffice Calc", "libreoffice-calc-nogui"),
            ("biber", "biber"),
        )
    ]


def test_root_installs_with_apt_get(empty_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    script(empty_path, "apt-get", f'echo "$@" >> "{empty_path}/asked"')
    assert apt_install("chromium")
    assert (empty_path / "asked").read_text().splitlines() == [
        "-q update",
        "-q install --yes --no-install-recommends chromium",
    ]


def test_a_failing_apt_get_is_quoted(
    empty_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    script(empty_path, "apt-get", "echo 'E: no such package' >&2; exit 100")
    assert not apt_install("chromium")
    assert capsys.readouterr().err == "E: no such package\n"


@pytest.mark.parametrize("user", [0, 1000])
def test_without_apt_get_or_root_nothing_is_installed(
    empty_path: Path, monkeypatch: pytest.MonkeyPatch, user: int
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    if user:
        script(empty_path, "apt-get", "exit 1")
    assert not apt_install("chromium")
