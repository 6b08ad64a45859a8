import json

import pytest

from events.collection import load
from events.problems import CollectionError
from events.readers.files import UnreadableError, read_csv, read_json, read_text


def report(source):
    with pytest.raises(CollectionError) as caught:
        load(source)
    return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def write(tmp_path):
    def write_file(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


def failure(read, path):
    with pytest.raises(UnreadableError) as caught:
        read(path)
    return str(caught.value)


def test_text_may_have_a_byte_order_mark(write):
    assert read_text(write("a.csv", b"\xef\xbb\xbfid")) == "id"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "a.csv: the file is empty"),
        (b" \n\n", "a.csv: the file is empty"),
        (
            "id\n1\nMopti–é".encode("cp1252"),
            "a.csv:3: not UTF-8 (byte 0x96); expected text saved as UTF-8",
        ),
        (
            "id,title\n".encode("utf-16"),
            "a.csv:1: not UTF-8 (byte 0xff); expected text saved as UTF-8",
        ),
        (b"id;title\n1;a\n", "a.csv:1: columns are separated by semicolons; expected commas"),
        (b"id,title,id\n", "a.csv:1: column id appears more than once"),
        (b'id,title\n1,"open\n', "a.csv:2: not CSV: unexpected end of data"),
    ],
)
def test_what_cannot_be_read_as_csv_is_said_in_one_line(write, content, line):
    assert failure(read_csv, write("a.csv", content)) == line


def test_rows_keep_the_numbers_a_spreadsheet_gives_them(write):
    read = read_csv(write("a.csv", 'id,title\n\na,"two\nlines"\n,\nb, spaced \n'))
    assert read.rows.to_dict("index") == {
        3: {"id": "a", "title": "two\nlines"},
        5: {"id": "b", "title": "spaced"},
    }


def test_rows_too_long_or_too_short_are_problems_and_trailing_commas_are_not(write):
    read = read_csv(write("a.csv", "id,title\na,b,c\na\na,b,,\n"))
    assert [str(problem) for problem in read.problems] == [
        "a.csv:2: 3 cells; the header has 2 columns",
        "a.csv:3: 1 cells; the header has 2 columns",
    ]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("[1,\n2", "a.json:2: not JSON: Expecting ',' delimiter"),
        ("[" * 100_000, "a.json: not JSON: nested too deeply"),
        ("", "a.json: the file is empty"),
    ],
)
def test_what_is_no_json_is_said_in_one_line(write, content, line):
    assert failure(read_json, write("a.json", content)) == line


def test_a_folder_notes_extra_columns_and_finds_misnamed_ones(folder):
    folder.replace("events.csv", "summary", "summary,colour")
    lines = (folder.path / "events.csv").read_text().splitlines()
    (folder.path / "events.csv").write_text(
        "\n".join([lines[0], *(f"{row},red" for row in lines[1:])])
    )
    assert load(folder.path).notes == ("events.csv: columns not used: colour",)
    folder.replace("events.csv", "theme", "themes")
    assert report(folder.path) == ['events.csv:1 theme: missing column; did you mean "themes"?']


def test_json_files_of_a_folder_have_their_kind(folder):
    (folder.path / "sources.json").write_text("{}")
    (folder.path / "datapackage.json").write_text("[]")
    assert report(folder.path) == [
        "datapackage.json: expected an object { … }",
        "sources.json: expected an array [ … ]",
    ]


def test_an_empty_table_has_no_events(folder):
    (folder.path / "events.csv").write_text("id,title,date,theme,status,summary\n")
    assert report(folder.path)[0] == "events.csv: no events; expected one row at least"


def test_optional_files_may_be_left_out(folder):
    (folder.path / "eras.csv").unlink()
    (folder.path / "relations.csv").unlink()
    collection = load(folder.path)
    assert collection.eras.empty
    assert collection.relations.empty


def test_what_is_not_there_or_of_another_kind(tmp_path, write):
    assert report(tmp_path / "nowhere") == ["nowhere: no such file or folder"]
    assert report(write("a.xlsx", "x")) == ["a.xlsx: expected a folder, a .csv or a .geojson file"]


def test_a_single_csv_with_names_of_places(write):
    path = write(
        "school.csv",
        "Title,date,location,source\n"
        "A coup,1968-11-19,Bamako,https://example.org/a\n"
        "Talks,2021,Moscou,\n",
    )
    collection = load(path)
    assert list(collection.events.index) == ["a-coup-1968-11-19", "talks-2021"]
    assert list(collection.events["status"]) == ["reported", "reported"]
    assert set(collection.event_places["place_id"]) == {"bamako", "moscow"}
    assert set(collection.sources) == {"https-example-org-a", "school"}
    assert collection.title == "school"
    assert collection.notes == (
        "school.csv: column Title read as title",
        "school.csv: column location read as place",
        "school.csv: theme: politics where the file gives none",
        "school.csv: status: reported where the file gives none",
        "school.csv: role: venue where the file gives none",
        "school.csv: precision: town where the file gives none",
        "school.csv: id: made from title and date",
        "school.csv: source: this file where it names none",
    )


def test_a_single_csv_with_coordinates(write):
    path = write(
        "a.csv",
        "title,date,lat,lon,place\n"
        "Here,1961,12.5,-8,The well\n"
        "Here,1961,12.5,-8,The well\n"
        "There,1962,,,Gao\n",
    )
    collection = load(path)
    assert list(collection.events.index) == ["here-1961", "here-1961-2", "there-1962"]
    assert list(collection.event_places["place_id"]) == ["point-the-well", "point-the-well", "gao"]
    assert collection.places.loc["point-the-well"].geometry.coords[0] == (-8, 12.5)


def test_the_status_of_a_row_is_what_its_source_claims(write):
    path = write(
        "a.csv",
        "title,date,place,status\n"
        + "".join(f"{s},1961,Gao,{s}\n" for s in ("documented", "reported", "disputed", "alleged")),
    )
    claims = load(path).claims
    assert claims.groupby("event_id")["stance"].agg(sorted).to_dict() == {
        "documented-1961": ["asserts"],
        "reported-1961": ["reports"],
        "disputed-1961": ["denies", "reports"],
        "alleged-1961": ["speculates"],
    }


def test_faults_of_a_single_csv_are_told_by_its_own_rows_and_columns(write):
    path = write("a.csv", "title,event_date,lat,lon\nA,1961-13,140,5\n,1961,,\n")
    assert report(path) == [
        'a.csv:2 event_date "1961-13": there is no month 13; did you mean "1961"?',
        'a.csv:2 lat "140": latitude must lie between -90 and 90',
        "a.csv:3 title: must not be empty",
        "a.csv:3 place: must not be empty",
    ]
    assert report(write("b.csv", "title,date,place\nA,1961,Bamaco\n")) == [
        'b.csv:2 place "Bamaco": unknown place; did you mean "bamako"?'
    ]


def test_missing_columns_of_a_single_csv_are_told_once(write):
    assert report(write("a.csv", "titel,year\nA,1961\n")) == [
        'a.csv:1 title: missing column; did you mean "titel"?',
        "a.csv:1 date: missing column",
        "a.csv:1 place: missing column, or lat and lon",
    ]


def feature(geometry, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def geojson(write, *features, **members):
    content = {"type": "FeatureCollection", "features": features, **members}
    return write("a.geojson", json.dumps(content))


def test_a_single_geojson(write):
    point = {"type": "Point", "coordinates": [-8.0, 12.5, 300]}
    path = geojson(
        write,
        feature(point, title="Here", date="1961", weight=3),
        feature(None, title="There", date=1962, place="Gao"),
    )
    collection = load(path)
    assert list(collection.events.index) == ["here-1961", "there-1962"]
    assert collection.places.loc["gao", "precision"] == "town"
    assert collection.events.loc["here-1961"].geometry.coords[0] == (-8.0, 12.5)
    assert "a.geojson: columns not used: weight" in collection.notes


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ({"type": "Feature"}, "a.geojson: expected a GeoJSON FeatureCollection"),
        ({"features": ["x"]}, "a.geojson: expected a GeoJSON FeatureCollection"),
        ({"features": []}, "a.geojson: no features; expected one at least"),
        (
            {"features": [{}], "crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}},
            "a.geojson: expected coordinates in WGS 84 (no crs member)",
        ),
    ],
)
def test_what_is_no_feature_collection_is_said_in_one_line(write, content, line):
    assert report(write("a.geojson", json.dumps(content))) == [line]


def test_geometries_other_than_points_need_a_place(write):
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    path = geojson(
        write,
        feature(line, title="A", date="1961"),
        feature({}, title="B", date="1962"),
        feature(None, title="C", date="1963"),
        feature(line, title="D", date="1964", place="Gao"),
    )
    assert report(path) == [
        'a.geojson:1 geometry "LineString": expected a Point, or a property place',
        'a.geojson:2 geometry "no type": expected a Point, or a property place',
        'a.geojson:3 geometry "null": expected a Point, or a property place',
    ]


def test_latitude_and_longitude_of_a_feature_are_checked(write):
    path = geojson(
        write, feature({"type": "Point", "coordinates": [12, 140]}, title="A", date="1961")
    )
    assert report(path) == ['a.geojson:1 lat "140": latitude must lie between -90 and 90']
