"""GeoJSON as RFC 7946 has it, and as GDAL reads it."""

import json

import geopandas as gpd
import pytest
import shapely
from geojson_pydantic import FeatureCollection

from events.formats.writing.about import about
from events.formats.writing.geojson import write
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.records import geometries, records


@pytest.fixture
def content(file):
    return json.loads(file(".geojson").read_text("utf-8"))


def test_it_is_geojson(content):
    FeatureCollection.model_validate(content)
    assert "crs" not in content


def test_it_says_what_it_is_and_what_it_cannot_hold(export, content):
    assert {name: content[name] for name in about(export)} == about(export)
    assert "eras" in content["loses"]


def test_each_feature_holds_all_that_is_said_of_an_event(export, content):
    found = [feature["properties"] for feature in content["features"]]
    days = ("start", "end")
    for one, record in zip(found, records(export), strict=True):
        same = {name: value for name, value in one.items() if name not in days}
        assert same == {name: value for name, value in record.items() if name not in days}
    assert [feature["id"] for feature in content["features"]] == list(export.events)


def test_shapes_are_kept_to_a_centimetre(export, content):
    for feature, shape in zip(content["features"], geometries(export), strict=True):
        written = shapely.geometry.shape(feature["geometry"])
        assert shapely.equals_exact(written.normalize(), shape.normalize(), 1e-7)


def test_outer_rings_run_counter_clockwise_and_every_shape_is_valid(content):
    for feature in content["features"]:
        shape = shapely.geometry.shape(feature["geometry"])
        assert shape.is_valid
        for part in shapely.get_parts(shape):
            assert part.geom_type != "Polygon" or part.exterior.is_ccw


def test_what_lies_on_both_sides_of_180_degrees_is_cut_there(content):
    fiji = next(one for one in content["features"] if one["id"] == "school")
    parts = shapely.get_parts(shapely.geometry.shape(fiji["geometry"]))
    assert {part.bounds[0] > 0 for part in parts} == {True, False}
    assert all(part.bounds[2] - part.bounds[0] < 10 for part in parts)


def test_a_shape_drawn_on_beyond_180_degrees_is_cut_too():
    over = shapely.box(170, -20, 190, -10)
    assert tidy(over).equals(
        shapely.union_all([shapely.box(170, -20, 180, -10), shapely.box(-180, -20, -170, -10)])
    )


def test_an_event_without_a_place_has_no_geometry(only):
    export = only("1961")
    export.collection.events["geometry"] = gpd.GeoSeries([None], ["e-1"], crs="EPSG:4326")
    assert json.loads(write(export))["features"][0]["geometry"] is None


def test_gdal_reads_the_dates_as_the_texts_they_are(export, file):
    frame = gpd.read_file(file(".geojson"))
    assert list(frame["date"]) == [record["date"] for record in records(export)]
    assert frame.crs == "EPSG:4326"
    starts = dict(zip(frame["id"], frame["start"], strict=True))
    assert (starts["month"], starts["ides"]) == ("1961-03-01", "-000043-03-15")
    assert frame["claims"][0][0]["source"] == "study"


@pytest.mark.parametrize("arrow", [False, True])
@pytest.mark.parametrize("date", ["-0043-03-15", "0000-03-15"])
def test_whole_days_before_the_year_1_stop_nobody(date, arrow, only):
    frame = gpd.read_file(write(only(date, "1961-06-30")), use_arrow=arrow)
    assert list(frame["date"]) == [f"[{date}]", "1961-06-30"]


def test_whole_days_since_then_are_days_to_geopandas(only):
    frame = gpd.read_file(write(only("0476-09-04", "1961-06-30")))
    assert [(day.year, day.month, day.day) for day in frame["start"]] == [
        (476, 9, 4),
        (1961, 6, 30),
    ]
