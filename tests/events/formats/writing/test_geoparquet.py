"""GeoParquet 1.1 as geopandas, pyarrow and DuckDB read it."""

import json
from datetime import date, timedelta
from io import BytesIO

import duckdb
import geopandas as gpd
import pyarrow.parquet as pq
import pytest

from events.formats.writing.about import about
from events.formats.writing.geoparquet import write
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.records import geometries, records


@pytest.fixture
def path(file):
    return file(".parquet")


def test_pyarrow_reads_every_record_with_its_lists(export, path):
    rows = pq.read_table(path).to_pylist()
    for row, record in zip(rows, records(export), strict=True):
        assert {name: row[name] for name in record} == record


def test_geopandas_reads_the_shapes(export, path):
    frame = gpd.read_parquet(path)
    assert frame.crs == "OGC:CRS84"
    for written, shape in zip(frame.geometry, geometries(export), strict=True):
        assert written.equals(tidy(shape))


def test_geopandas_finds_what_lies_in_a_box_by_the_covering(path):
    frame = gpd.read_parquet(path, bbox=(37, 55, 38, 56))
    assert set(frame["id"]) >= {"ides", "decade"}
    assert "strait" not in set(frame["id"])


def test_the_metadata_say_what_it_is(export, path):
    metadata = pq.read_metadata(path).metadata
    geo = json.loads(metadata[b"geo"])
    assert geo["version"] == "1.1.0"
    assert geo["columns"]["geometry"]["covering"]["bbox"]["xmin"] == ["bbox", "xmin"]
    assert about(export).items() <= json.loads(metadata[b"about"]).items()


def test_days_are_numbers_and_open_sides_are_missing(path):
    rows = {row["id"]: row for row in pq.read_table(path).to_pylist()}
    first = date(1970, 1, 1) + timedelta(rows["month"]["start_earliest"])
    assert (first, rows["month"]["end_latest"]) == (date(1961, 3, 1), -3198)
    assert rows["open"]["end_latest"] is None
    assert rows["ides"]["start_earliest"] == rows["ides"]["end_latest"] == -735160


def test_duckdb_reads_lists_days_and_shapes_without_extensions(path):
    with duckdb.connect(config={"autoinstall_known_extensions": False}) as database:
        columns = "claims[1].source, places[1].name, start_earliest"
        asked = f"SELECT {columns} FROM read_parquet(?) WHERE id = 'ides'"
        assert database.execute(asked, [str(path)]).fetchall() == [("study", "A hall", -735160)]
        drawn = "SELECT geometry.x, geometry.y FROM read_parquet(?) WHERE id = 'ides'"
        assert database.execute(drawn, [str(path)]).fetchall() == [(37.62, 55.75)]
        boxed = "SELECT id FROM read_parquet(?) WHERE bbox.xmin > 37 AND bbox.xmax < 38"
        assert ("ides",) in database.execute(boxed, [str(path)]).fetchall()


def test_without_lists_the_columns_have_their_types_all_the_same(only):
    table = pq.read_table(BytesIO(write(only("1961"))))
    assert str(table.schema.field("actors").type).startswith("list<element: struct<id: string")
