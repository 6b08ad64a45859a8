"""The file of the finer ground: where its pieces lie, and the outlines of the areas at hand."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from dashboard.contract.columns import Atlas, Payload
from dashboard.page import emphasis
from dashboard.picture import base
from dashboard.picture.ground import address, ground, needed
from dashboard.view.state import Camera, initial
from geodata.ground import LEVELS, VERSION, meeting, pieces
from geodata.layers import layer
from tests.dashboard.small import small

COUNTRY = layer("countries")["features"][0]["properties"]["id"]


def read(*ids: str, names: list[str] | None = None) -> dict[str, Any]:
    areas = {"features": [{"properties": {"id": name}} for name in ids]}
    held: dict[str, Any] = json.loads(ground(replace(small(), areas=areas), names))
    return held


def test_it_says_where_every_piece_lies() -> None:
    held = read()
    assert (held["version"], held["address"]) == (VERSION, f"ground/{VERSION}/{{id}}.json")
    assert [level["from"] for level in held["levels"]] == [level.zoom for level in LEVELS]
    listed = {name: box for level in held["levels"] for name, box in level["pieces"].items()}
    assert listed == {name: [*piece.box] for name, piece in pieces().items()}


def test_it_lists_no_other_than_the_wanted_pieces() -> None:
    wanted = [next(iter(pieces()))]
    assert [[*level["pieces"]] for level in read(names=wanted)["levels"]] == [wanted, [], []]


def test_it_holds_the_outlines_of_the_areas_alone() -> None:
    assert read()["outlines"] == {}
    outlines = read(COUNTRY, "of-a-file")["outlines"]
    assert [*outlines] == [COUNTRY]
    assert outlines[COUNTRY].keys() == {"box", "polygons"}


def test_it_names_the_country_that_is_set_apart(atlas: Atlas) -> None:
    code = emphasis.country(atlas.numbers)
    assert json.loads(ground(atlas))["focus"] == {"id": base.focused(code), "country": code}
    nowhere = small()
    nowhere.numbers["links"]["place"] = []
    assert "focus" not in json.loads(ground(nowhere))


def at(lon: float, lat: float) -> Payload:
    """Numbers of one event at one place."""
    numbers = small().numbers
    numbers["events"]["id"] = ["event"]
    numbers["links"] = {**numbers["links"], "event": [0], "place": [0]}
    places = numbers["places"]
    places["lon"][0], places["lat"][0], places["own"][0] = lon, lat, False
    places["label"][0], places["bounds"][0] = [lon, lat], [lon, lat, lon, lat]
    numbers["home"] = [lon, lat, lon, lat]
    return numbers


def test_a_place_needs_the_pieces_around_it_at_each_level() -> None:
    numbers = at(178.4, -18.1)
    names = needed(numbers, initial(numbers))
    for level in LEVELS:
        around = set(meeting(level.number, (178.4, -18.1, 178.4, -18.1)))
        assert around <= set(names)
    assert any(name in names for name in meeting(1, (-179, -18, -179, -18)))
    assert len(names) < len(pieces()) / 3


def test_a_page_that_opens_elsewhere_needs_what_it_sees_there() -> None:
    numbers = at(178.4, -18.1)
    away = replace(initial(numbers), view=Camera(60.0, 30.0, 7.0))
    there = set(meeting(3, (30, 60, 30, 60)))
    assert not there & set(needed(numbers, initial(numbers)))
    assert there <= set(needed(numbers, away))


def test_the_address_of_a_piece_is_that_of_the_file() -> None:
    assert address("1-0") == read()["address"].replace("{id}", "1-0")


def test_a_collection_of_the_whole_world_takes_no_piece_twice(atlas: Atlas) -> None:
    names = needed(atlas.numbers, initial(atlas.numbers))
    assert len(names) == len(set(names)) > 0
