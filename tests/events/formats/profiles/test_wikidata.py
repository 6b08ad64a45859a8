import pytest

from events.formats import profiles

ENTITY = "http://www.wikidata.org/entity/Q{}"


def test_times_are_as_exact_as_their_precision(read, fields):
    records = read(
        "item,itemLabel,coord,date,datePrecision\n"
        f"{ENTITY.format(1)},Treaty,Point(2.5 1.5),1968-11-19T00:00:00Z,11\n"
        f"{ENTITY.format(2)},Bridge,Point(2.5 1.5),1911-01-01T00:00:00Z,9\n"
        f"{ENTITY.format(3)},Fair,,1911-05-01T00:00:00Z,10\n"
        f"{ENTITY.format(4)},Wall,,1850-01-01T00:00:00Z,7\n"
        f"{ENTITY.format(5)},March,,-0043-03-15T00:00:00Z,11\n"
    )
    assert records.format == "answer of a Wikidata query"
    assert fields(records, 2) == {
        "id": "Q1",
        "title": "Treaty",
        "coordinates": "Point(2.5 1.5)",
        "date": "1968-11-19",
    }
    dates = ["1968-11-19", "1911", "1911-05", "[1801..1900]", "-0043-03-15"]
    assert list(records.rows["date"]) == dates


@pytest.mark.parametrize(
    ("others", "date", "kind"),
    [
        (["1911-01-01", "1912-01-01"], "1911", "times of Wikidata, 1 January for the year alone"),
        (
            ["1911-01-01", *["1912-05-07"] * 9],
            "1911-01-01",
            "1 January may be the year alone: ask for wikibase:timePrecision to know",
        ),
    ],
)
def test_without_precision_the_column_tells_years_from_days(read, others, date, kind):
    rows = "".join(f"{ENTITY.format(n)},A,{day}T00:00:00Z\n" for n, day in enumerate(others))
    records = read("item,itemLabel,date\n" + rows)
    assert records.rows.at[2, "date"] == date
    assert kind in {note.kind for note in records.notes}


def test_times_of_the_json_kind_count_1_bce_as_minus_1(read):
    records = read(
        "item,itemLabel,date\n"
        f"{ENTITY.format(1)},A,+1968-11-00T00:00:00Z\n"
        f"{ENTITY.format(2)},B,-0044-03-15T00:00:00Z\n"
        f"{ENTITY.format(3)},C,+1968-00-00T00:00:00Z\n"
    )
    assert list(records.rows["date"]) == ["1968-11", "-0043-03-15", "1968"]


def test_labels_stand_for_entities_and_other_globes_are_left_out(read, fields):
    records = read(
        "item,itemLabel,place,placeLabel,coord\n"
        f"{ENTITY.format(1)},A,{ENTITY.format(9)},Beta,<{ENTITY.format(405)}> Point(1 2)\n"
    )
    found = fields(records, 2)
    assert found["place"] == "Beta"
    assert "coordinates" not in found


def test_an_answer_without_labels_is_told_by_its_entities(read, fields):
    records = read(f"item,date\n{ENTITY.format(1)},1968-11-19T00:00:00Z\n")
    assert fields(records, 2) == {"id": "Q1", "date": "1968-11-19"}


@pytest.mark.parametrize("quote", ["", '"'])
def test_an_answer_in_tabs_has_terms(table, fields, quote):
    records = table("?item\t?itemLabel\t?date\na\tb\tc\n", "\t")
    day = f"{quote}1968-11-19T00:00:00Z{quote}^^<http://www.w3.org/2001/XMLSchema#dateTime>"
    records.rows.loc[2] = [f"<{ENTITY.format(1)}>", f"{quote}Treaty{quote}@en", day]
    found = profiles.applied(records)
    assert fields(found, 2) == {"id": "Q1", "title": "Treaty", "date": "1968-11-19"}


def test_a_table_with_labels_but_no_entities_stays_as_it_is(read):
    records = read("item,itemLabel\na,b\n")
    assert records.format == ""
