"""What the page says follows from the collection."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.contract.columns import Atlas
from dashboard.contract.files import view
from dashboard.page import layers, layout, lens, search
from dashboard.view.speaker import Speaker
from tests.dashboard.small import small

Node = Any


def walk(node: Node) -> Iterator[dict[str, Any]]:
    """The properties of every component."""
    if isinstance(node, dict) and "props" in node:
        yield node["props"]
        yield from walk(node["props"].get("children"))
    elif isinstance(node, list):
        for child in node:
            yield from walk(child)


def text(node: Node) -> str:
    if isinstance(node, list):
        return "".join(map(text, node))
    return text(node["props"].get("children", "")) if isinstance(node, dict) else str(node or "")


def built(atlas: Atlas) -> list[dict[str, Any]]:
    return list(walk(json.loads(json.dumps(layout.build(atlas), cls=PlotlyJSONEncoder))))


@pytest.fixture(scope="module")
def components() -> list[dict[str, Any]]:
    return built(small())


def kind(components: list[dict[str, Any]], name: str) -> dict[str, dict[str, Any]]:
    """Components that one callback hears, by their value."""
    named = (props for props in components if isinstance(props.get("id"), dict))
    return {props["id"][name]: props for props in named if props["id"]["type"] == name}


def switched(parts: list[Any], name: str) -> dict[str, dict[str, Any]]:
    """What switches something of a kind, by its value."""
    found = walk(json.loads(json.dumps(parts, cls=PlotlyJSONEncoder)))
    return {props[f"data-{name}"]: props for props in found if f"data-{name}" in props}


def test_themes_have_their_own_titles_and_letters() -> None:
    sheet = layers.sheet(small(), Speaker(small().texts))
    said = {name: text(props["children"]) for name, props in switched(sheet, "theme").items()}
    assert said == {"trade": "TTrade and mines", "law": "LLaw", "arts": "AArts & letters"}


def test_every_layer_of_an_address_has_a_switch_and_a_sign() -> None:
    sheet = layers.sheet(small(), Speaker(small().texts))
    keys = {key["key"]: key["of"] for key in view()["keys"] if key["key"] in ("layers", "without")}
    assert set(switched(sheet, "layer")) == set(keys["layers"])
    assert set(switched(sheet, "part")) == set(keys["without"])
    assert set(layers.LEGEND.values()) == {*keys["layers"], *keys["without"]} - {"names"}


def test_one_ground_is_chosen() -> None:
    grounds = switched(layers.sheet(small(), Speaker(small().texts)), "ground")
    on = {name: props["aria-checked"] for name, props in grounds.items()}
    assert on == {"plain": "true", "pale": "false", "blank": "false"}


def test_a_few_sources_have_a_switch_each_and_many_or_one_have_none() -> None:
    atlas = small()
    sources = atlas.numbers["sources"]
    for count, some in ((1, False), (2, True), (12, True), (13, False)):
        ids = [f"source-{k}" for k in range(count)]
        sources["id"] = ids
        atlas.texts["sources"]["short"] = atlas.texts["sources"]["title"] = ids
        heard = switched(layers.sheet(atlas, Speaker(atlas.texts)), "heard")
        assert list(heard) == (ids if some else [])


def test_own_shapes_are_in_the_legend_where_there_are_any() -> None:
    def signs(atlas: Atlas) -> str:
        return text(json.loads(json.dumps(layers.legend(atlas, t), cls=PlotlyJSONEncoder)))

    atlas, t = small(), Speaker(small().texts)
    atlas.numbers["places"]["own"] = [False for _ in atlas.numbers["places"]["id"]]
    atlas.numbers["lines"] = {**atlas.numbers["lines"], "place": []}
    assert t("legend.own") not in signs(atlas)
    atlas.numbers["places"]["own"][0] = True
    assert t("legend.own") in signs(atlas)


def test_the_map_can_look_at_the_collections_countries(components: list[dict[str, Any]]) -> None:
    said = {name: props["children"] for name, props in kind(components, "home").items()}
    assert list(said.values()) == ["Overview", "Tamarél", "Nordrik", "World"]
    assert list(said)[1] == "9.7,19.7,10.4,20.4"


def test_every_source_can_be_chosen() -> None:
    sources = switched(lens.sheet(small(), Speaker(small().texts)), "source")
    assert {"", "attested-2", "gazette", "memoir", "ledger", "almanac"} == set(sources)
    assert sources["ledger"]["title"] == "Ledger 12/B & notes <draft>"


def test_the_search_box_hints_at_what_there_is() -> None:
    atlas = small()
    hint = search.hint(atlas, Speaker(atlas.texts))
    assert hint == "Search: fair, Örlund, Ёлка…"
    atlas.texts["examples"].clear()
    assert search.hint(atlas, Speaker(atlas.texts)) == "Search events"


def test_the_search_box_takes_what_an_address_keeps(components: list[dict[str, Any]]) -> None:
    assert [props["maxLength"] for props in components if props.get("id") == "search"] == [80]


def test_the_layout_holds_no_data(components: list[dict[str, Any]]) -> None:
    assert not [props for props in components if "figure" in props]
    assert not [props for props in components if "storage_type" in props]


def test_a_map_without_places_says_so(components: list[dict[str, Any]]) -> None:
    def said(some: list[dict[str, Any]]) -> list[Any]:
        return [props["children"] for props in some if props.get("className") == "map-empty"]

    atlas = small()
    atlas.numbers["links"] = {"event": [], "place": [], "role": []}
    assert said(built(atlas)) == [atlas.texts["words"]["map.no-places"]]
    assert said(components) == []
