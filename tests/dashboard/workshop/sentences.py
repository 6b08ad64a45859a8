"""What readers and rules say, found in their sources: fixed pieces of sentences."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
SPEAKING = (
    *("events/columns", "events/dates", "events/drafting", "events/formats", "events/media"),
    *("events/rows", "events/rules", "events/problems.py", "events/load.py"),
    *("geodata/written", "geodata/world", "dashboard/workshop/work.py"),
)
SILENT = (
    "events/formats/writing",
    "events/formats/geo/postgis.py",
    "events/formats/geo/database",
    "events/columns/fields.py",
    "events/drafting/draft.py",
    "events/drafting/folders/descriptor.py",
)
"""What speaks of databases, which no one can send, and what only documents or writes."""
WORDS = re.compile(r"[a-z]{2,},? [a-z]{2,}")
"""Two words: less than that may be a name."""
NO_SENTENCE = re.compile(r"[\\|<>]|^SELECT|^:[a-z]")
"""Patterns, markup and questions to a database."""
UNSAID = (
    "no place for",
    "they are not on the map",
    "is asked for twice",
    "expected FIELD=COLUMN",
    "unexpected end of data",
    "others, not named",
    "article article-journal",
    "container-title collection-title",
)
"""What only commands say, what is compared, and what is no sentence."""


def sources() -> Iterator[Path]:
    for name in SPEAKING:
        path = ROOT / name
        for one in sorted(path.rglob("*")) if path.is_dir() else [path]:
            inside = one.relative_to(ROOT).as_posix()
            if one.suffix in (".py", ".json") and not inside.startswith(SILENT):
                yield one


@cache
def pieces() -> frozenset[str]:
    """Every text of the sources, that between two holes of one too."""
    return frozenset(text for path in sources() for text in _texts(path))


def sentences() -> list[str]:
    """The pieces that are words for people."""
    told = (piece.strip() for piece in pieces())
    return sorted(
        piece
        for piece in told
        if WORDS.search(piece)
        and not NO_SENTENCE.search(piece)
        and not any(unsaid in piece for unsaid in UNSAID)
    )


def _texts(path: Path) -> Iterator[str]:
    if path.suffix == ".json":
        if path.name == "kinds.json":
            yield from _inside(json.loads(path.read_text("utf-8")))
        return
    tree = ast.parse(path.read_text("utf-8"))
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in documented:
            yield from re.split(r"\{[\w:.]*\}", str(node.value))


def _inside(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for one in value.values() if isinstance(value, dict) else value:
            yield from _inside(one)
