"""Each of the others shows every event of the collection."""

from __future__ import annotations

import json

import pytest

from events.collection import Collection
from events.load import load
from tests.bench.rivals.data import files, points, slides


@pytest.fixture(scope="module")
def collection() -> Collection:
    return load()


def test_every_event_has_a_slide_with_its_days(collection: Collection) -> None:
    made = slides(collection)["events"]
    assert [slide["unique_id"] for slide in made] == list(collection.events.index)
    for slide in made:
        start, end = (tuple(slide[f"{end}_date"].values()) for end in ("start", "end"))
        assert start <= end


def test_every_event_stands_at_each_of_its_places(collection: Collection) -> None:
    features = points(collection)["features"]
    titles = collection.events["title"]
    assert [feature["properties"]["title"] for feature in features] == [
        titles[event] for event in collection.event_places["event_id"]
    ]
    assert {feature["properties"]["title"] for feature in features} == set(titles)


def test_an_event_without_an_end_lasts_as_long_as_any(collection: Collection) -> None:
    open_ended = collection.events["title"][collection.events["date"].str.endswith("/..")]
    properties = [feature["properties"] for feature in points(collection)["features"]]
    last = max(event["last_year"] for event in properties)
    assert len(open_ended) > 0
    assert {e["last_year"] for e in properties if e["title"] in set(open_ended)} == {last}


def test_the_files_are_json(collection: Collection) -> None:
    for name, text in files(collection).items():
        assert json.loads(text), name
