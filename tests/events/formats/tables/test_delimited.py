"""Tables in text open as they are, and every decision is said."""

from pathlib import Path

import pytest

from events.formats.files import UnreadableError
from events.formats.tables.delimited import read

HEAD = "title,date,lat,lon\n"
ROW = "Bridge,1961,48.85,2.35\n"
BRIDGE = {"title": "Bridge", "date": "1961", "lat": "48.85", "lon": "2.35"}


@pytest.fixture
def rows(tmp_path):
    def read_rows(content, name="a.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        records = read(path)
        return records.rows.to_dict("index"), records

    return read_rows


def notes(records):
    return [str(note).removeprefix("a.csv").removeprefix(":").strip() for note in records.notes]


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (HEAD + ROW, "a.csv", []),
        ("title;date;lat;lon\nBridge;1961;48.85;2.35\n", "a.csv", ["semicolons"]),
        ("title\tdate\tlat\tlon\nBridge\t1961\t48.85\t2.35\n", "a.tsv", []),
        ("title|date|lat|lon\nBridge|1961|48.85|2.35\n", "a.txt", ["bars"]),
        ("sep=;\ntitle;date;lat;lon\nBridge;1961;48.85;2.35\n", "a.csv", ["semicolons"]),
    ],
)
def test_the_separator_is_found_and_said_where_the_ending_does_not(rows, content, name, said):
    found, records = rows(content, name)
    assert [*found.values()] == [BRIDGE]
    assert [note.text for note in records.notes] == said


def test_names_that_are_known_go_before_even_widths(rows):
    found, _ = rows("titre;lat;lon\nPont, vieux;48,85;2,35\nGare, neuve;48,86;2,36\n")
    assert found[2] == {"titre": "Pont, vieux", "lat": "48,85", "lon": "2,35"}


def test_a_separator_is_found_without_any_known_name(rows):
    found, _ = rows("alpha;beta;gamma\nu, v;1;2\nw, x;3;4\n")
    assert found[2] == {"alpha": "u, v", "beta": "1", "gamma": "2"}


def test_quoted_prose_and_letters_are_no_separators(rows):
    found, _ = rows('"An old bridge was opened"\n"A new road was built"\n')
    assert [row["column 1"] for row in found.values()] == [
        "An old bridge was opened",
        "A new road was built",
    ]


def test_rows_are_counted_as_a_spreadsheet_does(rows):
    found, _ = rows('# old\n\ntitle,date\n"two\nlines",1961\n\nBridge,1962\n')
    assert {row: cells["title"] for row, cells in found.items()} == {4: "two\nlines", 6: "Bridge"}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(rows, end):
    assert [*rows((HEAD + ROW).replace("\n", end))[0].values()] == [BRIDGE]


def test_comments_above_the_table_are_noted(rows):
    found, records = rows("# exported, in 2019\n// twice\n" + HEAD + ROW)
    assert found == {4: BRIDGE}
    assert notes(records) == [
        '1: comment lines: "# exported, in 2019"',
        '2: comment lines: "// twice"',
    ]


def test_a_comment_may_be_the_row_of_names(rows):
    assert rows("#title,date,lat,lon\n" + ROW)[0] == {2: BRIDGE}


def test_lines_above_the_names_are_a_title(rows):
    found, records = rows("Our bridges,,,\n,,,\n" + HEAD + ROW)
    assert (found, records.title) == ({4: BRIDGE}, "Our bridges")


def test_names_in_two_rows_are_joined(rows):
    found, records = rows("Event,Place,,When\n,Lat,Lon,\nBridge,48.85,2.35,1961\n")
    assert [*found[3]] == ["Event", "Place Lat", "Place Lon", "When"]
    assert notes(records) == ["names of columns in two rows, joined: rows 1 and 2"]


def test_no_row_of_names_loses_no_event(rows):
    found, records = rows("Bridge,1961,48.85,2.35\nRoad,1962,48.86,2.36\n")
    assert len(found) == 2
    assert found[1] == {
        "column 1": "Bridge",
        "column 2": "1961",
        "column 3": "48.85",
        "column 4": "2.35",
    }
    assert records.meaning == {"column 2": "date", "column 3": "lat", "column 4": "lon"}
    assert notes(records) == [
        "no row names the columns; they are numbered",
        "column 2: column read as date, by its cells",
        "column 3: column read as latitude, by its cells",
        "column 4: column read as longitude, by its cells",
    ]


@pytest.mark.parametrize(
    ("row", "meaning"),
    [
        ("Bridge,x,122.35,48.85", {"column 3": "lon", "column 4": "lat"}),
        ("Bridge,x,422.35,48.85", {}),
        ("Bridge,1961,1962,x", {}),
    ],
)
def test_columns_without_names_mean_what_leaves_no_doubt(rows, row, meaning):
    assert rows(f"{row}\n" * 3)[1].meaning == meaning


def test_a_list_of_days_needs_no_columns(rows):
    found, records = rows("04/12\tTreaty of X,\n\t1926\n06\tA club founded, 1851\n", "a.txt")
    assert found == {
        1: {"column 1": "04/12", "column 2": "Treaty of X, 1926"},
        3: {"column 1": "06", "column 2": "A club founded, 1851"},
    }
    assert 2 in [note.row for note in records.notes]


def test_doubled_and_missing_names_are_made_different(rows):
    found, records = rows("title,date,,date\nBridge,1961,x,1962\n")
    assert [*found[2]] == ["title", "date", "column 3", "date (2)"]
    assert notes(records) == ['names of columns that stand twice: "date" → date (2)']


def test_columns_without_name_or_value_are_not_there(rows):
    assert [*rows("title,date,,\nBridge,1961,,\n")[0][2]] == ["title", "date"]


def test_names_that_stand_again_further_down_are_no_events(rows):
    found, records = rows(HEAD + ROW + HEAD + ROW)
    assert [*found] == [2, 4]
    assert records.aside == {3: "the names of the columns again"}
    assert records.total == 3


def test_short_rows_are_filled_and_long_ones_keep_what_is_too_much(rows):
    found, records = rows("title,note\nBridge\nRoad,old,blue\n")
    assert found[2] == {"title": "Bridge", "note": "", "column 3": ""}
    assert found[3]["column 3"] == "blue"
    assert "more cells than names" in notes(records)[0]


def test_a_comma_inside_a_text_is_joined_where_one_way_only_fits(rows):
    found, records = rows(f"{HEAD}{ROW}Old, bridge,1962,48.85,2.35\n")
    assert found[3]["title"] == "Old, bridge"
    assert notes(records) == ['3: a separator inside a text, joined again: "Old, bridge"']


def test_decimal_commas_between_commas_are_joined_by_width(rows):
    found, records = rows(HEAD + "Bridge,1961,48,85,2,35\nRoad,1962,-48,86,-2,36\n")
    assert found[3] == {"title": "Road", "date": "1962", "lat": "-48,86", "lon": "-2,36"}
    assert {note.kind for note in records.notes} == {
        "decimal commas that also separate columns, joined again"
    }


def test_a_decimal_comma_that_could_be_two_things_is_never_guessed(rows):
    found, records = rows(HEAD + "A,1961,48,85,2,35\nB,1961,48,85,2,35\nC,1962,48,2,36\n")
    assert [*found] == [2, 3]
    assert [problem.row for problem in records.left_out] == [4]


def test_an_open_quote_swallows_no_row(rows):
    found, records = rows(f'{HEAD}{ROW}"Old,1962,48.8,2.3\n{ROW}{ROW}')
    assert {row: cells["title"] for row, cells in found.items()} == {
        2: "Bridge",
        3: "Old",
        4: "Bridge",
        5: "Bridge",
    }
    assert notes(records) == ["3: a quote that is never closed, taken for a letter"]


def test_an_open_quote_that_another_closes_by_chance_swallows_no_row(rows):
    found, _ = rows(f'{HEAD}"Old,1962,48.8,2.3\n{ROW}New,1963,48.8,2.3"\n{ROW}')
    assert [cells["title"] for cells in found.values()] == ["Old", "Bridge", "New", "Bridge"]


def test_inches_are_no_quotes(rows):
    assert rows(HEAD + 'A 12" gun,1961,48.8,2.3\n' + ROW)[0][2]["title"] == 'A 12" gun'


def test_a_cell_of_any_length_is_kept_up_to_a_limit(rows):
    found, records = rows(f"title,date\n{'x' * 10_000_000},1961\n" + "Bridge,1962\n")
    assert len(found[2]["title"]) == 1_000_000
    assert records.notes[0].text == "1000000 of 10000000 letters"
    assert found[3]["title"] == "Bridge"


def test_more_columns_than_any_spreadsheet_has_are_refused(rows):
    with pytest.raises(UnreadableError, match="200000 columns; at most 16384 are read"):
        rows(",".join(f"c{n}" for n in range(200_000)) + "\n" + "1," * 200_000)


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "empty"), (b" \n\n", "empty"), (b"\xef\xbb\xbf", "empty"), (b"\0\0", "empty")],
)
def test_an_empty_file_is_said_to_be(rows, content, said):
    with pytest.raises(UnreadableError, match=said):
        rows(content)


def test_a_file_that_is_not_there_is_said_to_be(tmp_path):
    with pytest.raises(UnreadableError, match="No such file"):
        read(Path(tmp_path / "a.csv"))


def test_rows_that_are_quoted_as_a_whole_are_cut(rows):
    found, records = rows('"title,date,lat,lon"\n"""Old"" Bridge,1961,48.85,2.35"\n')
    assert [*found.values()] == [{**BRIDGE, "title": "Old Bridge"}]
    assert notes(records) == ["rows that are quoted as a whole, cut into their columns"]


def test_cells_that_are_all_quoted_are_cells(rows):
    assert rows('"title","date"\n"Bridge","1961"\n')[0][2] == {"title": "Bridge", "date": "1961"}


def test_a_row_with_another_separator_is_cut(rows):
    found, records = rows(HEAD + ROW + "Road;1962;48.8;2.3\n")
    assert found[3]["date"] == "1962"
    assert notes(records) == ["3: row with another separator: semicolons"]


def test_a_mark_that_closes_most_cells_of_a_column_is_no_part_of_them(rows):
    found, records = rows("title,theme\nBridge,Roads; Rivers #\nRoad,Roads #\nNo. #,\n")
    assert [cells["theme"] for cells in found.values()] == ["Roads; Rivers", "Roads", ""]
    assert [cells["title"] for cells in found.values()] == ["Bridge", "Road", "No. #"]
    assert notes(records) == ["theme: a mark at the end of cells, passed over: #"]


def test_a_row_of_totals_holds_no_event(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("title,year,guests\nA,1961,7\nB,1962,9\nTotal,2,16\n", "utf-8")
    records = read(path)
    assert dict(records.aside) == {4: "a row of totals"}
    assert list(records.rows["title"]) == ["A", "B"]
