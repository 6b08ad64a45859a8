from __future__ import annotations

from dashboard.contract.columns import Atlas
from dashboard.payload.examples import MOST, ROOM, examples
from dashboard.view.search import found
from tests.dashboard.small import small


def of(atlas: Atlas, places: list[str], voices: list[str]) -> list[str]:
    return examples(atlas.numbers, places, voices)


def test_the_commonest_points_come_first() -> None:
    atlas = small()
    assert of(atlas, atlas.texts["places"]["name"], []) == ["Vessar", "Örlund"]


def test_voices_follow_by_name_and_areas_last() -> None:
    long = ["A very long name for a place"] * 5
    voices = ["Ida Vrenn, mayor", "Óengus", "Ida Vrenn, mayor"]
    assert of(small(), [*long, "Dun", "Tam"], voices) == ["Ida Vrenn", "Óengus"]
    assert of(small(), [*long, "Dun", "Tam"], voices[:1]) == ["Ida Vrenn", "Tam"]


def test_names_of_numbers_and_long_names_are_left_out() -> None:
    assert (
        of(small(), ["Pier 9", "12.5, 7.1", "A very long name for a place", "Ö", "", "x", "y"], [])
        == []
    )


def test_each_of_the_bundled_collection_is_short_and_finds_something(atlas: Atlas) -> None:
    named = atlas.texts["examples"]
    assert 0 < len(named) <= MOST
    assert len("".join(named)) <= ROOM
    assert all(found(atlas, name).any() for name in named)
