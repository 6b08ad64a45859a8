"""KML 2.2 and KMZ as their schema has them, and as GDAL and our own reader see them."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import pandas as pd
import pykml
import pytest
import shapely
from lxml import etree

from events.formats.writing import kml, kmz
from events.formats.writing.about import about
from events.formats.writing.records import geometries, records

SCHEMAS = Path(pykml.__file__).parent / "schemas"
SPACE = {"k": "http://www.opengis.net/kml/2.2"}


class Here(etree.Resolver):
    """Finds the schemas that others name by addresses, beside them."""

    def resolve(self, url, public_id, context):  # noqa: ARG002 (lxml names them)
        return self.resolve_filename(str(SCHEMAS / url.rsplit("/", 1)[-1]), context)


@pytest.fixture(scope="module")
def schema():
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Here())
    return etree.XMLSchema(etree.parse(SCHEMAS / "ogckml22.xsd", parser))


@pytest.fixture
def marks(file):
    found = etree.parse(file(".kml")).iterfind(".//k:Placemark", SPACE)
    return {data(mark)["id"]: mark for mark in found}


def data(mark):
    pairs = mark.iterfind("k:ExtendedData/k:Data", SPACE)
    return {one.get("name"): one.findtext("k:value", "", SPACE) for one in pairs}


def times(mark):
    return [one.text for one in mark.iterfind("k:TimeSpan/*", SPACE)]


def test_it_fits_the_schema(file, schema):
    schema.assertValid(etree.parse(file(".kml")))


def test_an_archive_holds_the_same_document(export, file):
    with ZipFile(file(".kmz")) as archive:
        assert archive.namelist() == ["doc.kml"]
        assert archive.read("doc.kml") == kml.write(export)


def test_the_document_says_what_it_is_and_what_it_cannot_hold(export, file):
    document = etree.parse(file(".kml")).find("k:Document", SPACE)
    said = data(document)
    assert about(export).items() <= said.items()
    assert "before the year 1" in said["loses"]


def test_a_placemark_tells_the_event_in_html_and_holds_its_data(export, marks):
    mark = marks["ides"]
    told = mark.findtext("k:description", "", SPACE)
    assert "<li>They said so. (A study, asserts: A study. (n.d.)" in told
    assert mark.findtext("k:name", "", SPACE) == "One < two & their day"
    for record in records(export):
        held = data(marks[record["id"]])
        assert held["date"] == record["date"]
        assert json.loads(held["claims"]) == record["claims"]


def test_texts_are_no_markup_in_a_description(only):
    export = only("1961")
    export.collection.events.loc["e-1", "summary"] = "<script>1 & 2</script>"
    assert b"&lt;p&gt;&amp;lt;script&amp;gt;1 &amp;amp; 2" in kml.write(export)


@pytest.mark.parametrize(
    ("event", "span"),
    [
        ("month", ["1961-03-01", "1961-03-31"]),
        ("decade", ["1960-01-01", "1969-12-31"]),
        ("open", ["1960-01-01"]),
        ("strait", ["1976-12-31"]),
        ("reign", ["0014-12-31"]),
        ("ides", []),
    ],
)
def test_spans_are_the_whole_days_between_which_it_was(event, span, marks):
    assert times(marks[event]) == span


def test_what_ended_before_the_year_1_has_no_span_although_it_is_open_before(only):
    assert b"TimeSpan" not in kml.write(only("../-0043"))


@pytest.mark.parametrize("ending", [".kml", ".kmz"])
def test_gdal_reads_times_texts_and_shapes(export, file, ending):
    frame = gpd.read_file(file(ending)).set_index("id")
    assert frame.loc["visit", "timestamp"] == pd.Timestamp("2021-09-04")
    month = frame.loc["month"]
    assert (month["begin"], month["end"]) == (
        pd.Timestamp("1961-03-01"),
        pd.Timestamp("1961-03-31"),
    )
    assert pd.isna(frame.loc["ides", "begin"])
    assert frame.loc["ides", ["date", "start_day"]].tolist() == ["-0043-03-15"] * 2
    for event, shape in zip(export.events, geometries(export), strict=True):
        assert shapely.equals_exact(parts(frame.geometry[event]), parts(shape), 1e-7)


def parts(shape):
    """A shape without saying whether its parts are a collection or of one kind."""
    return shapely.geometrycollections(shapely.get_parts(shape)).normalize()


def test_themes_have_their_colours_as_kml_writes_them(file):
    document = etree.parse(file(".kml")).find("k:Document", SPACE)
    first = document.find("k:Style", SPACE)
    assert first.get("id") == "theme-1"
    assert first.findtext("k:IconStyle/k:color", "", SPACE) == "ff953f1f"
    uses = {
        mark.findtext("k:styleUrl", "", SPACE) for mark in document.iterfind("k:Placemark", SPACE)
    }
    styles = {f"#{style.get('id')}" for style in document.iterfind("k:Style", SPACE)}
    assert uses <= styles


def test_characters_that_xml_forbids_are_replaced(only):
    export = only("1961")
    export.collection.events.loc["e-1", "title"] = "Bell \x07 and \ufffe"
    mark = etree.fromstring(kml.write(export)).find(".//k:Placemark", SPACE)
    assert mark.findtext("k:name", "", SPACE) == "Bell � and �"


def test_the_same_events_make_the_same_archive(export):
    assert kmz.write(export) == kmz.write(export)
    assert ZipFile(BytesIO(kmz.write(export))).infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
