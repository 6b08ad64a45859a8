"""Whatever stands in the place of any member, each item is a row, aside or left out."""

import copy
from collections.abc import Iterator

import pytest

from events.formats import profiles, tools
from events.formats.files import UnreadableError

POINT = {"type": "Point", "coordinates": [1, 2]}
SPAN = {"timespans": [{"start": {"in": "1"}, "end": {"in": "2"}}]}
SOUND = {
    "timeline": {
        "title": {"text": {"headline": "a"}},
        "events": [{"start_date": {"year": 1}, "media": {"url": "https://x.org/b.jpg"}}],
        "eras": [{"start_date": {"year": 2}}],
    },
    "first timeline": {
        "timeline": {"headline": "a", "date": [{"startDate": "1931,4"}], "era": [{}]}
    },
    "story": {
        "storymap": {
            "slides": [
                {"type": "overview", "text": {"headline": "h"}},
                {"location": {"lat": 1, "lon": 2}, "media": {"url": "u"}},
            ]
        }
    },
    "places": {
        "type": "FeatureCollection",
        "features": [
            {
                "properties": {"title": "t"},
                "geometry": {
                    "type": "GeometryCollection",
                    "geometries": [{**POINT, "when": SPAN}, POINT],
                },
                "when": SPAN,
                "names": [{"toponym": "b"}],
            }
        ],
    },
    "project": {
        "files": [
            {"id": 0, "fields": [{"key": "a", "augmentId": 1}], "data": [{"a": "x"}]},
            {
                "id": 1,
                "fields": [{"key": "p", "uniqueKey": True}, {"key": "c", "type": "latlong"}],
                "data": [{"p": "x", "c": "1,2"}],
            },
        ],
        "metadata": {"title": "t"},
    },
    "query": {
        "head": {"vars": ["item", "itemLabel", "d"]},
        "results": {
            "bindings": [
                {
                    "item": {"value": "http://www.wikidata.org/entity/Q1"},
                    "itemLabel": {"value": "x"},
                    "d": {"value": "1911-01-01T00:00:00Z"},
                }
            ]
        },
    },
}
ODD = (None, 1e308, "text", [], {}, [1, "a", None], {"": ""})


def paths(content: object, path: tuple = ()) -> Iterator[tuple]:
    yield path
    members = content.items() if isinstance(content, dict) else ()
    for key, value in enumerate(content) if isinstance(content, list) else members:
        yield from paths(value, (*path, key))


def with_odd(content: object, path: tuple, odd: object) -> object:
    if not path:
        return odd
    changed = copy.deepcopy(content)
    inside = changed
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = odd
    return changed


@pytest.mark.parametrize("sound", SOUND.values(), ids=SOUND)
def test_any_member_may_be_at_fault(sound):
    for content in (with_odd(sound, path, odd) for path in paths(sound) for odd in ODD):
        records = tools.records("a.json", content)
        if records is not None:
            rows = profiles.applied(records).rows
            assert rows.index.is_unique
            assert not {*rows.index} & {*records.aside}
            assert records.total == len(rows) + len(records.aside) + len(records.left_out)


@pytest.mark.parametrize("depth", [5, 900])
def test_nesting_has_an_end(depth):
    inside: list | dict = []
    for _ in range(depth):
        inside = [inside]
    polygon = {"type": "Polygon", "coordinates": inside}
    for content in (
        [{"a": inside}],
        {"type": "FeatureCollection", "features": [{"when": SPAN, "geometry": polygon}]},
    ):
        assert len(tools.records("a.json", content).rows) == 1


def test_few_records_of_very_many_keys_are_refused():
    with pytest.raises(UnreadableError, match="100000 different keys"):
        tools.records("a.json", [{f"k{n}": n for n in range(100_000)}])
