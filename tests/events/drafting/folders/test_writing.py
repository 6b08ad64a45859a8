"""A collection that is written as a folder opens as the same collection."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from events.drafting.folders.writing import folder_files
from events.formats.registry import read
from events.load import BUNDLED, UNDER, accounted, load
from events.testimony.contents import content_hash, digests
from geodata.world import outline

FRAMES = ("events", "event_places", "claims", "relations", "eras", "actors", "glossary", "tours")


@pytest.mark.parametrize("source", [BUNDLED, UNDER], ids=lambda path: path.name)
def test_a_folder_is_written_as_it_was(source, lay):
    again, before = load(lay(folder_files(read(source)))), load(source)
    assert content_hash(again) == content_hash(before)
    assert again.notes == before.notes
    assert again.releases == before.releases
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(again, name), getattr(before, name))
    for lang, tables in before.translations.items():
        for name, texts in tables.items():
            pd.testing.assert_frame_equal(again.translations[lang][name], texts)


@pytest.mark.parametrize("source", ["table", "areas"])
def test_a_file_becomes_a_folder_that_opens_strictly(source, lay, request):
    path: Path = request.getfixturevalue(source)
    folder, before = lay(folder_files(read(path))), load(path)
    again = load(folder)
    assert digests(again) == digests(before)
    assert again.places.geometry.equals(before.places.geometry)
    assert accounted(folder).readings[0].format == "folder"
    assert again.notes == ()


def test_a_region_of_the_world_is_known_by_its_id(table, lay):
    files = folder_files(read(table))
    (region,) = [one for one in load(lay(files)).places.index if one.startswith("region-")]
    assert outline(region)
    assert "places.geojson" not in files


def test_shapes_of_a_file_lie_beside_its_places(areas):
    features = json.loads(folder_files(read(areas))["places.geojson"])["features"]
    assert [one["id"] for one in features] == ["point-reserve", "point-road"]


def test_the_descriptor_names_every_table_and_has_dates_as_texts(table):
    files = folder_files(read(table))
    resources = {one["path"]: one for one in json.loads(files["datapackage.json"])["resources"]}
    assert set(resources) == set(files) - {"datapackage.json"}
    fields = {one["name"]: one["type"] for one in resources["events.csv"]["schema"]["fields"]}
    assert fields["date"] == "string"


def test_what_was_released_keeps_its_descriptor():
    said = json.loads(folder_files(read(BUNDLED))["datapackage.json"])
    assert said == json.loads((BUNDLED / "datapackage.json").read_text("utf-8"))


def test_equal_collections_give_equal_bytes(table):
    assert folder_files(read(table)) == folder_files(read(table))


def test_media_lie_in_a_folder_of_their_own(table):
    files = folder_files(read(table), media={"river.png": b"\x89PNG"})
    assert files["media/river.png"] == b"\x89PNG"
