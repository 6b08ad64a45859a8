import json

import pytest

from events.load import load


def feature(geometry, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def geojson(write, *features, **members):
    content = {"type": "FeatureCollection", "features": features, **members}
    return write("a.geojson", json.dumps(content))


def test_a_single_geojson(write):
    point = {"type": "Point", "coordinates": [-8.0, 12.5, 300]}
    path = geojson(
        write,
        feature(point, title="Here", date="1961", weight=3),
        feature(None, title="There", date=1962, place="Gao"),
    )
    collection = load(path)
    assert list(collection.events.index) == ["here-1961", "there-1962"]
    assert collection.places.loc["gao", "precision"] == "town"
    assert collection.events.loc["here-1961"].geometry.coords[0] == (-8.0, 12.5)
    assert "a.geojson: columns not used: weight" in collection.notes


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"type": "Feature"}, "a.geojson: expected a GeoJSON FeatureCollection"),
        ({"features": ["x"]}, "a.geojson: expected a GeoJSON FeatureCollection"),
        ({"features": []}, "a.geojson: no features; expected one at least"),
        (
            {"features": [{}], "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}},
            "a.geojson: expected coordinates in WGS 84 (no crs member)",
        ),
    ],
)
def test_what_is_no_feature_collection_is_said_in_one_line(write, content, line, report):
    assert report(write("a.geojson", json.dumps(content))) == [line]


def test_geometries_other_than_points_need_a_place(write, report):
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    path = geojson(
        write,
        feature(line, title="A", date="1961"),
        feature({}, title="B", date="1962"),
        feature(None, title="C", date="1963"),
        feature(line, title="D", date="1964", place="Gao"),
    )
    assert report(path) == [
        'a.geojson:1 geometry "LineString": expected a Point, or a property place',
        'a.geojson:2 geometry "no type": expected a Point, or a property place',
        'a.geojson:3 geometry "null": expected a Point, or a property place',
    ]


def test_latitude_and_longitude_of_a_feature_are_checked(write, report):
    path = geojson(
        write, feature({"type": "Point", "coordinates": [12, 140]}, title="A", date="1961")
    )
    assert report(path) == ['a.geojson:1 lat "140": latitude must lie between -90 and 90']
