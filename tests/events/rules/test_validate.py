"""One broken place in a valid collection gives exactly one clear line."""

import json

import pytest

from events.load import load
from events.problems import CollectionError


def report(folder):
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


REPLACED = {
    "a set in a wrong order": (
        ("events.csv", "1961~", "[1976..1960]"),
        'events.csv:2 date "[1976..1960]": 1976 to 1960 ends before it begins; the earlier date '
        'first; did you mean "[1960..1976]"?',
    ),
    "an interval that starts after it ends": (
        ("events.csv", "1961~", "1976/1960"),
        'events.csv:2 date "1976/1960": ends before it begins; expected the earlier date first; '
        'did you mean "1960/1976"?',
    ),
    "a date as people say it": (
        ("events.csv", "1961~", "between 1960 and 1976"),
        'events.csv:2 date "between 1960 and 1976": not an EDTF date; expected for instance 1961, '
        '1961-05, 1961-05-04, 196X, 1961~, 1960/1970 or [..1976]; did you mean "[1960..1976]"?',
    ),
    "a date that is not EDTF": (
        ("events.csv", "1961~", "1961-13"),
        'events.csv:2 date "1961-13": there is no month 13; did you mean "1961"?',
    ),
    "a date as people write it": (
        ("events.csv", "1961~", "circa 1961"),
        'events.csv:2 date "circa 1961": not an EDTF date; expected for instance 1961, 1961-05, '
        '1961-05-04, 196X, 1961~, 1960/1970 or [..1976]; did you mean "1961~"?',
    ),
    "no date": (("events.csv", "1961~", ""), "events.csv:2 date: must not be empty"),
    "an unknown theme": (
        ("events.csv", "military", "millitary"),
        'events.csv:3 theme "millitary": expected one of diplomacy, military, economy, '
        'education-culture, politics; did you mean "military"?',
    ),
    "an unknown status": (
        ("events.csv", "single-source", "one source"),
        'events.csv:2 status "one source": expected one of corroborated, single-source, '
        'second-hand, disputed, alleged, planned; did you mean "single-source"?',
    ),
    "a denied event called corroborated": (
        ("events.csv", "disputed", "corroborated"),
        'events.csv:4 status "corroborated": its claims (asserts, denies) make it disputed; '
        "the column status may be left out",
    ),
    "a status in an earlier word": (
        ("events.csv", "second-hand", "reported"),
        'events.csv:3 status "reported": an earlier word; its claims (reports) make it '
        "second-hand; the column status may be left out",
    ),
    "a guess at nobody": (
        ("claims.csv", "the ministry", "?"),
        'claims.csv:5 attributed_to "?": expected a name before the ?; leave it empty where '
        "nobody is quoted",
    ),
    "outside or not, in words": (
        ("sources.json", '"cited-by": ["digest"]', '"outside": "no"'),
        'sources.json:1 custom.outside "no": expected true or false',
    ),
    "the voice of a source that is no name": (
        ("sources.json", '"cited-by": ["digest"]', '"voice": ["a ministry"]'),
        "sources.json:1 custom.voice \"['a ministry']\": expected the name of an actor",
    ),
    "an unknown place": (
        ("event_places.csv", "mopti-air-base", "mopti-airbase"),
        'event_places.csv:3 place_id "mopti-airbase": unknown place; did you mean '
        '"mopti-air-base"?',
    ),
    "an unknown role": (
        ("event_places.csv", "destination", "end"),
        'event_places.csv:5 role "end": expected one of venue, subject, origin, staging, '
        "destination",
    ),
    "an unknown source": (
        ("claims.csv", "letter", "leter"),
        'claims.csv:5 source_id "leter": unknown source; did you mean "letter"?',
    ),
    "an unknown document read": (
        ("claims.csv", ",digest\n", ",digset\n"),
        'claims.csv:3 via "digset": unknown source; did you mean "digest"?',
    ),
    "a source read by way of itself": (
        ("claims.csv", "letter,denies,the ministry,,", "letter,denies,the ministry,,letter"),
        'claims.csv:5 via "letter": names the source itself; leave it empty',
    ),
    "an unknown stance": (
        (
            "claims.csv",
            "par. 2,\nvisit,They did not meet.,letter,denies",
            "par. 2,\nvisit,x,letter,denied",
        ),
        'claims.csv:5 stance "denied": expected one of asserts, denies, reports, speculates, '
        'comments, plans, dates; did you mean "denies"?',
    ),
    "a latitude off the globe": (
        ("places.csv", "55.75", "140"),
        'places.csv:2 lat "140": latitude must lie between -90 and 90',
    ),
    "a longitude off the globe": (
        ("places.csv", "37.62", "-237.62"),
        'places.csv:2 lon "-237.62": longitude must lie between -180 and 180',
    ),
    "a decimal comma": (
        ("places.csv", "55.75", '"55,75"'),
        'places.csv:2 lat "55,75": not a number; did you mean "55.75"?',
    ),
    "a site without coordinates": (
        ("places.csv", "55.75", ""),
        "places.csv:2 lat: a site or town needs its latitude",
    ),
    "coordinates from nowhere": (
        ("places.csv", "hand-entered: for the example", ""),
        "places.csv:2 coordinates_from: say where the coordinates are from",
    ),
    "an unknown precision": (
        ("places.csv", "site", "exact"),
        'places.csv:2 precision "exact": expected one of site, town, region, country',
    ),
    "an area of one's own": (
        ("places.csv", "site", "region"),
        'places.csv:2 precision "region": an area must be the gazetteer\'s, '
        "or have its shape in places.geojson; expected site or town",
    ),
    "a country in words": (
        ("places.csv", "RU", "Russia"),
        'places.csv:2 country "Russia": expected the two capital letters of ISO 3166-1',
    ),
    "a part of nowhere": (
        ("places.csv", "RU,moscow", "RU,moscou"),
        'places.csv:2 part_of "moscou": unknown place; did you mean "moscow"?',
    ),
    "an accuracy in words": (
        ("places.csv", "example,1", "example,good"),
        'places.csv:2 accuracy_km "good": not a number',
    ),
    "a gap between eras": (
        ("eras.csv", "1968-11-18", "1968-11-10"),
        'eras.csv:3 start "1968-11-19": gap: the era above ends 1968-11-10; expected 1968-11-11',
    ),
    "an overlap of eras": (
        ("eras.csv", "1968-11-18", "1969"),
        'eras.csv:3 start "1968-11-19": overlap: the era above ends 1969-12-31; '
        "expected 1970-01-01",
    ),
    "eras out of order": (
        ("eras.csv", "1968-11-19,..", "1950,1960-09-21"),
        'eras.csv:3 start "1950": out of order: the era above starts later',
    ),
    "an era that ends before it starts": (
        ("eras.csv", "1968-11-19,..", "1968-11-19,1968-11-01"),
        'eras.csv:3 end "1968-11-01": ends before it starts',
    ),
    "an era without end before another": (
        ("eras.csv", "1968-11-18", ".."),
        'eras.csv:3 start "1968-11-19": the era above has no end; only the last may end with ..',
    ),
    "an era without a first day": (
        ("eras.csv", "1960-09-22", "../1960"),
        'eras.csv:2 start "../1960": expected a first day',
    ),
    "a relation to an unknown event": (
        ("relations.csv", "embassy,The", "embasy,The"),
        'relations.csv:2 related_id "embasy": unknown event; did you mean "embassy"?',
    ),
    "a relation to itself": (
        ("relations.csv", "visit,embassy", "visit,visit"),
        'relations.csv:2 related_id "visit": an event is not related to itself',
    ),
    "a source without title": (
        ("sources.json", '"title": "A digest"', '"titel": "A digest"'),
        "sources.json:2 title: must not be empty",
    ),
    "a source of an unknown type": (
        ("sources.json", "webpage", "web page"),
        'sources.json:2 type "web page": expected a CSL type; did you mean "webpage"?',
    ),
    "a source cited by an unknown one": (
        ("sources.json", '["digest"]', '["digests"]'),
        'sources.json:1 custom.cited-by "digests": unknown source; did you mean "digest"?',
    ),
    "a collection without title": (
        ("datapackage.json", "A small collection", ""),
        "datapackage.json title: expected a text",
    ),
}


@pytest.mark.parametrize(("mutation", "line"), REPLACED.values(), ids=REPLACED)
def test_one_change_gives_one_line(folder, mutation, line):
    folder.replace(*mutation)
    assert report(folder) == [line]


APPENDED = {
    "an event without claim": (
        ("events.csv", "lone,A lone event,1999,economy,alleged,"),
        [
            'events.csv:5 id "lone": event without claim; expected a row in claims.csv',
        ],
    ),
    "an id used twice": (
        ("events.csv", "visit,Another visit,1999,politics,disputed,"),
        ['events.csv:5 id "visit": already used in row 4; an id must be used once'],
    ),
    "a claim without source": (
        ("claims.csv", "visit,Someone said so.,,asserts,,,"),
        ["claims.csv:6 source_id: must not be empty"],
    ),
    "a claim about an unknown event": (
        ("claims.csv", "visti,They met.,study,asserts,,,"),
        ['claims.csv:6 event_id "visti": unknown event; did you mean "visit"?'],
    ),
    "a place of an unknown event": (
        ("event_places.csv", "nothing,bamako,venue"),
        ['event_places.csv:7 event_id "nothing": unknown event'],
    ),
    "the same place and role twice": (
        ("event_places.csv", "embassy,bamako,venue"),
        ['event_places.csv:7 event_id "embassy": repeats row 2'],
    ),
    "a place id used twice": (
        ("places.csv", "my-hall,A hall,55.75,37.62,site,building,RU,moscow,hand-entered: x,1"),
        ['places.csv:3 id "my-hall": already used in row 2; an id must be used once'],
    ),
    "a place id of the gazetteer": (
        ("places.csv", "bamako,Bamako,12.65,-8,town,capital,ML,,hand-entered: x,1"),
        [
            'places.csv:3 id "bamako": the gazetteer has a place of this id; '
            "use that one or choose another id"
        ],
    ),
    "a row with a cell too many": (
        ("relations.csv", "visit,air-base,They flew there, by plane"),
        ["relations.csv:3: 4 cells; the header has 3 columns"],
    ),
}


@pytest.mark.parametrize(("row", "lines"), APPENDED.values(), ids=APPENDED)
def test_one_added_row_gives_its_lines(folder, row, lines):
    folder.append(*row)
    assert report(folder) == lines


def test_an_id_that_is_no_slug_is_told_what_it_could_be(folder):
    for file in ("events.csv", "event_places.csv", "claims.csv"):
        folder.replace(file, "air-base", "Air Base")
    assert report(folder) == [
        'events.csv:3 id "Air Base": expected lower-case letters, digits and hyphens; '
        'did you mean "air-base"?'
    ]


def test_a_source_id_used_twice_and_one_that_is_missing(folder):
    items = json.loads((folder.path / "sources.json").read_text())
    items += [{**items[0], "custom": {}}, {"type": "book", "title": "No id"}, "a text"]
    (folder.path / "sources.json").write_text(json.dumps(items))
    assert report(folder) == [
        'sources.json:4 id "study": already used by item 1; an id must be used once',
        "sources.json:5 id: must not be empty",
        'sources.json:6 "a text": expected an object { … }',
    ]


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("author", "Jane Doe", "author: expected a list of names, each with family or literal"),
        (
            "issued",
            "1976",
            'issued: expected {"date-parts": [[year, month, day]]} or {"literal": …}',
        ),
        ("URL", "www.x.org", 'URL "www.x.org": expected an address that begins with https://'),
    ],
)
def test_fields_of_a_source_have_their_form(folder, field, value, line):
    items = json.loads((folder.path / "sources.json").read_text())
    items[0][field] = value
    (folder.path / "sources.json").write_text(json.dumps(items))
    assert report(folder) == [f"sources.json:1 {line}"]


@pytest.mark.parametrize(
    ("limits", "line"),
    [
        ({"earliest": "soon"}, 'earliest "soon": expected a year, a month or a day as a text'),
        ({"latest": 2026}, 'latest "2026": expected a year, a month or a day as a text'),
        ({"latest": "2026-02-29"}, 'latest "2026-02-29": expected a year, a month or a day'),
        (
            {"earliest": "1960-09", "latest": "1959"},
            'latest "1959": lies before "earliest", which is 1960-09',
        ),
    ],
)
def test_the_limits_of_a_collection_are_days_in_order(folder, limits, line):
    path = folder.path / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **limits}), "utf-8")
    (found,) = report(folder)
    assert found.startswith(f"datapackage.json {line}")


def test_a_date_may_lie_beyond_the_limits_where_it_says_so(folder):
    path = folder.path / "datapackage.json"
    meta = {**json.loads(path.read_text("utf-8")), "earliest": "1990", "latest": "2000"}
    path.write_text(json.dumps(meta), "utf-8")
    assert len(load(folder.path).events) == 3


def test_every_problem_is_reported_in_one_go_in_the_order_of_files_and_rows(folder):
    folder.replace("events.csv", "1961~", "1961-13")
    folder.replace("events.csv", "military", "millitary")
    folder.replace("claims.csv", "letter", "leter")
    folder.replace("places.csv", "55.75", "140")
    assert [line.split()[0] for line in report(folder)] == [
        "events.csv:2",
        "events.csv:3",
        "claims.csv:5",
        "places.csv:2",
    ]


def test_a_missing_column_hides_no_other_problem_and_makes_no_further_ones(folder):
    folder.replace("events.csv", "theme", "topic")
    folder.replace("events.csv", "1961~", "1961-13")
    assert report(folder) == [
        "events.csv:1 theme: missing column",
        'events.csv:2 date "1961-13": there is no month 13; did you mean "1961"?',
    ]


def test_a_missing_file_makes_no_problems_elsewhere(folder):
    (folder.path / "events.csv").unlink()
    assert report(folder) == ["events.csv: No such file or directory"]
    (folder.path / "sources.json").unlink()
    assert report(folder) == [
        "events.csv: No such file or directory",
        "sources.json: No such file or directory",
    ]
