"""From rows to a collection: every row is shown, or said to be left out."""

import pytest

from events.load import load
from events.problems import CollectionError


def test_a_table_with_names_of_places(table):
    collection = table(
        "Title,date,location,source",
        "A coup,1968-11-19,Bamako,https://example.org/a",
        "Talks,2021,Moscou,",
    )
    assert list(collection.events.index) == ["a-coup-1968-11-19", "talks-2021"]
    assert list(collection.events["status"]) == ["single-source", "single-source"]
    assert set(collection.event_places["place_id"]) == {"bamako", "moscow"}
    assert set(collection.sources) == {"https-example-org-a", "school"}
    assert collection.title == "school"


def test_a_table_with_coordinates(table):
    collection = table(
        "title,date,lat,lon,place",
        "Here,1961,12.5,-8,The well",
        "Here,1961,12.5,-8,The well",
        "There,1962,,,Gao",
    )
    assert list(collection.events.index) == ["here-1961", "here-1961-2", "there-1962"]
    assert list(collection.event_places["place_id"]) == ["point-the-well", "point-the-well", "gao"]
    assert collection.places.loc["point-the-well"].geometry.coords[0] == (-8, 12.5)


def test_every_row_is_accounted_for(table):
    collection = table(
        "title,date,place",
        "Both,1961,Gao",
        "No place,1962,",
        "No date,,Gao",
        "Neither,soon,Xyzzyville",
    )
    (reading,) = collection.readings
    assert (reading.shown, reading.unplaced, reading.undated) == (1, 1, 1)
    assert [problem.row for problem in reading.left_out] == [5]
    assert reading.records == 4
    assert str(reading) == "school.csv: 3 events of 4 rows, 1 unplaced, 1 undated, 1 left out"
    assert collection.events.loc["no-date", "date"] == "XXXX"


def test_a_row_that_is_left_out_says_why(table):
    collection = table("title,date,place", "Both,1961,Gao", "Neither,soon,Xyzzyville")
    (left,) = collection.readings[0].left_out
    assert left.value == "Neither"
    assert left.rule.startswith("neither a date nor a place that can be read (")
    assert '"Xyzzyville"' in left.rule


def test_a_file_of_which_nothing_can_be_shown_is_refused(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("title,date,place\nA,,\nB,,\n")
    with pytest.raises(CollectionError) as caught:
        load(path)
    first, *rest = caught.value.problems
    assert first.rule == "no row can be shown; expected a date or a place in one at least"
    assert [problem.row for problem in rest] == [2, 3]


def test_columns_that_mean_nothing_to_us_are_kept(table):
    collection = table("title,date,place,guests", "A fair,1961,Gao,<b>12</b>", "A flood,1962,Gao,")
    assert collection.fields.to_numpy().tolist() == [["a-fair-1961", "guests", "12"]]


def test_several_places_of_one_cell(table):
    collection = table("title,date,place", "Talks,1961,Gao; Moscow", "A road,1962,Gao | Bamako")
    stays = collection.event_places.groupby("event_id")["place_id"].agg(list)
    assert stays["talks-1961"] == ["gao", "moscow"]
    assert stays["a-road-1962"] == ["gao", "bamako"]


def test_markup_is_taken_out_of_texts(table):
    collection = table("title,date,place", "A <i>great</i>&nbsp;fair,1961,Gao")
    assert list(collection.events["title"]) == ["A great fair"]


def test_ids_used_twice_are_told_apart_and_noted(table):
    collection = table(
        "id,title,date,place", "a,One,1961,Gao", "a,Two,1962,Gao", "a-2,Three,1963,Gao"
    )
    assert set(collection.events.index) == {"a", "a-2", "a-3"}
    notes = [note for note in collection.readings[0].notes if note.kind == "ids told apart"]
    assert [(note.row, note.text) for note in notes] == [(3, "a-3")]


def test_a_row_without_a_title_gets_one(table):
    collection = table(
        "title,date,place,theme,summary", ",1961,Gao,Attack,", ",1962,Gao,,A long day"
    )
    assert list(collection.events["title"]) == ["Attack, Gao", "A long day"]


def test_of_several_themes_the_first_sorts_the_event(table):
    collection = table(
        "title,date,place,theme", "A,1961,Gao,War; Trade", 'B,1962,Gao,",peace,war,"'
    )
    assert list(collection.events["theme"]) == ["war", "peace"]


def test_na_among_codes_is_a_country_and_among_names_nothing(table):
    codes = table("title,date,place,country", "A,1961,Windhoek,NA", "B,1962,Gao,ML")
    assert set(codes.places["country"]) == {"NA", "ML"}
    names = table("title,date,place,country", "A,1961,Gao,NA", "B,1962,Bamako,Mali")
    assert set(names.event_places["place_id"]) == {"gao", "bamako"}
