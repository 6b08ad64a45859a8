import shutil
import sqlite3
import warnings
import zipfile
from contextlib import closing

import numpy as np
import pyogrio
import pytest
import shapely

from events.formats.geo.ogr import read
from tests.events.formats.geo.reading import cells, notes, refused, shapes

SPOTS = (shapely.Point(7, 47), shapely.Point(8, 48))


def texts(*values):
    return np.array(values, dtype=object)


def days(*values):
    return np.array(values, dtype="datetime64[D]")


DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".fgb": "FlatGeobuf"}


@pytest.fixture
def write_layer(tmp_path):
    def write(name, columns, spots=SPOTS, crs="EPSG:4326", **options):
        driver = DRIVERS[(tmp_path / name).suffix]
        about = {}
        if spots is not None:
            about = {"geometry_type": "Unknown" if driver == "GPKG" else "Point", "crs": crs}
        wkb = None if spots is None else shapely.to_wkb(np.array(spots, dtype=object))
        named = (list(columns.values()), list(columns))
        with warnings.catch_warnings(action="ignore"):
            pyogrio.raw.write(tmp_path / name, wkb, *named, driver=driver, **about, **options)
        return tmp_path / name

    return write


def zipped(path, name="a.zip"):
    """Put all files beside one another into one folder of an archive."""
    archive = path.with_name(name)
    with zipfile.ZipFile(archive, "w") as into:
        for file in path.parent.glob(f"{path.stem}.*"):
            if file != archive:
                into.write(file, f"map/{file.name}")
                file.unlink()
    return archive


class TestGeoPackage:
    def test_days_and_times_are_text(self, write_layer):
        moments = np.array(["1961-03-18", "1999-01-01T10:00"], dtype="datetime64[ms]")
        columns = {
            "name": texts("A", None),
            "held": days("1961-03-18", "1999-01-01"),
            "seen": moments,
            "weight": np.array([1.0, 2.5]),
        }
        found = read(write_layer("a.gpkg", columns))
        assert found.format == "GeoPackage"
        assert cells(found)["held"] == "1961-03-18"
        assert cells(found, 2) == {
            "held": "1999-01-01",
            "seen": "1999-01-01T10:00:00",
            "weight": "2.5",
        }
        assert shapes(found) == {1: "POINT (7 47)", 2: "POINT (8 48)"}
        assert notes(found) == []

    def test_days_that_no_calendar_of_the_computer_has_stay_as_written(self, write_layer):
        path = write_layer("a.gpkg", {"held": days("1961-03-18", "1999-01-01")}, spots=None)
        with closing(sqlite3.connect(path)) as file, file:
            file.execute("UPDATE a SET held = '-0043-03-15' WHERE fid = 1")
            file.execute("UPDATE a SET held = '1961-06-31' WHERE fid = 2")
        assert list(read(path).rows["held"]) == ["-0043-03-15", "1961-06-31"]

    def test_a_midnight_that_only_fills_a_column_of_days_is_dropped(self, write_layer):
        moments = np.array(["1961-03-18", "1999-01-01"], dtype="datetime64[ms]")
        found = read(write_layer("a.gpkg", {"seen": moments}))
        assert list(found.rows["seen"]) == ["1961-03-18", "1999-01-01"]

    def test_of_several_layers_that_of_the_events_is_read_and_the_others_named(self, write_layer):
        many = [shapely.Point(n, n) for n in range(30)]
        write_layer("a.gpkg", {"code": np.arange(30)}, spots=many, layer="regions")
        columns = {"title": texts("A", "B"), "date": texts("1961", "1962")}
        path = write_layer("a.gpkg", columns, layer="events", append=True)
        found = read(path)
        assert list(found.rows["title"]) == ["A", "B"]
        line = "a.gpkg: only the layer events is read, not: regions (30 features)"
        assert notes(found) == [line]

    def test_every_geometry_is_flat_and_none_is_kept(self, write_layer):
        spots = (shapely.Point(1, 2, 3), None)
        found = read(write_layer("a.gpkg", {"name": texts("A", "B")}, spots=spots))
        assert (shapes(found), found.total) == ({1: "POINT (1 2)"}, 2)


class TestShapefile:
    def test_a_named_system_is_reprojected_and_said(self, write_layer):
        columns = {"n": texts("A")}
        spot = [shapely.Point(600_000, 1_400_000)]
        found = read(zipped(write_layer("a.shp", columns, spot, crs="EPSG:32630")))
        assert (found.file, found.format) == ("a.zip", "Shapefile")
        assert found.geometry[1].x == pytest.approx(-2.0791, abs=1e-4)
        assert "reprojected: WGS 84 / UTM zone 30N" in notes(found)[0]

    def test_units_of_nobody_knows_what_are_never_degrees(self, write_layer):
        for spot in (shapely.Point(212, 305), shapely.Point(12, 30)):
            found = read(write_layer("a.shp", {"year": texts("1712")}, [spot], crs=None))
            assert (cells(found), shapes(found)) == ({"year": "1712"}, {})
            assert "all unplaced: put its .prj beside it" in notes(found)[0]

    @pytest.mark.parametrize("ending", [".shx", ".dbf", ".cpg"])
    def test_it_is_read_without_some_of_its_kin(self, write_layer, ending):
        path = write_layer("a.shp", {"name": texts("Győr", "Kőszeg")}, encoding="UTF-8")
        path.with_suffix(ending).unlink()
        beside = sorted(path.parent.iterdir())
        found = read(path)
        assert len(found.geometry) == 2
        assert sorted(path.parent.iterdir()) == beside
        if ending != ".dbf":
            assert cells(found)["name"] == "Győr"

    def test_letters_are_read_as_the_file_says_or_else_found_and_said(self, write_layer):
        path = write_layer("a.shp", {"name": texts("Żółw", "x")}, encoding="CP1250")
        assert cells(read(path))["name"] == "Żółw"
        path = write_layer("b.shp", {"name": texts("Été", "x")}, encoding="CP1252")
        path.with_suffix(".cpg").unlink()
        content = bytearray(path.with_suffix(".dbf").read_bytes())
        content[29] = 0
        path.with_suffix(".dbf").write_bytes(bytes(content))
        found = read(path)
        assert cells(found)["name"] == "Été"
        kind = "letters of an encoding that the file does not name, read as: CP1252"
        assert kind in notes(found)[0]

    def test_capital_endings_are_found(self, write_layer, tmp_path):
        path = write_layer("a.shp", {"name": texts("A", "B")})
        for file in list(tmp_path.glob("a.*")):
            file.rename(file.with_suffix(file.suffix.upper()))
        assert read(zipped(path)).total == 2


def test_a_flatgeobuf_is_read(write_layer):
    found = read(write_layer("a.fgb", {"held": days("1961-03-18", "1999-01-01")}))
    assert found.format == "FlatGeobuf"
    assert sorted(found.rows["held"]) == ["1961-03-18", "1999-01-01"]


@pytest.mark.parametrize("name", ["a.gpkg", "a.shp", "a.fgb"])
@pytest.mark.parametrize("content", [b"name,date\nA,1961\n", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_layer_is_said_in_one_line(write, name, content):
    line = refused(read, write(name, content))
    assert line.startswith(f"{name}: .{name[2:]} cannot be read")
    assert "/" not in line


def test_an_empty_file_and_none_at_all_are_said(write, tmp_path):
    assert refused(read, write("a.gpkg", b"")) == "a.gpkg: the file is empty"
    assert refused(read, tmp_path / "b.gpkg") == "b.gpkg: No such file or directory"


def test_an_archive_without_layers_says_what_it_holds(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("events.csv", "title")
    line = "a.zip: no .shp, .gpkg or .fgb in the archive, but events.csv"
    assert refused(read, path) == line


def test_a_broken_layer_of_an_archive_costs_the_others_nothing(write_layer, tmp_path):
    layer = write_layer("b.gpkg", {"name": texts("A", "B")})
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.gpkg", "broken")
        archive.write(layer, "b.gpkg")
    assert read(path).total == 2


@pytest.mark.parametrize("content", [b"PK\x05\x06" + b"\0" * 18, b"PK\x03\x04 broken"])
def test_broken_and_empty_archives_are_said(write, content):
    assert "archive" in refused(read, write("a.zip", content))


def test_names_of_an_archive_cannot_leave_its_folder(write_layer, tmp_path):
    layer = write_layer("a.gpkg", {"name": texts("A", "B")})
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(layer, "../../escaped.gpkg")
    before = sorted(tmp_path.rglob("*"))
    assert read(path).total == 2
    assert sorted(tmp_path.rglob("*")) == before
    assert not (tmp_path.parent / "escaped.gpkg").exists()


def test_nothing_is_left_behind(write_layer, monkeypatch, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    read(zipped(write_layer("a.shp", {"name": texts("A", "B")})))
    assert list(scratch.iterdir()) == []
    shutil.rmtree(scratch)
