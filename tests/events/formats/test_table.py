from events.load import load


def test_a_single_csv_with_names_of_places(write):
    path = write(
        "school.csv",
        "Title,date,location,source\n"
        "A coup,1968-11-19,Bamako,https://example.org/a\n"
        "Talks,2021,Moscou,\n",
    )
    collection = load(path)
    assert list(collection.events.index) == ["a-coup-1968-11-19", "talks-2021"]
    assert list(collection.events["status"]) == ["second-hand", "second-hand"]
    assert set(collection.event_places["place_id"]) == {"bamako", "moscow"}
    assert set(collection.sources) == {"https-example-org-a", "school"}
    assert collection.title == "school"
    assert collection.notes == (
        "school.csv: column Title read as title",
        "school.csv: column location read as place",
        "school.csv: status: second-hand where the file gives none",
        "school.csv: role: venue where the file gives none",
        "school.csv: precision: town where the file gives none",
        "school.csv: id: made from title and date",
        "school.csv: source: this file where it names none",
        "school.csv: theme: Events where the file gives none",
    )


def test_a_single_csv_with_coordinates(write):
    path = write(
        "a.csv",
        "title,date,lat,lon,place\n"
        "Here,1961,12.5,-8,The well\n"
        "Here,1961,12.5,-8,The well\n"
        "There,1962,,,Gao\n",
    )
    collection = load(path)
    assert list(collection.events.index) == ["here-1961", "here-1961-2", "there-1962"]
    assert list(collection.event_places["place_id"]) == ["point-the-well", "point-the-well", "gao"]
    assert collection.places.loc["point-the-well"].geometry.coords[0] == (-8, 12.5)


STATUSES = {
    "corroborated": ("asserts", "single-source"),
    "single-source": ("asserts", "single-source"),
    "documented": ("asserts", "single-source"),
    "second-hand": ("reports", "second-hand"),
    "reported": ("reports", "second-hand"),
    "disputed": ("reports denies", "disputed"),
    "alleged": ("speculates", "alleged"),
    "planned": ("plans", "planned"),
    "": ("reports", "second-hand"),
}
"""Status in the file, what its source claims, and the status that this gives."""


def test_the_status_of_a_row_is_what_its_source_claims(write):
    rows = "".join(f"row-{n},A,1961,Gao,{word}\n" for n, word in enumerate(STATUSES))
    collection = load(write("a.csv", f"id,title,date,place,status\n{rows}"))
    claims = collection.claims.groupby("event_id")["stance"].agg(" ".join)
    found = zip(claims.sort_index(), collection.events["status"].sort_index(), strict=True)
    assert list(found) == list(STATUSES.values())
    assert "a.csv: status: reported read as second-hand, for a row has one source" in (
        collection.notes
    )


def test_a_row_with_a_word_that_is_no_status(write, report):
    assert report(write("a.csv", "title,date,place,Status\nA,1961,Gao,planed\n")) == [
        'a.csv:2 Status "planed": expected one of corroborated, single-source, second-hand, '
        'disputed, alleged, planned; did you mean "planned"?'
    ]


def test_faults_of_a_single_csv_are_told_by_its_own_rows_and_columns(write, report):
    path = write("a.csv", "title,event_date,lat,lon\nA,1961-13,140,5\n,1961,,\n")
    assert report(path) == [
        'a.csv:2 event_date "1961-13": there is no month 13; did you mean "1961"?',
        'a.csv:2 lat "140": latitude must lie between -90 and 90',
        "a.csv:3 title: must not be empty",
        "a.csv:3 place: must not be empty",
    ]
    assert report(write("b.csv", "title,date,place\nA,1961,Bamaco\n")) == [
        'b.csv:2 place "Bamaco": unknown place; did you mean "bamako"?'
    ]


def test_missing_columns_of_a_single_csv_are_told_once(write, report):
    assert report(write("a.csv", "titel,year\nA,1961\n")) == [
        'a.csv:1 title: missing column; did you mean "titel"?',
        "a.csv:1 date: missing column",
        "a.csv:1 place: missing column, or lat and lon",
    ]


def test_of_two_columns_of_one_name_ours_is_read(write):
    path = write("twice.csv", "Title,title,DATE,Date,place\nA,B,1961,1962,Bamako\n")
    collection = load(path)
    assert collection.events[["title", "date"]].to_numpy().tolist() == [["B", "1961"]]
    assert "twice.csv: columns not used: Title, Date" in collection.notes
