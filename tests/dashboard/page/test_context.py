from __future__ import annotations

from dataclasses import replace

import pytest
from shapely.geometry import shape

from dashboard.page import context
from geodata.layers import layer
from tests.dashboard.small import small


def named(kind: str, lang: str = "en") -> list[str]:
    atlas = small()
    texts = {**atlas.texts, "lang": lang}
    table = context.columns(replace(atlas, texts=texts))
    return [name for own, name in zip(table["kind"], table["name"], strict=True) if own == kind]


def test_larger_countries_come_first_and_never_by_the_alphabet() -> None:
    countries = named("countries")
    assert countries.index("Russia") < countries.index("Algeria") < countries.index("Belgium")
    assert countries.index("Belgium") < countries.index("Andorra")


@pytest.mark.parametrize(("lang", "name"), [("en", "Germany"), ("fr", "Allemagne")])
def test_names_speak_the_language_of_the_page(lang: str, name: str) -> None:
    assert name in named("countries", lang)


@pytest.mark.parametrize("kind", context.DETAILS)
def test_details_are_told_where_events_are_near(kind: str) -> None:
    great = layer(context.GREAT[kind])["features"] if kind in context.GREAT else []
    ids = {one["properties"]["id"] for one in great}
    features = layer(context.LAYERS[kind])["features"]
    feature = next(one for one in features if one["properties"]["id"] not in ids)
    corner = shape(feature["geometry"]).representative_point()
    atlas = small()
    places = atlas.numbers["places"]
    for near, turn in ((True, 0), (True, 360), (False, 180)):
        places["label"] = [[corner.x + turn + 1, corner.y]] * len(places["id"])
        table = context.columns(atlas)
        held = zip(table["kind"], table["id"], strict=True)
        assert ((kind, feature["properties"]["id"]) in held) is near


def test_without_events_there_are_countries_and_the_great_towns_alone() -> None:
    atlas = small()
    atlas.numbers["links"]["place"] = []
    table = context.columns(atlas)
    assert set(table["kind"]) == {"countries", "towns"}
    towns = {name for kind, name in zip(table["kind"], table["id"], strict=True) if kind == "towns"}
    assert towns == {one["properties"]["id"] for one in layer("great_towns")["features"]}


def test_no_town_is_told_twice() -> None:
    table = context.columns(small())
    held = [*zip(table["kind"], table["id"], strict=True)]
    towns = [one for one in held if one[0] == "towns"]
    assert len(towns) == len(set(towns))
