"""The second bundled collection: spread over the world, told by references, in three languages."""

import re

import pytest

from events.collection import Collection
from events.load import BUNDLED, load
from tests.events.data.test_mali_russia_text import HARDEST_GRADE, LOADED, QUOTED, grade

WORLD = BUNDLED.parent / "world"
DECADES = range(1960, 2020, 10)


@pytest.fixture(scope="module")
def world() -> Collection:
    return load(WORLD)


def test_every_decade_has_its_share(world: Collection) -> None:
    years = world.events["date"].str.lstrip("[").str[:4].astype(int)
    assert {decade: int(((years // 10) * 10 == decade).sum()) >= 5 for decade in DECADES} == (
        dict.fromkeys(DECADES, True)
    )


def test_every_source_is_a_reference_with_an_address_and_is_used(world: Collection) -> None:
    assert all(source["custom"]["outside"] for source in world.sources.values())
    assert all(source["URL"].startswith("http") for source in world.sources.values())
    assert {*world.sources} == {*world.claims["source_id"]}


def test_every_source_was_read_and_says_when(world: Collection) -> None:
    assert all(source["accessed"]["date-parts"][0] for source in world.sources.values())
    assert {*world.events.index} == {*world.claims["event_id"]}


def test_no_claim_is_said_of_two_sources(world: Collection) -> None:
    told = world.claims.groupby("event_id")["claim"]
    assert (told.nunique() == told.size()).all()


def test_its_words_take_no_side_and_are_plain(world: Collection) -> None:
    words = [*world.events["title"], *world.events["summary"], *world.claims["claim"]]
    assert [word for word in words if LOADED.search(QUOTED.sub("", word))] == []
    grades = world.events["summary"].map(grade)
    assert grades.mean() <= HARDEST_GRADE
    assert world.events["title"].str.len().max() <= 70


def test_where_states_disagree_both_are_heard(world: Collection) -> None:
    disputed = world.events.index[world.events["status"] == "disputed"]
    stances = world.claims.groupby("event_id")["stance"].agg(set)
    assert len(disputed) >= 2
    assert all(stances[event] == {"asserts", "denies"} for event in disputed)


@pytest.mark.parametrize("lang", ["fr", "ru"])
def test_all_of_it_is_translated(world: Collection, lang: str) -> None:
    assert not world.translation_notes
    for table, columns in (("events", ["title", "summary"]), ("claims", ["claim"])):
        told = world.translations[lang][table]
        assert (told[columns] != "").all().all()


def test_its_themes_are_those_of_the_first_collection(world: Collection) -> None:
    assert {theme.id for theme in world.themes} <= {theme.id for theme in load().themes}


def test_it_is_context_beside_a_collection_of_its_own() -> None:
    both = load([BUNDLED, WORLD])
    assert both.events["context"][both.events["file"] == "world"].all()
    assert not re.search(r"\bworld-", " ".join(both.sources))
