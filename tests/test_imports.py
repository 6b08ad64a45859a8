"""Data flows one way: geodata, then events, then dashboard."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = {
    "geodata": {"events", "dashboard", "dash", "plotly", "flask", "tests"},
    "events": {"dashboard", "dash", "plotly", "flask", "tests"},
    "dashboard": {"tests"},
}


def imported(code: str) -> Iterator[str]:
    """Top-level packages that a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def modules() -> list[Path]:
    return sorted(path for package in FORBIDDEN for path in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_import_is_reversed(module: Path) -> None:
    package = module.relative_to(ROOT).parts[0]
    assert FORBIDDEN[package].isdisjoint(imported(module.read_text()))


def test_a_reversed_import_would_be_seen() -> None:
    code = "import json\ndef late():\n    from events.dates import bounds\n    import dash.dcc as d"
    assert list(imported(code)) == ["json", "events", "dash"]
    assert not FORBIDDEN["geodata"].isdisjoint(imported(code))


def test_there_are_modules_to_walk() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in modules()} == set(FORBIDDEN)
