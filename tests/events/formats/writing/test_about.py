"""What every file says of itself."""

import json
from dataclasses import replace

from events.formats.writing.about import about
from events.formats.writing.export import whole
from events.load import load

KEYS = ["title", "version", "licence", "licence_url", "citation", "view", "address"]


def with_meta(folder, **said):
    path = folder.path / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **said}), "utf-8")
    return whole(load(folder.path))


def test_it_names_the_collection_its_licence_and_the_events(folder):
    licence = {"name": "CC-BY-4.0", "path": "https://licence.example/by", "title": "By 4.0"}
    export = with_meta(folder, licenses=[licence], contributors=[{"title": "Ida Vrenn"}])
    said = about(replace(export, address="https://atlas.example/?from=1961"))
    assert list(said) == KEYS
    assert said["title"] == "A small collection"
    assert (said["licence"], said["licence_url"]) == ("By 4.0", "https://licence.example/by")
    assert said["view"] == "all 3 events"
    for part in ("Ida Vrenn", "A small collection, version 1.0", said["address"]):
        assert part in said["citation"]


def test_several_licences_are_all_named(folder):
    export = with_meta(folder, licenses=[{"name": "A-1"}, {"name": "B-2", "path": "b.txt"}])
    said = about(export)
    assert (said["licence"], said["licence_url"]) == ("A-1; B-2", "b.txt")


def test_what_is_not_known_is_empty(folder):
    said = about(with_meta(folder, licenses="free"))
    assert list(said) == KEYS
    assert said["licence"] == said["licence_url"] == said["address"] == ""
    assert said["citation"].startswith("A small collection, version 1.0")
