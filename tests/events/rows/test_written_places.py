"""Rows are placed by coordinates in whatever notation, and by what columns say of them."""

import pytest

ROWS = {
    "decimal commas": ("title,date,lat,lon", 'A,1961,"48,5","2,5"'),
    "one cell": ("title,date,coordinates", 'A,1961,"48.5, 2.5"'),
    "longitude first": ("title,date,lon_lat", 'A,1961,"2.5, 48.5"'),
    "letters": ("title,date,lat,lon", "A,1961,N48.5,E2.5"),
    "a German O": ("Titel,Datum,Breite,Länge", "A,1961,48°30′N,2°30′O"),
    "parts in columns": ("title,date,lat_deg,lat_min,lon_deg,lon_min", "A,1961,48,30,2,30"),
    "sides in columns": ("title,date,lat,N/S,lon,E/W", "A,1961,48.5,N,2.5,E"),
    "WKT": ("title,date,wkt", "A,1961,POINT(2.5 48.5)"),
    "metres of a code": ("title,date,x,y,epsg", "A,1961,278298.7,6190443.8,3857"),
    "metres of a zone": ("title,date,easting,northing,zone", "A,1961,463064.1,5371996.3,31N"),
}


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_lies_where_its_cells_say(table, kind):
    collection = table(*ROWS[kind])
    at = collection.places.geometry.iloc[0]
    assert (round(at.y, 3), round(at.x, 3)) == (48.5, 2.5)


@pytest.mark.parametrize("nothing", ["NA", "N/A", "-", ""])
def test_a_row_without_a_place_is_unplaced(table, nothing):
    collection = table(
        "title,date,lat,lon,place", f"A,1961,{nothing},{nothing},{nothing}", "B,1962,1,2,"
    )
    assert [reading.unplaced for reading in collection.readings] == [1]


def test_a_line_without_a_name_has_that_of_its_event(table):
    collection = table(
        "title,date,wkt",
        'The salt road,1250,"LINESTRING(0 40, 5 45)"',
        "A siege,1310,POINT(4 45)",
    )
    assert [*collection.places["name"]] == ["The salt road", "45, 4"]


def test_a_line_of_two_events_is_named_by_neither(table):
    road = '"LINESTRING(0 40, 5 45)"'
    collection = table("title,date,wkt", f"Built,1250,{road}", f"Closed,1310,{road}")
    assert [len(collection.places), len(collection.events)] == [1, 2]
    assert collection.places["name"].iloc[0].startswith("4")
