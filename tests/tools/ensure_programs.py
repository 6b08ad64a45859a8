"""Find the programs that the tests drive, or install Debian's where we may.

`python -m tests.tools.ensure_programs` is a step of `make test`, and with `engines` of
`make test-engines`; it uses nothing but Python.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


class MissingProgramError(Exception):
    """A program that is neither here nor could be installed; its text is one line."""


@dataclass(frozen=True)
class Program:
    name: str
    commands: tuple[str, ...]
    """The first of these on the PATH is taken; a full path is taken as it is."""
    package: str
    """Debian's package."""

    def find(self) -> str | None:
        return next(filter(None, map(shutil.which, self.commands)), None)


@dataclass(frozen=True)
class Library(Program):
    """A file that a program loads; it is named by patterns from the root of the disk."""

    def find(self) -> str | None:
        found = (path for pattern in self.commands for path in sorted(Path("/").glob(pattern)))
        return next(map(str, found), None)


CHROMIUM = Program(
    "Chromium",
    (
        "chromium",
        "chromium-browser",
        "google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "chromium",
)
FIREFOX = Program(
    "Firefox",
    ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),
    "firefox-esr",
)
WEBKIT = Program("WebKitWebDriver", ("WebKitWebDriver",), "webkit2gtk-driver")
XVFB = Program("Xvfb", ("Xvfb",), "xvfb")
POSTGIS = Library("PostGIS", ("usr/lib/postgresql/*/lib/postgis-3.so",), "postgresql-postgis")
CALC = Program(
    "LibreOffice Calc",
    ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    "libreoffice-calc-nogui",
)
BIBER = Program("biber", ("biber",), "biber")
JAVA = Library("Java 17", ("usr/lib/jvm/java-17-openjdk-*/bin/java",), "openjdk-17-jre-headless")
ENGINES = (CHROMIUM, FIREFOX, POSTGIS, JAVA)
PROGRAMS = (CHROMIUM, FIREFOX, WEBKIT, XVFB, POSTGIS, CALC, BIBER)


def ensure(program: Program, install: Callable[[str], bool]) -> str:
    """Path of a program, installed first if need be."""
    found = program.find() or (install(program.package) and program.find())
    if found:
        return found
    raise MissingProgramError(
        f"{program.name} is needed for the tests and was not found: "
        f"install it (on Debian or Ubuntu: sudo apt-get install {program.package})"
    )


def apt_install(package: str) -> bool:
    """Install a Debian package when root may; say what apt-get said when that fails."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    print(f"installing {package} with apt-get")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", package]):
        done = subprocess.run([apt, "-q", *step], env=environ, capture_output=True, text=True)
        if done.returncode:
            print(done.stderr.strip(), file=sys.stderr)
            return False
    return True


def main(asked: Sequence[str] = ()) -> int:
    missing = 0
    for program in ENGINES if "engines" in asked else PROGRAMS:
        try:
            ensure(program, apt_install)
        except MissingProgramError as error:
            print(f"make test: {error}", file=sys.stderr)
            missing = 1
    return missing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
