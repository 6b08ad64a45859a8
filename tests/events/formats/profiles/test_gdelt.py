from dataclasses import replace

import pytest

from events.formats import profiles
from events.formats.profiles.gdelt import _names, header_of

CELLS = {
    "GLOBALEVENTID": "410000001",
    "SQLDATE": "20210315",
    "MonthYear": "202103",
    "Year": "2021",
    "Actor1Name": "STUDENTS",
    "Actor2Name": "GOVERNMENT",
    "EventRootCode": "14",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Beta, South, Freedonia",
    "ActionGeo_Lat": "1.5",
    "ActionGeo_Long": "2.5",
    "SOURCEURL": "https://example.org/a",
}


def line(generation, **other):
    cells = {**CELLS, **other}
    return "\t".join(cells.get(name, "") for name in _names(generation)) + "\n"


@pytest.mark.parametrize("generation", [1, 2])
def test_a_file_without_header_gets_its_first_event_back(read, fields, generation):
    # As a reader of tables gives it: the first event has been taken for the header.
    cells = line(generation).rstrip("\n").split("\t")
    header = "\t".join(cell or f"empty {n}" for n, cell in enumerate(cells)) + "\n"
    records = read(header + line(generation, GLOBALEVENTID="410000002"), "\t")
    assert list(records.rows.index) == [1, 2]
    assert records.format == "GDELT events"
    assert fields(records, 2) == {
        "id": "410000002",
        "date": "2021-03-15",
        "theme": "Protest",
        "lat": "1.5",
        "lon": "2.5",
        "url": "https://example.org/a",
        "title": "Protest: Students – Government",
        "country": "Freedonia",
        "place": "Beta",
        "place_precision": "town",
    }


def test_a_file_without_header_gets_its_columns_named(table, fields):
    header = "\t".join(f"column {n}" for n in range(1, 62)) + "\n"
    records = table(header + line(2), "\t")
    empty = records.rows.columns[(records.rows == "").all()]
    records = profiles.applied(replace(records, rows=records.rows.drop(columns=empty)))
    assert records.format == "GDELT events"
    assert fields(records, 2)["date"] == "2021-03-15"
    assert profiles.applied(table(header + "a\t" * 60 + "b\n", "\t")).format == ""


def test_a_country_gets_no_pin(read, fields):
    header = "\t".join(_names(2)) + "\n"
    records = read(header + line(2, ActionGeo_Type="1", ActionGeo_FullName="Freedonia"), "\t")
    found = fields(records, 2)
    assert (found["place"], found["place_precision"]) == ("Freedonia", "country")
    assert "lat" not in found


def test_a_part_of_a_country_gets_no_pin_either(read, fields):
    header = "\t".join(_names(2)) + "\n"
    records = read(
        header + line(2, ActionGeo_Type="5", ActionGeo_FullName="South, Freedonia"), "\t"
    )
    found = fields(records, 2)
    assert (found["place"], found["country"]) == ("South", "Freedonia")
    assert found["place_precision"] == "region"
    assert "lat" not in found


def test_the_columns_of_each_generation():
    assert (len(_names(1)), len(_names(2))) == (58, 61)
    assert header_of(["1", "2", "3"]) is None
    assert header_of(line(2).split("\t")) == _names(2)
    assert header_of(["Name", *["a"] * 60]) is None
