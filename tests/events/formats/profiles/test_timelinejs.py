HEADER = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,"
    "Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background,Place\n"
)


def test_a_sheet_with_a_place_of_its_own(read, fields):
    records = read(
        HEADER
        + ",,,,,,,,,Our street,An overview,,,,,title,,,\n"
        + "1931,4,9,08:30,,,,,,Bakery opens,Bread,https://x.org/a.jpg,,,,,Shops,,Alpha\n"
        + "1935,,,,1940,,,,late 1930s,Works,,,,,,,Town,#fff,Beta\n"
    )
    assert records.format == "TimelineJS sheet"
    assert (records.title, records.description) == ("Our street", "An overview")
    assert records.aside == {2: "the title slide"}
    assert records.total == 3
    assert fields(records, 3) == {
        "year": "1931",
        "month": "4",
        "day": "9",
        "time": "08:30",
        "title": "Bakery opens",
        "summary": "Bread",
        "theme": "Shops",
        "image": "https://x.org/a.jpg",
    }
    assert fields(records, 4)["end_year"] == "1940"
    assert fields(records, 4)["display_date"] == "late 1930s"
    assert "Place" not in records.meaning


def test_eras_and_rows_left_from_the_template_hold_no_event(read):
    records = read(
        HEADER
        + "1900,,,,1910,,,,,Old times,,,,,,era,,,\n"
        + "1901,,,,,,,,,Headline Goes Here,Text,,,,,,,,\n"
        + "1902,,,,,,,,,Well dug,,,,,,,,,\n"
    )
    assert list(records.rows["Headline"]) == ["Well dug"]
    assert set(records.aside) == {2, 3}


def test_years_before_1_are_counted_as_the_tool_shows_them(read):
    records = read(HEADER + "-44,,,,-30,,,,,March,,,,,,,,,\n")
    assert list(records.rows[["Year", "End Year"]].loc[2]) == ["-0043", "-0029"]
    assert [str(note) for note in records.notes] == [
        'a.csv:2 Year: years before 1 as TimelineJS counts them: "-44" → -0043',
        'a.csv:2 End Year: years before 1 as TimelineJS counts them: "-30" → -0029',
    ]


def test_a_sheet_of_the_first_kind(read, fields):
    records = read(
        "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,"
        "Type,Tag\n"
        "4/9/1931,,Bakery opens,Bread,,,,,,Shops\n"
    )
    assert fields(records, 2) == {
        "start": "4/9/1931",
        "title": "Bakery opens",
        "summary": "Bread",
        "theme": "Shops",
    }


def test_another_table_stays_as_it_is(read):
    records = read("Year,Title\n1931,Bakery\n")
    assert (records.format, records.meaning) == ("", {})
