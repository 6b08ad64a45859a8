import pytest

HEADER = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
    "country,admin1,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities\n"
)
ROW = (
    "ABC{n},{date},2021,{time},D,Protests,Peaceful protest,Us,Freedonia,South,Beta,1.5,2.5,{geo},"
    "Post,National,People met,0\n"
)


def test_an_event_of_a_known_day_and_town(read, fields):
    records = read(HEADER + ROW.format(n=1, date="2021-03-12", time=1, geo=1))
    assert records.format == "ACLED data"
    assert fields(records, 2) == {
        "id": "ABC1",
        "date": "2021-03-12",
        "theme": "Protests",
        "country": "Freedonia",
        "region": "South",
        "place": "Beta",
        "lat": "1.5",
        "lon": "2.5",
        "source": "Post",
        "summary": "People met",
        "title": "Peaceful protest, Beta",
        "place_precision": "town",
    }
    assert records.notes == ()


@pytest.mark.parametrize(
    ("precision", "date"), [(1, "2021-03-12"), (2, "2021-03-12~"), (3, "2021-03")]
)
def test_a_day_is_as_exact_as_its_precision(read, fields, precision, date):
    records = read(HEADER + ROW.format(n=1, date="2021-03-12", time=precision, geo=1))
    assert fields(records, 2)["date"] == date
    said = 'a.csv:2 event_date: dates no more exact than their precision says: "2021-03-12" → '
    assert [str(note) for note in records.notes] == ([said + date] if precision > 1 else [])


@pytest.mark.parametrize("written", ["12 March 2021", "12-Mar-21", "2021-03-12"])
@pytest.mark.parametrize(("precision", "date"), [(2, "2021-03-12~"), (3, "2021-03")])
def test_days_are_understood_as_they_are_written(read, fields, written, precision, date):
    records = read(HEADER + ROW.format(n=1, date=written, time=precision, geo=1))
    assert fields(records, 2)["date"] == date


def test_a_region_keeps_its_name_and_gets_no_pin(read, fields):
    records = read(
        HEADER
        + ROW.format(n=1, date="2021-03-12", time=1, geo=2)
        + ROW.format(n=2, date="2021-03-12", time=1, geo=3)
    )
    assert fields(records, 2)["lat"] == "1.5"
    row = fields(records, 3)
    assert (row["place"], row["place_precision"]) == ("South", "region")
    assert not row.keys() & {"lat", "lon"}
    assert records.rows.at[3, "centre of the area"] == "1.5, 2.5"
    assert [str(note) for note in records.notes] == [
        'a.csv:3 latitude: only the region is known: no pin: "1.5, 2.5"'
    ]


def test_an_extract_with_its_own_titles_keeps_them_and_its_precision(read, fields):
    records = read("title,event_date,time_precision\nA clash,2021-03-12,3\n")
    assert fields(records, 2) == {"date": "2021-03"}
    assert "title" in records.rows
