"""The atlas as a work that is cited."""

from __future__ import annotations

from dataclasses import replace

from events.load import load
from events.testimony.contents import content_hash
from events.testimony.itself import atlas_item, released_on


def test_a_released_version_has_its_day() -> None:
    assert atlas_item(load())["issued"] == {"date-parts": [[2026, 11, 29]]}


def test_content_that_was_never_released_has_no_day() -> None:
    collection = load()
    never = replace(collection, releases=())
    changed = replace(collection, events=collection.events[1:])
    for one in (never, changed):
        assert released_on(one) == ""
        assert "issued" not in atlas_item(one)


def test_a_release_of_before_days_were_kept_has_none() -> None:
    collection = load()
    undated = tuple(replace(release, date="") for release in collection.releases)
    assert released_on(replace(collection, releases=undated)) == ""


def test_a_title_in_another_language_makes_no_other_version() -> None:
    collection = load()
    first = {**collection.meta, "languages": collection.meta["languages"][:1]}
    first["themes"] = [
        {**theme, "title": {"en": theme["title"]["en"]}} for theme in collection.meta["themes"]
    ]
    assert len(collection.meta["languages"]) > 1
    assert content_hash(replace(collection, meta=first)) == content_hash(collection)
    assert content_hash(replace(collection, meta={**first, "title": "?"})) != content_hash(
        collection
    )
