import zipfile

import pytest

from events.formats.geo.kml import read
from tests.events.formats.geo.reading import cells, notes, refused, shapes

HEAD = (
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2" '
    'xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>'
)
SPOT = "<Point><coordinates>-8.0, 12.65, 350</coordinates></Point>"


def kml(*features, name=""):
    return f"{HEAD}<name>{name}</name>{''.join(features)}</Document></kml>"


def placemark(inside, name="A"):
    return f"<Placemark><name>{name}</name>{inside}</Placemark>"


@pytest.fixture
def read_kml(write):
    def read_features(*features, **about):
        return read(write("a.kml", kml(*features, **about)))

    return read_features


@pytest.mark.parametrize(
    ("time", "begin", "end"),
    [
        ("<TimeStamp><when>1961</when></TimeStamp>", "1961", ""),
        ("<TimeStamp><when>1961-03</when></TimeStamp>", "1961-03", ""),
        ("<TimeSpan><begin>1960</begin></TimeSpan>", "1960", ""),
        ("<TimeSpan><end>1963-02</end></TimeSpan>", "", "1963-02"),
        ("<TimeSpan><begin>-0043</begin><end>0014</end></TimeSpan>", "-0043", "0014"),
        ("<TimeSpan><begin>1961</begin><end>1961</end></TimeSpan>", "1961", ""),
        ("<gx:TimeStamp><when>1961-03-18</when></gx:TimeStamp>", "1961-03-18", ""),
    ],
)
def test_times_are_read_as_the_texts_they_are(read_kml, time, begin, end):
    found = cells(read_kml(placemark(time + SPOT)))
    assert (found.get("begin", ""), found.get("end", "")) == (begin, end)


def test_a_placemark_is_a_record(read_kml):
    html = "<description><![CDATA[<p>Built &nbsp;</p>]]></description>"
    found = read_kml(placemark(f"<address>Old Street</address>{html}{SPOT}"), name="Walks")
    assert found.title == "Walks"
    assert cells(found) == {
        "name": "A",
        "description": "<p>Built &nbsp;</p>",
        "address": "Old Street",
    }
    assert shapes(found) == {1: "POINT (-8 12.65)"}
    meant = {"name": "title", "description": "summary", "address": "place"}
    assert dict(found.meaning) == meant


def test_extended_data_are_columns_and_hide_nothing(read_kml):
    data = (
        '<ExtendedData><Data name="Year"><value>1961</value></Data>'
        '<Data name="name"><value>Other</value></Data>'
        '<SchemaData schemaUrl="#s"><SimpleData name="kind">fort</SimpleData></SchemaData>'
        "</ExtendedData>"
    )
    assert cells(read_kml(placemark(data))) == {
        "name": "A",
        "Year": "1961",
        "data.name": "Other",
        "kind": "fort",
    }


def test_folders_are_themes_where_there_are_several_and_no_column_is_one(read_kml):
    def folder(name, inside):
        return f"<Folder><name>{name}</name>{inside}</Folder>"

    theme = '<ExtendedData><Data name="theme"><value>war</value></Data></ExtendedData>'
    nested = folder("1960s", folder("Forts", placemark(SPOT)))
    both = read_kml(nested, folder("Mills", placemark(SPOT)))
    assert cells(both)["folder"] == "Forts"
    assert cells(both)["folders"] == "1960s / Forts"
    assert both.meaning["folder"] == "theme"
    assert read_kml(folder("Forts", placemark(SPOT))).meaning["folder"] == ""
    assert read_kml(nested, folder("Mills", placemark(theme))).meaning["folder"] == ""


def test_a_folder_lends_its_time_and_that_is_said(read_kml):
    span = "<TimeSpan><begin>1914</begin><end>1918</end></TimeSpan>"
    found = read_kml(f"<Folder>{span}{placemark(SPOT)}</Folder>")
    assert (cells(found)["begin"], cells(found)["end"]) == ("1914", "1918")
    assert "times of the folder, where a placemark has none" in notes(found)[0]


def test_a_track_is_a_line_from_its_first_time_to_its_last(read_kml):
    whens = "".join(f"<when>2019-05-0{n}T10:00:00Z</when>" for n in (1, 2, 3))
    spots = "".join(f"<gx:coord>{n} 12 300</gx:coord>" for n in (1, 2, 3))
    found = read_kml(placemark(f"<gx:Track>{whens}{spots}</gx:Track>"))
    assert shapes(found) == {1: "LINESTRING (1 12, 2 12, 3 12)"}
    assert cells(found)["begin"] == "2019-05-01T10:00:00Z"
    assert cells(found)["end"] == "2019-05-03T10:00:00Z"


def test_areas_have_holes_and_geometries_parts(read_kml):
    def ring(side, *corners):
        where = " ".join(f"{x},{y}" for x, y in corners)
        return f"<{side}><LinearRing><coordinates>\n {where}\n</coordinates></LinearRing></{side}>"

    outer = ring("outerBoundaryIs", (0, 0), (9, 0), (9, 9), (0, 9), (0, 0))
    inner = ring("innerBoundaryIs", (3, 3), (3, 6), (6, 6), (6, 3), (3, 3))
    area = f"<Polygon>{outer}{inner}</Polygon>"
    found = read_kml(placemark(area), placemark(f"<MultiGeometry>{area}{SPOT}</MultiGeometry>"))
    assert found.geometry[1].area == 72
    assert found.geometry[2].geom_type == "GeometryCollection"


def test_bad_coordinates_cost_their_place_only(read_kml):
    bad = "<Point><coordinates>here</coordinates></Point>"
    found = read_kml(placemark(bad), placemark(SPOT), placemark("<Point/>"))
    assert (found.total, list(found.geometry)) == (3, [2])
    assert [note.row for note in found.notes] == [1, 3]


def test_pictures_and_links_beside_placemarks_stand_aside(read_kml):
    found = read_kml("<GroundOverlay/>", placemark(SPOT), "<NetworkLink/>")
    assert found.aside == {1: "a picture laid over the map", 3: "a link to a map elsewhere"}
    assert list(found.rows.index) == [2]


def test_a_link_to_a_map_elsewhere_says_how_to_save_it(write):
    path = write("a.kml", kml("<NetworkLink><Link><href>x</href></Link></NetworkLink>"))
    line = refused(read, path)
    assert "nothing but a link to an online map" in line
    assert "save it with its contents" in line


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "a.kml: the file is empty"),
        (b"name,date", "a.kml:1: not XML: Start tag expected, '<' not found"),
        (b"<kml/>", "a.kml: no placemarks; expected KML"),
        (b"PK\x03\x04 broken", "a.kml: a broken archive; expected a whole .zip or .kmz"),
    ],
)
def test_what_is_no_kml_is_said_in_one_line(write, content, line):
    assert refused(read, write("a.kml", content)) == line


def test_what_breaks_off_is_read_as_far_as_it_goes(write):
    whole = kml(placemark(SPOT, "A"), placemark(SPOT, "B"), placemark(SPOT, "C"))
    found = read(write("a.kml", whole[: whole.index("<name>C") + 3]))
    assert list(found.rows["name"][:2]) == ["A", "B"]
    assert "broken XML, read as far as it goes" in notes(found)[0]


def test_letters_of_an_encoding_that_is_not_named_are_read_and_said(write):
    whole = "<kml><Placemark><name>Église et château fermés</name></Placemark></kml>"
    found = read(write("a.kml", whole.encode("cp1252")))
    assert cells(found) == {"name": "Église et château fermés"}
    assert "encoding" in notes(found)[0]


def test_many_placemarks_of_one_folder_are_looked_through_once(write):
    found = read(write("a.kml", kml(*[placemark(SPOT)] * 5_000)))
    assert found.total == 5_000


def test_entities_and_files_elsewhere_are_not_read(write, tmp_path):
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    head = f'<!DOCTYPE kml [<!ENTITY e SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    path = write("a.kml", f"{head}<kml><Placemark><name>A &e;</name></Placemark></kml>")
    assert "secret" not in cells(read(path)).get("name", "")


class TestArchives:
    @pytest.fixture
    def kmz(self, tmp_path):
        def write(members, name="a.kmz"):
            with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
                for member, content in members.items():
                    archive.writestr(member, content)
            return tmp_path / name

        return write

    def test_doc_kml_is_found_wherever_it_lies(self, kmz):
        here, other = kml(placemark(SPOT, "here")), kml(placemark(SPOT, "other"))
        found = read(kmz({"a.kml": other, "in/doc.kml": here, "in/a.png": b"x"}))
        assert cells(found)["name"] == "here"
        assert notes(found) == ["a.kmz: only in/doc.kml of the archive is read, not: a.kml"]

    def test_a_kmz_is_known_by_its_content(self, kmz):
        assert read(kmz({"doc.kml": kml(placemark(SPOT))}, "a.kml")).total == 1

    def test_an_archive_without_kml_says_so(self, kmz):
        line = "a.kmz: no .kml in the archive; expected doc.kml"
        assert refused(read, kmz({"a.txt": "x"})) == line

    def test_what_swells_is_not_unpacked(self, kmz):
        line = "a.kmz: doc.kml is too large once unpacked"
        assert refused(read, kmz({"doc.kml": b" " * 70_000_000})) == line
