"""Lines and areas of a folder's own places."""

from __future__ import annotations

import json

import pytest

from events.load import load
from events.problems import CollectionError

AREA = {"type": "Polygon", "coordinates": [[[37, 55], [38, 55], [38, 56], [37, 55]]]}


def with_area(folder, feature: object) -> None:
    folder.replace("places.csv", "55.75,37.62,site", ",,region")
    content = feature if feature is None else {"type": "FeatureCollection", "features": [feature]}
    (folder.path / "places.geojson").write_text(json.dumps(content))


def test_a_place_can_be_an_area(folder):
    with_area(folder, {"type": "Feature", "id": "my-hall", "properties": {}, "geometry": AREA})
    assert load(folder.path).places.geometry["my-hall"].geom_type == "Polygon"


@pytest.mark.parametrize(
    ("feature", "said"),
    [
        (None, "places.geojson: expected a GeoJSON FeatureCollection"),
        ({"geometry": AREA}, "places.geojson:1: expected a GeoJSON FeatureCollection"),
        (
            {"id": "my-hal", "geometry": AREA},
            'places.geojson:1: "my-hal" is no place of places.csv; did you mean "my-hall"?',
        ),
        ({"id": "my-hall"}, 'places.geojson:1: "my-hall" has no line or area'),
        (
            {"id": "my-hall", "geometry": {"type": "Point", "coordinates": [37, 55]}},
            'places.geojson:1: "my-hall" has no line or area',
        ),
        (
            {"id": "my-hall", "geometry": {"type": "Polygon", "coordinates": [[1]]}},
            "a position of one number",
        ),
    ],
    ids=["no collection", "no id", "another place", "no shape", "a point", "a broken shape"],
)
def test_what_is_wrong_with_the_shapes_is_said(folder, feature, said):
    with_area(folder, feature)
    with pytest.raises(CollectionError) as error:
        load(folder.path)
    assert said in str(error.value)


def test_an_area_without_a_shape_is_a_problem(folder):
    folder.replace("places.csv", "55.75,37.62,site", ",,region")
    with pytest.raises(CollectionError, match=r"or have its shape in places\.geojson"):
        load(folder.path)
