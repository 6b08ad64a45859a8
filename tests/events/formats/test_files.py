import pytest

from events.formats.files import UnreadableError, read_csv, read_json, read_text


def failure(read, path):
    with pytest.raises(UnreadableError) as caught:
        read(path)
    return str(caught.value)


def test_text_may_have_a_byte_order_mark(write):
    assert read_text(write("a.csv", b"\xef\xbb\xbfid")) == "id"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "a.csv: the file is empty"),
        (b" \n\n", "a.csv: the file is empty"),
        (b"\xef\xbb\xbf", "a.csv: the file is empty"),
        (b"id,title,id\n", "a.csv:1: column id appears more than once"),
        (b'id,title\n1,"open\n', "a.csv:2: not CSV: unexpected end of data"),
    ],
)
def test_what_cannot_be_read_as_csv_is_said_in_one_line(write, content, line):
    assert failure(read_csv, write("a.csv", content)) == line


@pytest.mark.parametrize(
    ("content", "notes"),
    [
        ("id,title\n1,Brücke".encode(), []),
        ("id;title\n1;Brücke".encode(), ["semicolons"]),
        ("id\ttitle\n1\tBrücke".encode(), ["tabs"]),
        ("id;title\n1;Brücke".encode("cp1252"), ["Windows-1252", "semicolons"]),
        ("id,title\n1,Brücke".encode("utf-16"), []),
    ],
)
def test_a_table_opens_as_a_spreadsheet_saves_it_and_says_so(write, content, notes):
    read = read_csv(write("a.csv", content))
    assert read.rows.to_dict("records") == [{"id": "1", "title": "Brücke"}]
    assert [note.text for note in read.notes] == notes


def test_a_document_is_utf_8(write):
    line = "a.json:3: not UTF-8 (byte 0x96); expected text saved as UTF-8"
    assert failure(read_text, write("a.json", "id\n1\nMopti–é".encode("cp1252"))) == line


def test_rows_keep_the_numbers_a_spreadsheet_gives_them(write):
    read = read_csv(write("a.csv", 'id,title\n\na,"two\nlines"\n,\nb, spaced \n'))
    assert read.rows.to_dict("index") == {
        3: {"id": "a", "title": "two\nlines"},
        5: {"id": "b", "title": "spaced"},
    }


def test_rows_too_long_or_too_short_are_problems_and_trailing_commas_are_not(write):
    read = read_csv(write("a.csv", "id,title\na,b,c\na\na,b,,\n"))
    assert [str(problem) for problem in read.problems] == [
        "a.csv:2: 3 cells; the header has 2 columns",
        "a.csv:3: 1 cells; the header has 2 columns",
    ]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("[1,\n2", "a.json:2: not JSON: Expecting ',' delimiter"),
        ("[" * 100_000, "a.json: not JSON: nested too deeply"),
        ("", "a.json: the file is empty"),
    ],
)
def test_what_is_no_json_is_said_in_one_line(write, content, line):
    assert failure(read_json, write("a.json", content)) == line


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b'["a\\ud800"]', "a.json: \\ud800 is half a character; write the whole"),
        (b"[" + b"1" * 5000 + b"]", "a.json: not JSON: a number of too many digits"),
    ],
)
def test_what_no_page_could_hold_is_said_in_one_line(write, content, line):
    assert failure(read_json, write("a.json", content)) == line
