"""What the atlas wrote is read as it was meant, from every format that holds its columns."""

import pytest
import shapely

from events.formats.writing.records import records
from events.load import load

ENDINGS = [".geojson", ".gpkg", ".parquet", ".kml", ".kmz", ".lpf.json"]


@pytest.fixture(scope="module", params=ENDINGS)
def again(request, file):
    return load(file(request.param))


def test_ids_titles_dates_themes_and_summaries_come_back(export, again):
    before = export.collection.events
    for name in ("title", "date", "theme", "summary"):
        assert dict(again.events[name]) == dict(before[name])


def test_shapes_come_back(export, again):
    shapes = again.events.geometry
    for event, shape in export.collection.events.geometry.items():
        assert shapely.equals_exact(shapes[event].normalize(), shape.normalize(), 1e-7)


def test_names_of_places_and_who_says_so_come_back(export, again):
    names = again.event_places.merge(again.places, left_on="place_id", right_index=True)
    found = dict(zip(names["event_id"], names["name"], strict=True))
    said = dict(zip(again.claims["event_id"], again.claims["source_id"], strict=True))
    for record in records(export):
        assert found[record["id"]] == "; ".join(place["name"] for place in record["places"])
        assert again.sources[said[record["id"]]]["title"] == record["sources"][0]["citation"]
