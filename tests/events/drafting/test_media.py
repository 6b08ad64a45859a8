"""Pictures of a draft: of bytes that are here, or of which a browser says what matters."""

from __future__ import annotations

from typing import Any

import pytest

from events.drafting.draft import Draft
from events.drafting.making import Made, made
from events.media.content import Content
from events.media.known import known_files
from tests.media import png

SHA = "ab" * 32
SAID = {"type": "image/png", "size": 400, "width": 24, "height": 16, "sha": SHA}
PICTURE = {"event_id": "fair", "kind": "image", "file": "quay.png", "alt": "A quay", "credit": "Us"}


def draft(**cells: str) -> Draft:
    event = {"id": "fair", "title": "A fair", "date": "1961", "place": "Bamako"}
    return {
        "draft": 1,
        "meta": {},
        "columns": [{"name": name, "field": name} for name in event],
        "tables": {
            "events": [{"key": "a", "cells": event}],
            "media": [{"key": "m", "cells": {**PICTURE, **cells}}],
        },
        "sources": [],
    }


def about_media(found: Made) -> list[tuple[str, str, str]]:
    return [
        (one["key"], one["column"], one["text"]) for one in found.remarks if one["table"] == "media"
    ]


@pytest.mark.parametrize(
    "media",
    [{"quay.png": png()}, known_files({"quay.png": SAID})],
    ids=["bytes", "known"],
)
def test_a_picture_is_one_of_the_collection(media: dict[str, Content]) -> None:
    found = made(draft(), media=media)
    assert about_media(found) == []
    assert found.collection
    row = found.collection.media.iloc[0]
    assert (row["type"], row["width"], row["height"]) == ("image/png", 24, 16)


def test_one_that_is_not_there_is_remarked_and_the_event_stays() -> None:
    found = made(draft(), media={"quai.png": png()})
    assert found.collection
    assert found.collection.media.empty
    no_such = 'no such file in media/; did you mean "quai.png"?'
    assert about_media(found) == [("m", "file", no_such)]


def test_what_a_row_must_say_is_remarked() -> None:
    found = made(draft(alt=""), media={"quay.png": png()})
    assert about_media(found) == [("m", "alt", "must not be empty")]


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ([], "expected an object of 2000 files at most"),
        ({"a": 1}, "media 'a': expected an object"),
        ({"a": {**SAID, "type": "image/svg+xml"}}, "type 'image/svg+xml'; expected that of JPEG"),
        ({"a": {**SAID, "sha": "../x"}}, "sha '../x'; expected 64 hex digits"),
        ({"a": {**SAID, "width": -1}}, "width '-1'; expected a whole number"),
    ],
)
def test_what_a_browser_says_is_checked(said: Any, fault: str) -> None:
    with pytest.raises(ValueError, match="media") as caught:
        known_files(said)
    assert fault in str(caught.value)
