"""What every format of maps keeps to."""

import json
from dataclasses import replace
from io import BytesIO

import geopandas as gpd
import pyarrow.parquet as pq
import pytest

from events.formats.writing.registry import ExportError, writer_of

FORMATS = ("geojson", "gpkg", "parquet", "kml", "kmz", "lpf.json")
FRAMES = {".geojson": (None, "title"), ".gpkg": ("events", "title"), ".kml": (None, "Name")}
"""Ending -> layer, and column of titles as GDAL has it."""


@pytest.fixture(params=FORMATS)
def writer(request):
    return writer_of(f"events.{request.param}")


def test_the_same_events_give_the_same_bytes(writer, export):
    assert writer.write(export) == writer.write(export)


def test_it_names_what_it_loses(writer):
    assert "eras" in writer.loses


def test_ten_megabytes_in_one_event_are_written(writer, only):
    export = only("1961")
    export.collection.events.loc["e-1", "summary"] = "Ǝ" * 5_000_000
    assert len(writer.write(export)) > 1_000


def test_half_a_character_stops_no_format(writer, export):
    half = replace(export, collection=replace(export.collection, title="Half \ud83d"))
    assert writer.write(half)


@pytest.fixture
def frame_of(tmp_path):
    def read(ending, export):
        path = tmp_path / f"events{ending}"
        path.write_bytes(writer_of(path.name).write(export))
        return gpd.read_file(path, layer=FRAMES[ending][0])

    return read


@pytest.mark.parametrize("ending", FRAMES)
def test_gdal_reads_beyond_a_zero_byte(ending, only, frame_of):
    export = only("1961")
    export.collection.events.loc["e-1", "title"] = "Before \0 after"
    assert frame_of(ending, export)[FRAMES[ending][1]].tolist() == ["Before � after"]


@pytest.fixture(scope="session")
def empty(export):
    return replace(export, events=())


@pytest.mark.parametrize("ending", [".geojson", ".gpkg"])
def test_a_file_of_no_events_is_one_without_features(ending, empty, frame_of):
    frame = frame_of(ending, empty)
    assert len(frame) == 0
    assert frame.crs == "EPSG:4326"


def test_a_table_of_no_events_has_its_columns_all_the_same(empty):
    content = writer_of(".parquet").write(empty)
    assert pq.read_table(BytesIO(content)).column_names[:3] == ["id", "title", "date"]
    assert len(gpd.read_parquet(BytesIO(content))) == 0


def test_a_document_of_no_events_still_says_what_it_is(empty):
    assert b"<name>A small collection</name>" in writer_of(".kml").write(empty)
    assert json.loads(writer_of(".geojson").write(empty))["title"] == "A small collection"


def test_linked_places_says_that_it_wants_one(empty):
    with pytest.raises(ExportError, match="no events"):
        writer_of(".lpf.json").write(empty)
