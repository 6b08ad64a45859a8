"""A collection laid under another changes nothing of what that one says of itself."""

import pytest

from events.load import UNDER, load
from events.testimony.history import content_hash, digests

TABLE = "title,date,place,theme\n" + "".join(f"T,{1900 + n},Gao,Theme {n}\n" for n in range(9))


@pytest.fixture(scope="module")
def pair():
    return load(), load(world=True)


def test_pins_title_eras_lessons_and_notes_stay(pair):
    alone, laid = pair
    assert content_hash(laid) == content_hash(alone)
    assert digests(laid) == digests(alone)
    assert (laid.name, laid.title, laid.meta) == (alone.name, alone.title, alone.meta)
    assert laid.eras.equals(alone.eras)
    assert laid.tours.equals(alone.tours)
    assert laid.translation_notes == alone.translation_notes


def test_all_that_lies_under_is_context_and_nothing_else_becomes_it(pair):
    alone, laid = pair
    (under,) = (one.id for one in laid.readings if one.under)
    below = laid.events["file"] == under
    assert below.sum() == len(laid.events) - len(alone.events) > 0
    assert laid.events["context"][below].all()
    assert laid.events["context"][~below].to_dict() == alone.events["context"].to_dict()


def test_equal_themes_stay_and_others_become_one(pair, tmp_path):
    alone, laid = pair
    assert [one.id for one in laid.themes] == [one.id for one in alone.themes]
    (tmp_path / "own.csv").write_text(TABLE)
    table = load(tmp_path / "own.csv", world=True)
    own = [f"theme-{n}" for n in range(9)]
    assert [one.id for one in table.themes] == [*own, "meanwhile"]
    assert {*table.events["theme"][table.events["file"] != "own"]} == {"meanwhile"}
    assert len({one.letter for one in table.themes}) == 10


def test_nothing_lies_under_itself():
    assert load(UNDER, world=True).upper is None
