"""Tables of tools and data sets, opened as collections: dates and places of their events."""

import pytest

from events.formats.profiles.gdelt import _names
from events.load import load

EVENT = {
    "GLOBALEVENTID": "410000001",
    "SQLDATE": "20210315",
    "Actor1Name": "STUDENTS",
    "EventRootCode": "14",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Beta, Freedonia",
    "ActionGeo_Lat": "1.5",
    "ActionGeo_Long": "2.5",
    "SOURCEURL": "https://example.org/a",
}
XSD = "http://www.w3.org/2001/XMLSchema#dateTime"
FILES = {
    "20210315.export.CSV": "\t".join(EVENT.get(name, "") for name in _names(2)) + "\n",
    "places.tsv": "id\ttitle\ttitle_source\tstart\tend\tfclasses\tlon\tlat\n"
    "1\tBeta\tAtlas (1900)\t-320\t-31\tP\t2.5\t1.5\n",
    "query.tsv": "?item\t?itemLabel\t?coord\t?date\n"
    '<http://www.wikidata.org/entity/Q1>\t"Treaty"@en\t"Point(2.5 1.5)"\t'
    f'"1968-11-19T00:00:00Z"^^<{XSD}>\n',
    "layer.csv": 'WKT,name,description,Year\n"POINT (2.5 1.5)",Beta,A town,1931\n',
}
DATES = {
    "20210315.export.CSV": "2021-03-15",
    "places.tsv": "-0319/-0030",
    "query.tsv": "1968-11-19",
    "layer.csv": "1931",
}


@pytest.mark.parametrize("name", FILES)
def test_a_table_opens(tmp_path, name):
    path = tmp_path / name
    path.write_text(FILES[name], "utf-8")
    collection = load(path)
    assert list(collection.events["date"]) == [DATES[name]]
    assert [place.coords[0] for place in collection.places.geometry] == [(2.5, 1.5)]
