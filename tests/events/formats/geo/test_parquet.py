import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely

from events.formats.geo.parquet import read
from tests.events.formats.geo.reading import cells, notes, refused, shapes


@pytest.fixture
def table(tmp_path):
    def write(**columns):
        pq.write_table(pa.table(columns), tmp_path / "a.parquet")
        return tmp_path / "a.parquet"

    return write


@pytest.fixture
def frame(tmp_path):
    def write(spots, crs="EPSG:4326", **options):
        columns = {"name": [f"n{row}" for row, _ in enumerate(spots, 1)]}
        gdf = gpd.GeoDataFrame(columns, geometry=spots, crs=crs)
        gdf.to_parquet(tmp_path / "a.parquet", **options)
        return tmp_path / "a.parquet"

    return write


def before_1970(days):
    return pa.array([days, None], pa.int32()).cast(pa.date32())


def test_cells_are_the_texts_of_values(table):
    hour = 3_600_000
    path = table(
        day=before_1970(-735_160),
        moment=pa.array([0, 10 * hour], pa.timestamp("ms")),
        midnight=pa.array([0, 240 * hour], pa.timestamp("ns")),
        local=pa.array([0, 1], pa.timestamp("s", tz="Asia/Tokyo")),
        list=[["a", "b"], None],
        site=[{"lat": 1.5}, {"lat": 2}],
        year=[1961.0, None],
        kind=pa.array(["x", "y"]).dictionary_encode(),
        picture=[b"x", b"y"],
        open=[True, False],
    )
    found = read(path)
    assert found.format == "Parquet"
    assert cells(found) == {
        "day": "-0043-03-15",
        "moment": "1970-01-01 00:00:00",
        "midnight": "1970-01-01",
        "local": "1970-01-01 09:00:00",
        "list": "a; b",
        "site.lat": "1.5",
        "year": "1961",
        "kind": "x",
        "open": "true",
    }
    assert found.rows.at[2, "day"] == ""


def test_plain_parquet_keeps_its_columns_of_places(table):
    found = read(table(lat=[12.5], lon=[-8.0], name=["A"]))
    assert (cells(found), shapes(found)) == ({"lat": "12.5", "lon": "-8", "name": "A"}, {})


def test_bytes_called_geometry_are_one(table):
    wkb = [shapely.to_wkb(shapely.Point(1, 2)), None]
    assert shapes(read(table(geometry=wkb, name=["A", "B"]))) == {1: "POINT (1 2)"}


@pytest.mark.parametrize("encoding", ["WKB", "geoarrow"])
def test_geometry_is_read_and_reprojected(frame, encoding):
    path = frame([shapely.Point(600_000, 1_400_000), None], 32630, geometry_encoding=encoding)
    found = read(path)
    assert found.format == "GeoParquet"
    assert list(found.rows["name"]) == ["n1", "n2"]
    assert found.geometry[1].x == pytest.approx(-2.0791, abs=1e-4)
    assert "reprojected: WGS 84 / UTM zone 30N (EPSG:32630)" in notes(found)[0]


def test_covering_boxes_are_no_columns_and_degrees_are_left_alone(frame):
    path = frame([shapely.Point(1, 2)], schema_version="1.1.0", write_covering_bbox=True)
    found = read(path)
    assert (cells(found), shapes(found)) == ({"name": "n1"}, {1: "POINT (1 2)"})
    assert notes(found) == []


def test_no_system_at_all_is_no_place(frame):
    found = read(frame([shapely.Point(12, 30)], crs=None))
    assert (found.total, shapes(found)) == (1, {})
    assert "of a system that the file does not name" in notes(found)[0]


def test_what_is_no_parquet_is_said_in_one_line(write, table, tmp_path):
    assert refused(read, write("b.parquet", b"name,date")).startswith("b.parquet: not a whole")
    path = table(name=["A"] * 100)
    path.write_bytes(path.read_bytes()[:-20])
    assert refused(read, path).startswith("a.parquet: not a whole Parquet file")
    assert refused(read, tmp_path / "none.parquet").endswith("No such file or directory")
    assert refused(read, table(name=pa.array([], pa.string()))).startswith("a.parquet: no rows")


def test_a_small_file_of_too_many_rows_is_not_unpacked(table):
    path = table(name=pa.array([None] * 1_000_001, pa.string()))
    assert "are too many: keep a part of them" in refused(read, path)


def test_what_claims_to_be_geo_and_is_not_is_said(tmp_path):
    plain = pa.table({"name": ["A"]})
    for claim in (b"{}", b"[]", b'{"primary_column": "x", "columns": {"x": {}}}', b"not JSON"):
        pq.write_table(plain.replace_schema_metadata({"geo": claim}), tmp_path / "a.parquet")
        if claim in (b"{}", b"[]"):
            assert read(tmp_path / "a.parquet").total == 1
        else:
            assert "not a whole Parquet file" in refused(read, tmp_path / "a.parquet")
