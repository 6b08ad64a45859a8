import pytest

POINT = {"type": "Point", "coordinates": [2.5, 1.5, 30]}


def span(start, end=None):
    return {"timespans": [{"start": {"in": start}, **({"end": {"in": end}} if end else {})}]}


def feature(**members):
    return {
        "@id": "https://x.org/1",
        "type": "Feature",
        "properties": {"title": "Beta", "ccodes": ["FR", "DE"]},
        "geometry": POINT,
        "names": [{"toponym": "Betha"}, {"toponym": "Beta"}],
        **members,
    }


def collection(*features):
    return {"type": "FeatureCollection", "features": [*features]}


def test_a_place_with_a_span_of_its_own(read, fields):
    records = read(
        collection(
            feature(
                when=span("1711", "1715"),
                types=[{"label": "town", "sourceLabel": "Stadt"}],
                descriptions=[{"value": "A town"}],
                links=[{"type": "closeMatch", "identifier": "wd:Q1"}],
            )
        )
    )
    assert records.format == "Linked Places"
    assert fields(records, 1) == {
        "id": "https://x.org/1",
        "title": "Beta",
        "date": "1711/1715",
        "summary": "A town",
        "theme": "Stadt",
        "country": "FR; DE",
        "place": "Beta",
    }
    assert records.geometry[1].wkt == "POINT (2.5 1.5)"
    assert list(records.rows.loc[1, ["names", "links"]]) == ["Betha; Beta", "wd:Q1"]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        (span("1688"), "1688/"),
        (span("1688", "-1"), "1688/"),
        (span("-1", "-1"), ""),
        (span(""), ""),
        (span(-320, "-0031"), "-0319/-0030"),
        ({"timespans": [{"start": {"earliest": "1701", "latest": "1710"}}]}, "[1701..1710]"),
        (
            {"timespans": [{"start": {"earliest": "1701"}, "end": {"latest": "1710"}}]},
            "1701/1710",
        ),
        ({"timespans": "now"}, ""),
        (None, ""),
    ],
)
def test_spans(read, when, date):
    assert read(collection(feature(when=when))).rows.at[1, "date"] == date


def test_each_shape_with_a_span_of_its_own_is_a_row(read):
    outlines = [
        {"type": "Polygon", "coordinates": [[[0, 0], [n, 0], [n, n], [0, 0]]], "when": when}
        for n, when in enumerate(
            [span("1711", "1715"), span("1716", "1722"), span("1723", "1740")], 1
        )
    ]
    records = read(
        collection(
            feature(geometry={"type": "GeometryCollection", "geometries": outlines}), feature()
        )
    )
    assert list(records.rows["date"]) == ["1711/1715", "1716/1722", "1723/1740", ""]
    assert [records.geometry[n].bounds[2] for n in (1, 2, 3)] == [1, 2, 3]
    assert records.total == 4
    assert [str(note) for note in records.notes] == [
        'a.json when: a row of each span or shape that has dates of its own: "feature 1" → 3 rows'
    ]


def test_shapes_without_a_span_keep_that_of_the_whole(read):
    parts = [POINT, {**POINT, "when": span("1900")}]
    whole = {"type": "GeometryCollection", "geometries": parts}
    records = read(collection(feature(geometry=whole, when=span("1711", "1715"))))
    assert list(records.rows["date"]) == ["1711/1715", "1900/"]


def test_lines_of_features_are_read_too(read):
    assert list(read([feature(when=span("1711"))] * 2).rows["properties.title"]) == ["Beta"] * 2


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        ({"type": "Point", "coordinates": [500000, 4000000]}, "outside the world in degrees"),
        ({"type": "Point", "coordinates": ["x", "y"]}, "no geometry that can be read"),
        ({"type": "Circle", "coordinates": [1, 2]}, "no geometry that can be read"),
        (["POINT"], "no geometry that can be read"),
    ],
)
def test_a_shape_at_fault_leaves_its_row_without_a_place(read, geometry, said):
    records = read(collection(feature(geometry=geometry)))
    assert (len(records.rows), records.geometry) == (1, {})
    assert said in str(records.notes[0])


def test_what_is_no_feature_is_left_out(read):
    records = read(collection(feature(), 5))
    assert [str(problem) for problem in records.left_out] == ['a.json:2 "5": item 2 is no feature']
    assert records.total == 2
