from __future__ import annotations

from typing import Any

import pytest

from dashboard.payload.bibliography import source_texts


@pytest.mark.parametrize(
    ("parts", "said"),
    [([-43, 3], "Mar 44 BC"), (["1961", "5"], "May 1961"), ([476], "476")],
)
def test_a_day_of_publication_tells_sources_apart(parts: list[Any], said: str) -> None:
    item = {"id": "a", "type": "book", "title": "Letters", "issued": {"date-parts": [parts]}}
    found = source_texts({"a": item, "b": {**item, "id": "b"}}, "en")["short"]
    assert found == [f"Letters, {said}"] * 2
