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
        ({"data": {"items": [{"a": 1}, {"a": 2}], "tags": [{"a": 9}]}}, "data.items"),
    ],
)
def test_the_longest_list_inside_is_taken_and_noted(read, content, path):
    records = read(content)
    assert list(records.rows["a"]) == ["1", "2"]
    assert [str(note) for note in records.notes] == [f"a.json: records found in {path}"]


def test_an_object_of_objects_keeps_its_keys(read):
    records = read({"mill": {"year": 1931}, "well": {"year": 1932}})
    assert list(records.rows["key"]) == ["mill", "well"]


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
