import pytest

from events.formats import tools
from events.formats.files import UnreadableError
from events.formats.tools import json_objects


def test_a_list_of_objects_with_nested_ones(read):
    records = read(
        [
            {"name": "Mill", "site": {"lat": 1.5, "lon": None}, "tags": ["a", "b"], "open": True},
            {"name": "Well", "built": 1931},
            "x",
        ]
    )
    assert list(records.rows.columns) == ["name", "site.lat", "site.lon", "tags", "open", "built"]
    assert list(records.rows.loc[1]) == ["Mill", "1.5", "", "a; b", "true", ""]
    assert [str(problem) for problem in records.left_out] == [
        'a.json:3 "x": expected an object with keys and values'
    ]
    assert records.total == 3


@pytest.mark.parametrize(
    ("content", "path"),
    [
        ({"meta": {"n": 1}, "events": [{"a": 1}, {"a": 2}]}, "events"),
        ({"data": {"items": [{"a": 1}, {"a": 2}], "pages": 9}}, "data.items"),
    ],
)
def test_a_list_inside_is_found_and_noted(read, content, path):
    records = read(content)
    assert list(records.rows["a"]) == ["1", "2"]
    assert [str(note) for note in records.notes] == [f"a.json: records found in {path}"]


@pytest.mark.parametrize(
    "content",
    [
        {"mill": {"year": 1931}, "well": {"year": 1932, "photos": [{"a": 1}] * 3}},
        {"mill": [{"year": 1931}], "well": [{"year": 1932}]},
    ],
)
def test_objects_under_names_keep_them(read, content):
    records = read(content)
    assert list(records.rows["key"]) == ["mill", "well"]
    assert list(records.rows["year"]) == ["1931", "1932"]


def test_a_list_may_be_a_table_that_a_data_set_has_fixed(read, fields):
    row = {"event_id_cnty": "A1", "event_date": "2021-03-12", "time_precision": 3}
    row |= {"event_type": "Protests", "sub_event_type": "Peaceful protest", "geo_precision": 1}
    records = read({"status": 200, "data": [row]})
    assert records.format == "ACLED data"
    assert fields(records, 1)["date"] == "2021-03"


def test_shorter_lists_are_named(read):
    records = read({"people": [{"name": "Ann"}], "events": [{"a": 1}, {"a": 2}]})
    assert [str(note) for note in records.notes] == [
        "a.json: records found in events",
        'a.json: a shorter list, not read: "people" → 1 objects',
    ]


FEATURE = {"type": "Feature", "properties": {"a": 1}, "geometry": None}


@pytest.mark.parametrize(
    "content", [FEATURE, [FEATURE], {"type": "FeatureCollection", "features": [FEATURE]}]
)
def test_geojson_is_left_to_those_who_read_maps(content):
    assert tools.records("a.json", content) is None


@pytest.mark.parametrize("content", [{}, [], [1, 2], "text", None, 5, {"a": 1}])
def test_without_objects_there_is_nothing_to_read(content):
    assert tools.records("a.json", content) is None


def test_as_many_keys_as_rows_are_no_records():
    with pytest.raises(UnreadableError, match="5000 different keys; expected records of at most"):
        json_objects.records("a.json", [{f"k{n}": 1} for n in range(5000)])


def test_deep_nesting_becomes_a_cell():
    inside = {"a": 1}
    for _ in range(200):
        inside = {"a": inside}
    assert len(json_objects.records("a.json", [inside, {"b": 1}]).rows.columns) == 2
