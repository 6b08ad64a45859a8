import json

import pytest

from events.formats.geo.geojson import matches, read, records
from tests.events.formats.geo.reading import cells, feature, notes, point, refused, shapes


def test_a_feature_is_a_record_and_its_shape(geojson):
    path = geojson(
        feature(point(-8, 12.5), name="Here", year=1961, weight=3.0),
        feature(None, name="There", year=1962, tags=["a", "b"], open=None),
        name="b.geojson",
        title="Two",
    )
    found = read(path)
    assert (found.file, found.title, found.format, found.total) == (
        "b.geojson",
        "Two",
        "GeoJSON",
        2,
    )
    assert cells(found) == {"name": "Here", "year": "1961", "weight": "3"}
    assert cells(found, 2) == {"name": "There", "year": "1962", "tags": "a; b"}
    assert shapes(found) == {1: "POINT (-8 12.5)"}
    assert notes(found) == []


def test_one_feature_a_geometry_and_features_without_a_type_are_read(write):
    for content in (feature(point(1, 2)), point(1, 2), {"features": [feature(point(1, 2))]}):
        assert shapes(read(write("a.json", json.dumps(content)))) == {1: "POINT (1 2)"}


def test_nested_properties_are_joined_by_points_and_other_members_kept():
    one = {**feature(None, site={"lat": 12, "deep": {"a": 1}}, id=7), "id": "x", "mood": "calm"}
    assert cells(records("a.json", one)) == {
        "feature.id": "x",
        "id": "7",
        "mood": "calm",
        "site.lat": "12",
        "site.deep.a": "1",
    }


def test_an_id_that_only_counts_is_no_name():
    found = records("a.json", {**feature(None, name="A"), "id": 3})
    assert (cells(found)["feature.id"], found.meaning["feature.id"]) == ("3", "")


@pytest.mark.parametrize(
    ("one", "texts", "meaning"),
    [
        (feature(time="-0043-03-15"), {"time": "-0043-03-15"}, {"time": "date"}),
        (feature(time=1014940800000), {"time": "1014940800000"}, {"time": "date"}),
        (feature(time="12:30"), {"time": "12:30"}, {}),
        (feature(date="1961", time="1.5"), {"date": "1961", "time": "1.5"}, {}),
        (feature(start="1961", end="1963"), {"start": "1961", "end": "1963"}, {}),
        ({**feature(), "when": "1961-03"}, {"when": "1961-03"}, {"when": "date"}),
        (
            {**feature(), "when": {"start": 1961, "end": 1961}},
            {"when.start": "1961"},
            {"when.start": "start", "when.end": "end"},
        ),
        (
            feature(
                when={"timespans": [{"start": {"earliest": "1688"}, "end": {"latest": "1690"}}]}
            ),
            {"when.start": "[1688..]", "when.end": "[..1690]"},
            {"when.start": "start", "when.end": "end"},
        ),
        (
            feature(times=["1961-03-18", "1961-03-20", "1961-03-21"]),
            {"times.first": "1961-03-18", "times.last": "1961-03-21"},
            {"times.first": "start", "times.last": "end"},
        ),
    ],
)
def test_times_are_the_texts_they_are(one, texts, meaning):
    found = records("a.geojson", one)
    assert (cells(found), dict(found.meaning)) == (texts, meaning)


def test_each_shape_with_a_time_of_its_own_is_an_entry(geojson):
    outlines = [{**point(n, n), "when": {"start": f"17{n}1", "end": f"17{n}9"}} for n in (1, 2, 3)]
    whole = {"type": "GeometryCollection", "geometries": outlines}
    found = read(geojson(feature(whole, name="Province"), feature(point(9, 9), name="Town")))
    assert found.rows["name"].to_dict() == {1: "Province", 3: "Province", 4: "Province", 2: "Town"}
    assert found.rows["when.start"].to_dict() == {1: "1711", 3: "1721", 4: "1731", 2: ""}
    assert shapes(found)[4] == "POINT (3 3)"
    assert [note.row for note in found.notes] == [3, 4]


def test_heights_and_further_numbers_are_left_out(geojson):
    deep = {"type": "LineString", "coordinates": [[0, 0, 5, 1], [1, 1, 6, 2]]}
    assert shapes(read(geojson(feature(deep)))) == {1: "LINESTRING (0 0, 1 1)"}


def test_metres_of_a_named_system_are_reprojected_and_said(geojson):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32630"}}
    found = read(geojson(feature(point(600_000, 1_400_000)), crs=crs))
    assert found.geometry[1].x == pytest.approx(-2.0791, abs=1e-4)
    assert found.geometry[1].y == pytest.approx(12.6626, abs=1e-4)
    kind = "coordinates of another system, reprojected"
    assert notes(found) == [f"a.geojson geometry: {kind}: WGS 84 / UTM zone 30N (EPSG:32630)"]


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({}, "coordinates that are no degrees, without a name of their system; all unplaced"),
        ({"crs": "my metres"}, "coordinates of a system that is not known: my metres"),
        ({"crs": {"type": "link"}}, "coordinates of a system that is not known: it is only linked"),
    ],
)
def test_metres_of_no_known_system_are_no_places_and_the_dates_stay(geojson, members, told):
    found = read(geojson(feature(point(212_000, 305_000), date="1961"), **members))
    assert (cells(found), shapes(found)) == ({"date": "1961"}, {})
    (line,) = notes(found)
    assert told in line
    assert "EPSG:4326" in line


def test_what_is_no_geometry_costs_its_place_only(geojson):
    path = geojson(
        feature(point()),
        feature(point("x", 1)),
        feature(point(4)),
        feature({"type": "LineString", "coordinates": [[1, 2]]}),
        feature({"type": "Circle"}),
        feature({"type": "Polygon", "coordinates": [[1, 2], [3, 4]]}),
        feature(point(200, 140)),
        feature(point(float("nan"), 1)),
        feature(point(1, 1)),
    )
    found = read(path)
    assert (found.total, shapes(found)) == (9, {9: "POINT (1 1)"})
    assert {note.row for note in found.notes} == set(range(1, 9))


def test_what_is_no_feature_is_left_out_by_name(geojson):
    found = read(geojson(feature(point(1, 1)), "x", 7))
    assert [str(problem) for problem in found.left_out] == [
        'a.geojson:2 "x": expected a feature',
        'a.geojson:3 "7": expected a feature',
    ]
    assert found.total == 3


def test_a_feature_stands_on_each_line(write):
    lines = "\x1e" + "\n\n".join(json.dumps(feature(point(n, n))) for n in (1, 2)) + "\n{broken"
    found = read(write("a.geojsonl", lines))
    assert (len(found.rows), found.total, found.left_out[0].row) == (2, 3, 3)
    assert len(read(write("a.geojson", lines)).rows) == 2


def test_of_a_file_that_breaks_off_the_whole_features_are_kept(geojson):
    path = geojson(*[feature(point(n, n), name=f"n{n}") for n in range(5)])
    path.write_text(path.read_text("utf-8")[:-40], "utf-8")
    found = read(path)
    assert list(found.rows["name"]) == ["n0", "n1", "n2", "n3"]
    assert "the file breaks off" in notes(found)[0]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("{}", "a.json: expected a GeoJSON FeatureCollection, Feature or geometry"),
        ("[]", "a.json: expected a GeoJSON FeatureCollection, Feature or geometry"),
        (
            '{"type": "Topology"}',
            "a.json: expected a GeoJSON FeatureCollection, Feature or geometry; "
            "save TopoJSON as GeoJSON",
        ),
        ('{"features": []}', "a.json: no features; expected one at least"),
        ('{"features": {}}', "a.json: expected a GeoJSON FeatureCollection, Feature or geometry"),
        ('{"features": [', "a.json:1: not JSON: Expecting value"),
        ("", "a.json: the file is empty"),
    ],
)
def test_what_is_no_geojson_is_said_in_one_line(write, content, line):
    assert refused(read, write("a.json", content)) == line


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_other_encodings_than_utf_8_are_read(write, encoding):
    content = json.dumps({"features": [feature(None, name="Église fermée")]}, ensure_ascii=False)
    assert cells(read(write("a.geojson", content.encode(encoding)))) == {"name": "Église fermée"}


def test_half_characters_and_nulls_cost_themselves_only(write):
    content = json.dumps({"features": [feature(None, name="a\ud800b\0", day="1961")]})
    assert cells(read(write("a.json", content))) == {"name": "a\ufffdb", "day": "1961"}
    assert cells(read(write("a.geojsonl", json.dumps(feature(None, name="\ud800")))))


def test_numbers_too_large_for_the_earth_cost_their_place_only(write):
    huge = "1" + "0" * 400
    content = f'{{"features": [{{"geometry": {{"type": "Point", "coordinates": [{huge}, 1]}}}}]}}'
    assert shapes(read(write("a.json", content))) == {}


def test_columns_are_kept_up_to_a_limit_the_fullest_first():
    many = feature(None, **{f"c{n}": n for n in range(3000)})
    found = records("a.json", {"features": [many, feature(None, c2999=1)]})
    assert len(found.rows.columns) == 1000
    assert "c2999" in found.rows
    assert notes(found) == ["a.json: more columns than can be kept; the fullest 1000 are"]


def test_parsed_json_of_others_is_not_taken_for_a_map():
    assert [matches(one) for one in ({"events": []}, [1], "x", {"type": "Point"})] == [
        False,
        False,
        False,
        True,
    ]
