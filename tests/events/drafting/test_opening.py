"""A file opened as a draft: all of its rows, in its own words."""

from __future__ import annotations

import json
import re

import pytest

from events.dates.written import Order
from events.drafting.checking import checked
from events.drafting.making import made
from events.drafting.opening import opened
from events.options import Options
from events.problems import UnreadableError


@pytest.fixture
def open_table(tmp_path):
    def of(text, name="school.csv", options=Options()):  # noqa: B008
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return opened(path, options)

    return of


def cells(draft):
    return [row["cells"] for row in draft["tables"]["events"]]


def test_rows_are_as_the_file_has_them_with_an_id_each(open_table):
    told = open_table("What,When,Where\nFair,about 1961,Lyon\nFlood,3/4/61,\n")
    assert told.draft["columns"] == [
        {"name": "What", "field": "title"},
        {"name": "When", "field": "date"},
        {"name": "Where", "field": "place"},
        {"name": "id", "field": "id"},
    ]
    first, second = cells(told.draft)
    assert first == {"What": "Fair", "When": "about 1961", "Where": "Lyon", "id": "fair-1961"}
    assert second["When"] == "3/4/61"
    assert told.format == "CSV"
    assert checked(told.draft) == told.draft


def test_a_row_that_cannot_be_shown_is_there_to_be_mended(open_table):
    told = open_table("title,date\nFair,1961\nFlood,soon\n,tomorrow\n")
    ids = [one["id"] for one in cells(told.draft)]
    assert ids[:2] == ["fair-1961", "flood"]
    assert re.fullmatch("e[a-z0-9]{7}", ids[2])
    assert [one["shown"] for one in told.made.understood] == [True, False, False]


def test_own_ids_stay_as_they_are_written(open_table):
    told = open_table("Id,title,date\nA 1,Fair,1961\n,Flood,1962\n")
    assert [one["Id"] for one in cells(told.draft)] == ["A 1", "flood-1962"]
    assert [one["id"] for one in told.made.understood] == ["a-1", "flood-1962"]
    assert len(told.draft["columns"]) == 3


def test_ids_outlive_any_change(open_table):
    draft = open_table("title,date\nFair,1961\nFair,1961\n").draft
    draft["tables"]["events"].reverse()
    draft["tables"]["events"][0]["cells"]["title"] = "Market"
    assert [one["id"] for one in made(draft).understood] == ["fair-1961-2", "fair-1961"]


def test_shapes_stay_with_their_rows(open_table):
    line = {"type": "LineString", "coordinates": [[2.5, 48.25], [3, 49]]}
    features = [
        {"type": "Feature", "properties": {"title": "Walk", "date": "1961"}, "geometry": line}
    ]
    content = json.dumps({"type": "FeatureCollection", "features": features})
    draft = json.loads(json.dumps(open_table(content, "walk.geojson").draft))
    assert draft["geometry"] == {"r1": line}
    collection = made(draft).collection
    assert collection is not None
    assert collection.places.geometry.iloc[0].wkt == "LINESTRING (2.5 48.25, 3 49)"


def test_columns_and_orders_that_are_asked_for_stay_with_the_draft(open_table):
    asked = Options(columns=(("title", "b"),), order=Order.MONTH_FIRST)
    draft = open_table("a,b,date\nx,Fair,3/4/1961\n", options=asked).draft
    assert draft["meta"]["order"] == "month-first"
    (event,) = made(draft).understood
    assert event["edtf"] == "1961-03-04"
    assert draft["columns"][1] == {"name": "b", "field": "title"}


def test_what_holds_no_event_is_told(open_table):
    told = open_table("title,date\nFair,1961\ntitle,date\nFlood,1962\n")
    assert told.rows == 3
    assert [one["title"] for one in cells(told.draft)] == ["Fair", "Flood"]
    assert told.aside == ((3, "the names of the columns again"),)


def test_notes_on_the_file_are_remarks_on_the_draft(open_table):
    told = open_table("Was;Wann\nMesse;1961\n").remarks
    assert [(one["column"], one["group"], one["text"]) for one in told] == [
        ("", "columns are separated by", "semicolons"),
        ("Was", "column read as title", "column read as title"),
        ("Wann", "column read as date", "column read as date"),
    ]


def test_each_step_is_told(tmp_path):
    (tmp_path / "a.csv").write_text("title,date\nFair,1961\n")
    steps = []
    opened(tmp_path / "a.csv", tell=steps.append)
    assert steps == ["reading", "columns", "dates", "places", "tables"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title,date\n" + "Fair,1961\n" * 20_001, "a.csv: 20001 rows; a draft has 20000 at most"),
        (",".join(f"c{n}" for n in range(201)) + "\n" + "1," * 200 + "1\n", "201 columns"),
        ("", "a.csv: the file is empty"),
    ],
    ids=["rows", "columns", "nothing"],
)
def test_a_file_that_is_no_draft_is_refused_in_one_line(open_table, text, said):
    with pytest.raises(UnreadableError, match=said) as caught:
        open_table(text, "a.csv")
    assert "\n" not in str(caught.value)


def test_long_cells_are_cut_and_that_is_told(open_table):
    text = json.dumps([{"title": "Fair", "date": "1961", "notes": "x" * 100_001}])
    told = open_table(text, "a.json")
    assert len(cells(told.draft)[0]["notes"]) == 100_000
    assert ("r1", "notes") in {(one["key"], one["column"]) for one in told.remarks}
