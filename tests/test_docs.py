"""What can be set, called or typed is documented, with its default."""

from __future__ import annotations

import re
import subprocess
from argparse import _SubParsersAction
from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.cli import parser
from dashboard.settings import Settings

ROOT = Path(__file__).parents[1]
SETTINGS = (ROOT / "docs" / "settings.md").read_text()
README = ROOT / "README.md"


def settings_table() -> dict[str, str]:
    """Documented default of each variable."""
    return dict(re.findall(r"^\| `(ATLAS_\w+)` \| (.+?) \|", SETTINGS, re.M))


def commands() -> list[str]:
    subcommands = next(
        action for action in parser(Settings())._actions if isinstance(action, _SubParsersAction)
    )
    return list(subcommands.choices)


def targets() -> list[str]:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return re.findall(r"^make ([\w-]+) ", said.stdout, re.M)


def test_every_setting_is_documented_and_no_other() -> None:
    assert list(settings_table()) == [f"ATLAS_{field.name.upper()}" for field in fields(Settings)]


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_every_default_is_documented(field: object) -> None:
    name, default = field.name, field.default  # type: ignore[attr-defined]
    documented = settings_table()[f"ATLAS_{name.upper()}"]
    assert documented == ("the bundled collection" if default is None else f"`{default}`")


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)", makefile, re.M)
    assert phony is not None
    assert targets() == phony[1].split()


def test_make_alone_shows_the_help() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make run " in said.stdout


@pytest.mark.parametrize("command", commands())
def test_the_readme_names_every_command(command: str) -> None:
    assert f"atlas {command}" in README.read_text()


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_readme_names_the_two_commands(target: str) -> None:
    assert f"make {target}" in README.read_text()


def test_locked_requirements_are_exact_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text().splitlines()
        packages = [line for line in lines if line != "-r requirements.txt"]
        assert packages
        for line in packages:
            assert re.fullmatch(r"[\w.-]+==[\w.+]+( ; [\w.<> \"'=!]+)?", line), line
