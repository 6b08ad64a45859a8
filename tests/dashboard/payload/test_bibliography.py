"""What the page tells of a source, from its CSL-JSON item."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.payload.bibliography import source_columns, source_texts
from events.dates import day_number

BARE: dict[str, Any] = {"id": "a", "type": "document", "title": "A"}


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({}, ""),
        ({"DOI": "10.1000/182"}, "https://doi.org/10.1000/182"),
        ({"URL": "https://a.example/", "DOI": "10.1000/182"}, "https://a.example/"),
    ],
)
def test_an_address_is_its_own_or_that_of_its_doi(fields: dict[str, str], url: str) -> None:
    assert source_columns({"a": {**BARE, **fields}}, {})["url"] == [url]


def test_when_it_was_read_is_a_day_and_when_it_was_written_may_be_words() -> None:
    read = {"accessed": {"date-parts": [[2024, 2, 3]]}, "issued": {"literal": "about 1990"}}
    items = {"a": {**BARE, **read}, "b": BARE}
    columns, texts = source_columns(items, {}), source_texts(items, "en")
    assert columns["accessed"]["start"] == [day_number(2024, 2, 3), None]
    assert columns["issued"]["form"] == [None, None]
    assert texts["written"] == ["about 1990", ""]


def test_a_voice_may_be_a_guess() -> None:
    items = {"a": BARE, "b": BARE, "c": BARE}
    voices = {"a": "The harbour", "b": "The harbour?"}
    assert source_texts(items, "en", voices)["voice"] == ["The harbour", "The harbour", ""]
    assert source_columns(items, voices)["probable"] == [False, True, False]
