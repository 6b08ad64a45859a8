"""Pictures, sounds and links in the files that events leave as."""

import json

from events.formats.writing.records import records
from tests.events.formats.writing.conftest import SITE


def of(export, event):
    return next(one for one in records(export) if one["id"] == event)


def test_a_record_names_each_by_its_file_or_its_address(export):
    assert [(one["file"], one["url"], one["alt"]) for one in of(export, "ides")["media"]] == [
        ("harbour.png", "", "Boats at a quay"),
        ("", SITE, "A “wall”"),
    ]
    assert of(export, "month")["media"] == []


def test_geojson_has_all_that_is_said_of_them(file):
    features = json.loads(file(".geojson").read_text("utf-8"))["features"]
    (ides,) = [one["properties"]["media"] for one in features if one["id"] == "ides"]
    assert ides[0] == {
        "kind": "image",
        "file": "harbour.png",
        "url": "",
        "alt": "Boats at a quay",
        "caption": "=1 < 2",
        "credit": "A & B",
        "licence": "CC0",
    }


def test_a_table_says_them_in_a_column_of_their_own(file):
    text = file(".csv").read_text("utf-8-sig")
    assert f"image: Boats at a quay (harbour.png, A & B, CC0) | image: A “wall” ({SITE}" in text


def test_timelinejs_shows_the_first_that_has_an_address(file):
    events = json.loads(file(".timeline.json").read_text("utf-8"))["events"]
    by_id = {event["unique_id"]: event for event in events}
    assert by_id["ides"]["media"] == {"url": SITE, "alt": "A “wall”", "credit": "A, B"}
    assert by_id["school"]["media"] == {"url": "https://example.org/", "alt": "A page"}
    assert "media" not in by_id["month"]


def test_linked_places_depicts_an_event_by_its_pictures_elsewhere(file):
    features = json.loads(file(".lpf.json").read_text("utf-8"))["features"]
    depicted = {one["@id"]: one["depictions"] for one in features if "depictions" in one}
    assert depicted == {"ides": [{"@id": SITE, "title": "A “wall”"}]}


def test_a_balloon_tells_of_them(file):
    assert f"A “wall”, {SITE}, A, B" in file(".kml").read_text("utf-8")
