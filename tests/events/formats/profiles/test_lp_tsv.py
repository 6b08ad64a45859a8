import pytest

HEADER = (
    "id,title,title_source,start,end,attestation_year,title_uri,ccodes,matches,variants,types,"
    "aat_types,lon,lat,geowkt,description\n"
)


def row(start="", end="", attested="", geowkt=""):
    return (
        f"12,Beta,Atlas 1900,{start},{end},{attested},https://x.org,FR;DE,wd:Q1,Betha@en,town,,"
        f"2.5,1.5,{geowkt},A town\n"
    )


def test_a_place_with_a_span(read, fields):
    records = read(HEADER + row("1711", "1715"))
    assert records.format == "Linked Places delimited table (LP-TSV)"
    assert fields(records, 2) == {
        "id": "12",
        "title": "Beta",
        "source": "Atlas 1900",
        "url": "https://x.org",
        "country": "FR;DE",
        "theme": "town",
        "lon": "2.5",
        "lat": "1.5",
        "summary": "A town",
        "date": "1711/1715",
        "place": "Beta",
    }


@pytest.mark.parametrize(
    ("start", "end", "attested", "date"),
    [
        ("1688", "", "", "1688/"),
        ("1688", "-1", "", "1688/"),
        ("-1", "-1", "", ""),
        ("-320", "-31", "", "-0319/-0030"),
        ("812", "1066", "", "0812/1066"),
        ("", "", "1635", "1635"),
        ("1711-05-04", "1711-05-04", "", "1711-05-04"),
    ],
)
def test_spans(read, start, end, attested, date):
    assert read(HEADER + row(start, end, attested)).rows.at[2, "date"] == date


def test_a_drawn_shape_stands_before_the_point(read):
    records = read(HEADER + row("1711", geowkt='"LINESTRING (0 0, 1 1)"'))
    assert records.geometry[2].wkt == "LINESTRING (0 0, 1 1)"


def test_a_shape_that_cannot_be_read_is_left_to_the_reader_of_coordinates(read):
    records = read(HEADER + row("1711", geowkt="LINESTRING (here)"))
    assert records.geometry == {}
    assert records.meaning["geowkt"] == "coordinates"
