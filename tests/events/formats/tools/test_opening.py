"""Each tool's file, opened as a collection: title, date and place of its first event."""

import json

import pytest

from events.load import load

POINT = {"type": "Point", "coordinates": [2.5, 1.5]}
MEMBERS = {
    "@id": "p1",
    "type": "Feature",
    "properties": {"title": "Fair"},
    "geometry": POINT,
    "when": {"timespans": [{"start": {"in": "1931"}, "end": {"in": "1932"}}]},
}
ITEM = "http://www.wikidata.org/entity/Q1"
ROW = {"item": ITEM, "itemLabel": "Fair", "date": "1931-09-01T00:00:00Z", "coord": "Point(2.5 1.5)"}
FILES = {
    "timeline.json": {
        "events": [
            {
                "start_date": {"year": "1931"},
                "text": {"headline": "Fair"},
                "location": {"lat": 1.5, "lon": 2.5},
            }
        ]
    },
    "old timeline.json": {"timeline": {"date": [{"startDate": "1931,09,1", "headline": "Fair"}]}},
    "story.json": {
        "storymap": {
            "slides": [
                {"type": "overview", "text": {"headline": "A life"}},
                {
                    "date": "1931",
                    "location": {"lat": 1.5, "lon": 2.5},
                    "text": {"headline": "Fair"},
                },
            ]
        }
    },
    "places.json": {"type": "FeatureCollection", "features": [MEMBERS]},
    "project.json": {
        "files": [
            {
                "fields": [{"key": "Where", "type": "latlong"}, {"key": "Day", "type": "date"}],
                "data": [{"Name": "Fair", "Where": "1.5,2.5", "Day": "1931-09-01"}],
            }
        ]
    },
    "query.json": [ROW],
    "list.json": {
        "events": [{"name": "Fair", "date": "1931-09", "site": {"lat": 1.5, "lon": 2.5}}]
    },
    "calendar.ics": "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Fair\nDTSTART;VALUE=DATE:19310901\n"
    "DTEND;VALUE=DATE:19310903\nGEO:1.5;2.5\nEND:VEVENT\nEND:VCALENDAR\n",
}
OPENED = {
    "timeline.json": ("1931", (2.5, 1.5)),
    "old timeline.json": ("1931-09-01", None),
    "story.json": ("1931", (2.5, 1.5)),
    "places.json": ("1931/1932", (2.5, 1.5)),
    "project.json": ("1931-09-01", (2.5, 1.5)),
    "query.json": ("1931-09-01", (2.5, 1.5)),
    "list.json": ("1931-09", (2.5, 1.5)),
    "calendar.ics": ("1931-09-01/1931-09-02", (2.5, 1.5)),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_opens(tmp_path, name):
    content = FILES[name]
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    collection = load(path)
    (event,) = collection.events.itertuples()
    places = [place.coords[0] for place in collection.places.geometry]
    date, place = OPENED[name]
    assert (event.title, event.date) == ("Fair", date)
    assert places == ([place] if place else [])
