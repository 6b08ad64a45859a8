import pandas as pd

from events.load import load
from events.rows.themes import themes_of


def made(*written, language="en"):
    themes = themes_of(pd.Series(written, dtype=str), language)
    return [theme["id"] for theme in themes.themes], themes.column.tolist(), themes.notes


def test_themes_come_in_the_order_in_which_they_first_appear():
    assert made("Sport", "Music", "Sport") == (
        ["sport", "music"],
        ["sport", "music", "sport"],
        [],
    )


def test_a_theme_is_titled_as_first_written_and_spellings_of_one_id_are_one():
    themes = themes_of(pd.Series(["Foot-ball", "foot ball", "FOOT BALL"], dtype=str))
    assert themes.themes == [{"id": "foot-ball", "title": {"en": "Foot-ball"}}]


def test_other_alphabets_have_ids_too():
    ids, _, _ = made("Спорт", "Музыка")
    assert len(set(ids)) == 2


def test_gaps_get_a_theme_of_their_own():
    assert made("Sport", "") == (
        ["sport", "events"],
        ["sport", "events"],
        ["theme: Events where the file gives none"],
    )


def test_no_theme_at_all_is_one_theme():
    assert made("", "")[0] == ["events"]
    assert made()[0] == ["events"]


def test_what_we_add_does_not_take_the_place_of_an_own_theme():
    assert made("Events", "", "events") == (
        ["events", "events-2"],
        ["events", "events-2", "events"],
        ["theme: Events 2 where the file gives none"],
    )


def test_of_more_than_nine_the_most_frequent_are_kept():
    names = [f"T{number}" for number in range(12)]
    ids, column, notes = made(*names, *names[4:])
    assert ids == [*(f"t{number}" for number in range(4, 12)), "other"]
    assert column[:5] == ["other"] * 4 + ["t4"]
    assert notes == ["theme: the 4 rarest as one, Other"]


def test_nine_are_not_too_many_and_a_gap_counts():
    names = [f"T{number}" for number in range(9)]
    assert len(made(*names)[0]) == 9
    assert made(*names)[2] == []
    ids, _, notes = made(*names, "", "")
    assert (len(ids), ids[-2:]) == (9, ["events", "other"])
    assert len(notes) == 2


def test_an_own_theme_called_other_is_not_ours():
    ids, column, _ = made("Other", "Other", *(f"T{number}" for number in range(11)))
    assert (ids[0], ids[-1], column[-1]) == ("other", "other-2", "other-2")


def test_they_reach_the_collection(tmp_path):
    table = tmp_path / "club.csv"
    table.write_text("title,date,lat,lon,Theme\nA,1961,0,0,Sport\nB,1962,0,0,Society\n", "utf-8")
    themes = load(table).themes
    assert [(theme.id, theme.letter, theme.colour) for theme in themes] == [
        ("sport", "S", None),
        ("society", "O", None),
    ]
