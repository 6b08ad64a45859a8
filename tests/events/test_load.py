import dataclasses
import json
from datetime import date, timedelta

import pandas as pd
import pytest

from events.dates import iso_day
from events.load import BUNDLED, load


def test_events_are_a_frame_in_the_order_of_time(folder):
    events = load(folder.path).events
    assert list(events.index) == ["embassy", "air-base", "visit"]
    assert list(events.columns) == [
        "title",
        "date",
        "start_earliest",
        "start_latest",
        "end_earliest",
        "end_latest",
        "theme",
        "status",
        "summary",
        "significance",
        "significance_source",
        "geometry",
        "independent",
        "context",
        "file",
    ]
    assert events.crs.to_epsg() == 4326
    assert list(events["theme"]) == ["diplomacy", "military", "politics"]


def test_bounds_are_whole_days(folder):
    events = load(folder.path).events
    assert events["start_earliest"].dtype == "int64"
    assert date(1970, 1, 1) + timedelta(int(events.at["visit", "end_latest"])) == date(2021, 9, 4)


def declare(folder, **members):
    path = folder.path / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **members}), "utf-8")


def test_an_open_date_ends_where_the_collection_says(folder):
    declare(folder, earliest="1955-03", latest="2030")
    folder.replace("events.csv", "2021-09-04", "2021-09-04/..")
    events = load(folder.path).events
    assert iso_day(events.at["air-base", "start_earliest"]) == "1955-03-01"
    assert iso_day(events.at["visit", "end_latest"]) == "2030-12-31"


def test_where_it_says_nothing_an_open_date_ends_at_the_last_day_of_any(folder):
    folder.replace("events.csv", "2021-09-04", "2021-09-04/..")
    events = load(folder.path).events
    assert iso_day(events.at["air-base", "start_earliest"]) == "1961-01-01"
    assert iso_day(events.at["visit", "end_latest"]) == "2021-09-04"


def test_an_event_on_several_dates_keeps_them(folder):
    folder.replace("events.csv", "2021-09-04", '"{2021-09-04,2021-09-06}"')
    collection = load(folder.path)
    assert list(collection.members["event_id"]) == ["visit", "visit"]
    assert list(map(iso_day, collection.members["end_latest"])) == ["2021-09-04", "2021-09-06"]
    assert collection.members["each"].all()
    assert iso_day(collection.events.at["visit", "end_latest"]) == "2021-09-06"


def test_the_geometry_of_an_event_is_the_union_of_its_places(folder):
    collection = load(folder.path)
    visit = collection.events.loc["visit"].geometry
    assert visit.geom_type == "MultiPoint"
    assert len(visit.geoms) == 3
    assert collection.events.loc["embassy"].geometry == collection.places.loc["bamako"].geometry


def test_only_places_that_events_name_are_kept(folder):
    places = load(folder.path).places
    assert set(places.index) == {"bamako", "mopti-air-base", "moscow", "my-hall"}
    assert places.loc["my-hall", "coordinates_from"] == "hand-entered: for the example"


def test_eras_have_days_and_the_last_is_open(folder):
    eras = load(folder.path).eras
    assert eras.at["second", "start_day"] == eras.at["first", "end_day"] + 1
    assert eras.at["second", "end_day"] is pd.NA
    assert eras.at["first", "boundary"] == "independence"


def test_the_rest_is_as_the_files_have_it(folder):
    collection = load(folder.path)
    assert (collection.name, collection.title, collection.version) == (
        "small",
        "A small collection",
        "1.0",
    )
    assert collection.sources["letter"]["title"] == "A letter"
    assert list(collection.claims["via"]) == ["", "digest", "", ""]
    assert collection.relations.to_dict("records") == [
        {"event_id": "visit", "related_id": "embassy", "reason": "The embassy arranged the visit."}
    ]
    assert collection.notes == ()


def test_a_collection_is_frozen(folder):
    with pytest.raises(dataclasses.FrozenInstanceError):
        load(folder.path).title = "Another"


def test_the_bundled_collection_is_the_one_that_the_data_name():
    named = json.loads((BUNDLED.parent / "bundled.json").read_text("utf-8"))["default"]
    assert named == BUNDLED.name
    assert load().name == load(BUNDLED).name


def test_an_event_without_place_is_kept_and_noted(folder):
    folder.append("events.csv", "lone,A lone event,1999,economy,alleged,")
    folder.append("claims.csv", "lone,It may have been.,study,speculates,,,")
    collection = load(folder.path)
    assert collection.events.at["lone", "geometry"] is None
    assert collection.notes == (
        "event_places.csv: no place for 1 of 4 events; they are not on the map",
    )
