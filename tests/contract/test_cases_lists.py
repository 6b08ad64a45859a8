"""The golden lists are those that are written today."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

from events.index.pyramid.container import MAGIC, unpack
from tests.tools.golden_lists import LISTS, made


def held(path: Path) -> Any:
    """What a file holds, whoever compressed it."""
    raw = path.read_bytes()
    plain = gzip.decompress(raw) if path.suffix == ".bin" else raw
    if plain[:4] != MAGIC:
        return plain
    header, columns = unpack(plain)
    return header, {name: column.tolist() for name, column in columns.items()}


def test_the_golden_lists_are_not_stale(tmp_path: Path) -> None:
    old, new = (
        {path.relative_to(folder): held(path) for path in folder.rglob("*") if path.is_file()}
        for folder in (LISTS, made(tmp_path))
    )
    assert repr(old) == repr(new), "run: python -m tests.tools.golden_lists"
