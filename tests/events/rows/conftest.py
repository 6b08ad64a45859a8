"""Tables on disk, and what is read of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from events.collection import Collection
from events.load import load
from events.options import NONE, Options

Table = Callable[..., Collection]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    """Load a table of lines of text."""

    def loaded(*lines: str, name: str = "school.csv", options: Options = NONE) -> Collection:
        path = tmp_path / name
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return load(path, options)

    return loaded
