"""Themes that a collection declares, beside those that its events name."""

import pandas as pd

from events.rows.declared import declared_themes

WAR = {"id": "war", "title": {"en": "War; peace", "fr": "Guerre"}, "colour": "#aa0000"}
DEFAULT = {"id": "events", "title": "Events"}
NINE = [{"id": f"t{n}", "title": f"T{n}"} for n in range(9)]


def made(*cells, declared=(WAR,), language="en"):
    found = declared_themes(pd.Series(cells, dtype=str), declared, language)
    return [theme["id"] for theme in found.themes], found.column.tolist()


def test_a_theme_is_named_by_its_id_or_a_title_whole_or_first_of_several():
    cells = ("war", "WAR; PEACE", "guerre", "Guerre; paix", " Guerre ")
    assert made(*cells)[1] == ["war"] * 5


def test_others_follow_in_the_order_in_which_they_first_appear():
    assert made("Art", "war", "Music") == (["war", "art", "music"], ["art", "war", "music"])


def test_gaps_have_the_theme_of_gaps_where_it_is_declared():
    assert made("", "war")[0] == ["war", "events"]
    assert made("", declared=[DEFAULT]) == (["events"], ["events"])


def test_what_is_beyond_nine_is_one_with_what_is_left():
    ids, column = made("a", "b", "c", declared=NINE[:7])
    assert ids == [*(f"t{n}" for n in range(7)), "a", "other"]
    assert column == ["a", "other", "other"]


def test_beside_nine_a_text_stays_what_it_is():
    assert made("t3", "Art", "", declared=NINE)[1] == ["t3", "art", ""]


def test_without_any_the_events_make_them():
    assert made("Art; War", declared=()) == (["art"], ["art"])
