from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping

import pandas as pd
import pytest

from events.records import Records

Table = Callable[..., Records]


@pytest.fixture
def table() -> Table:
    """Records of a small CSV text."""

    def made(text: str, meaning: Mapping[str, str] | None = None) -> Records:
        header, *rows = csv.reader(io.StringIO("\n".join(map(str.strip, text.split("\n")))))
        index = pd.Index(range(2, 2 + len(rows)), name="row")
        return Records("a.csv", pd.DataFrame(rows, index, header, dtype=str), meaning or {})

    return made
