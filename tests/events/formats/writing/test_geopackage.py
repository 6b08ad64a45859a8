"""GeoPackage as the standard has it, and as GDAL reads it."""

import json
import sqlite3
from contextlib import closing

import geopandas as gpd
import pyogrio
import pytest
import shapely

from events.formats.writing.about import about
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.records import geometries, records

LISTS = ("places", "actors", "claims", "sources", "media", "fields", "read")


@pytest.fixture
def database(file):
    with closing(sqlite3.connect(file(".gpkg"))) as opened:
        yield opened


def layer(path, name="events", **how):
    return gpd.read_file(path, layer=name, **how)


def test_it_is_a_sound_database_that_says_it_is_a_geopackage(database):
    ask = lambda pragma: database.execute(f"PRAGMA {pragma}").fetchone()[0]  # noqa: E731
    assert ask("application_id") == int.from_bytes(b"GPKG", "big")
    assert ask("user_version") == 10300
    assert ask("integrity_check") == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_table_is_listed_in_its_contents(database):
    tables = {
        row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type='table'")
    }
    listed = {row[0] for row in database.execute("SELECT table_name FROM gpkg_contents")}
    assert listed == {name for name in tables if not name.startswith(("gpkg_", "sqlite_"))}


@pytest.mark.parametrize("arrow", [False, True])
def test_gdal_reads_texts_years_and_shapes(export, file, arrow):
    frame = layer(file(".gpkg"), use_arrow=arrow)
    found = records(export)
    for name in ("id", "title", "date", "start", "end", "summary", "status"):
        assert list(frame[name]) == [record[name] for record in found]
    for name in LISTS:
        assert [json.loads(cell) for cell in frame[name]] == [record[name] for record in found]
    years = dict(zip(frame["id"], frame["start_year"], strict=True))
    assert (years["ides"], years["month"]) == (-43, 1961)
    assert frame.crs == "EPSG:4326"
    for written, shape in zip(frame.geometry, geometries(export), strict=True):
        assert written.equals(tidy(shape))


def test_an_open_side_has_no_year(file):
    frame = layer(file(".gpkg")).set_index("id")
    assert frame.loc["open", "start_year"] == 1960
    assert frame.loc[["open"], "end_year"].isna().all()


def test_the_layer_says_how_to_read_its_dates(file):
    said = pyogrio.read_info(file(".gpkg"), layer="events")["layer_metadata"]["DESCRIPTION"]
    assert "EDTF" in said
    assert "0 is 1 BCE" in said


def test_places_claims_and_sources_have_tables_of_their_own(export, file):
    path = file(".gpkg")
    places = layer(path, "places").set_index("id")
    assert places.loc["my-hall"].geometry.equals(shapely.Point(37.62, 55.75))
    links = layer(path, "event_places")
    assert set(links["id"]) == set(places.index)
    claims = layer(path, "claims")
    assert len(claims) == sum(len(record["claims"]) for record in records(export))
    sources = layer(path, "sources")
    assert [json.loads(item) for item in sources["csl"]] == list(export.collection.sources.values())
    said = layer(path, "about")
    assert about(export).items() <= dict(zip(said["name"], said["value"], strict=True)).items()
