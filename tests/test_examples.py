"""The worked examples of the documents are what the program says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dashboard import cli

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "examples.md"
EXAMPLE = re.compile(r"^```\n\$ atlas ([^\n]+)\n(.*?)^```$", re.M | re.S)


def examples() -> dict[str, str]:
    """What is printed, by command."""
    return dict(EXAMPLE.findall(PAGE.read_text("utf-8")))


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    said = capsys.readouterr()
    return said.out + said.err


def test_there_are_three_files() -> None:
    files = {shlex.split(command)[-1] for command in examples()}
    assert files == {f"docs/examples/{path.name}" for path in (ROOT / "docs/examples").iterdir()}
    assert len(files) == 3


@pytest.mark.parametrize("command", examples())
def test_an_example_says_what_the_page_shows(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    cli.main(shlex.split(command))
    assert printed(capsys) == examples()[command]
