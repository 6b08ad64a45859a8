import pytest

HEADER = (
    "id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_article,"
    "where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,region,date_prec,"
    "date_start,date_end,best\n"
)
ROW = (
    "7,X-1,1999,{kind},Freedonia: Government,A - B,A,B,Post 1999,{where},Beta town,South province,"
    "East district,1.5,2.5,Freedonia,Nowhere,{prec},{start},{end},3\n"
)
DAY = "1999-03-02 00:00:00.000"


def row(kind=1, where=1, prec=1, start=DAY, end=DAY):
    return ROW.format(kind=kind, where=where, prec=prec, start=start, end=end)


def test_codes_become_words(read, fields):
    records = read(HEADER + row())
    assert fields(records, 2) == {
        "id": "7",
        "theme": "state-based conflict",
        "source": "Post 1999",
        "lat": "1.5",
        "lon": "2.5",
        "region": "South province",
        "country": "Freedonia",
        "title": "A - B, Beta town",
        "date": "1999-03-02",
        "place": "Beta town",
        "place_precision": "site",
    }


@pytest.mark.parametrize(
    ("prec", "end", "date"),
    [
        (1, "1999-03-02", "1999-03-02"),
        (1, "1999-03-05", "1999-03-02/1999-03-05"),
        (2, "1999-03-05", "[1999-03-02..1999-03-05]"),
        (3, "1999-03-02", "1999-03-02~"),
        (4, "1999-03-02", "1999-03"),
        (5, "1999-03-02", "1999"),
        (1, "", "1999-03-02"),
    ],
)
def test_a_day_is_as_exact_as_its_precision(read, fields, prec, end, date):
    assert fields(read(HEADER + row(prec=prec, end=end)), 2)["date"] == date


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [("1999-03-01", "1999-03-31", "1999-03"), ("1999-01-01", "1999-12-31", "1999")],
)
def test_a_span_of_a_whole_month_or_year_is_said_so(read, fields, start, end, date):
    assert fields(read(HEADER + row(prec=4, start=start, end=end)), 2)["date"] == date


@pytest.mark.parametrize(
    ("where", "place", "precision", "pinned"),
    [
        (1, "Beta town", "site", True),
        (2, "Beta town", "town", True),
        (4, "South province", "region", False),
        (6, "Freedonia", "country", False),
    ],
)
def test_a_place_is_as_exact_as_its_precision(read, fields, where, place, precision, pinned):
    found = fields(read(HEADER + row(where=where)), 2)
    assert (found["place"], found["place_precision"]) == (place, precision)
    assert ("lat" in found) is pinned
