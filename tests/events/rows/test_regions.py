"""A row in a region of the world lies in its outline, not on a pin."""


def test_a_region_is_an_area_where_its_outline_is_known(table):
    collection = table("title,date,place", "A,1961,Bavaria", "B,1962,Lyon")
    place = collection.places.loc["region-de-02"]
    assert (place["precision"], place.geometry.geom_type) == ("region", "MultiPolygon")
    assert [reading.unplaced for reading in collection.readings] == [0]


def test_a_region_without_one_is_unplaced(table):
    collection = table("title,date,place", "A,1961,England", "B,1962,Lyon")
    assert [reading.unplaced for reading in collection.readings] == [1]


def test_a_file_that_says_no_more_than_countries_lies_in_them(table):
    collection = table("title,country,date", "A,Mali,1961", "B,Ghana,1962", "C,,1963")
    assert list(collection.event_places["place_id"]) == ["mali", "ghana"]


def test_where_some_rows_have_coordinates_a_country_is_no_place(table):
    collection = table("title,country,date,lat,lon", "A,Mali,1961,12.5,-8", "B,Ghana,1962,,")
    assert len(collection.event_places) == 1
