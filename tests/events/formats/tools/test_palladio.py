FIELD = {"type": "text", "uniqueKey": False}


def project(people, places, **other):
    return {
        "version": "1.2.9",
        "files": [
            {"id": 0, "label": "People", **people},
            {"id": 1, "label": "Places", **places},
        ],
        "metadata": {"title": "Travellers"},
        **other,
    }


def test_rows_look_their_coordinates_up(read, fields):
    people = {
        "fields": [
            {**FIELD, "key": "Name", "uniqueKey": True},
            {**FIELD, "key": "Birthplace", "augmentId": 1},
            {**FIELD, "key": "Birthdate", "type": "date"},
        ],
        "data": [
            {"Name": "Ann", "Birthplace": "Beta", "Birthdate": "1822-06-09"},
            {"Name": "Bob", "Birthplace": "Nowhere", "Birthdate": ""},
        ],
    }
    places = {
        "fields": [
            {**FIELD, "key": "Place", "uniqueKey": True},
            {**FIELD, "key": "Where", "type": "latlong"},
        ],
        "data": [{"Place": "Beta", "Where": "1.5,2.5"}],
    }
    records = read(project(people, places))
    assert (records.format, records.title) == ("Palladio project", "Travellers")
    assert fields(records, 1) == {
        "coordinates": "1.5,2.5",
        "place": "Beta",
        "date": "1822-06-09",
    }
    assert fields(records, 2) == {"place": "Nowhere"}
    assert records.aside == {3: "a place that other rows look up"}
    assert records.total == 3


def test_a_table_with_coordinates_of_its_own(read, fields):
    table = {
        "id": 0,
        "fields": [{"key": "Coordinates", "type": "latlong"}, {"key": "From", "type": "date"}],
        "data": [{"Coordinates": "1.5,2.5", "From": "1822"}, "x"],
    }
    records = read({"files": [table]})
    assert fields(records, 1) == {"coordinates": "1.5,2.5", "date": "1822"}
    assert [problem.row for problem in records.left_out] == [2]


def test_of_several_dates_none_is_chosen_here(read):
    table = {
        "fields": [{"key": "Born", "type": "date"}, {"key": "Died", "type": "date"}],
        "data": [{"Born": "1822", "Died": "1890"}],
    }
    assert read({"files": [table]}).meaning == {}
