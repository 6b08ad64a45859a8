"""Sheets of OpenDocument open with what they show."""

import zipfile

import pytest

from events.formats.files import UnreadableError
from events.formats.tables.ods import read

NAMES = ("office", "table", "text", "calcext")
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in NAMES
)
HEAD = "".join(
    f"<table:table-cell><text:p>{n}</text:p></table:table-cell>" for n in ("Title", "Date")
)


def cell(text="", **attributes):
    given = "".join(
        f' {k.replace("_", ":", 1).replace("_", "-")}="{v}"' for k, v in attributes.items()
    )
    return f"<table:table-cell{given}><text:p>{text}</text:p></table:table-cell>"


HEAD = cell("Title") + cell("Date")


def day(value, shown):
    return cell(shown, office_value_type="date", office_date_value=value)


def row(*cells, repeated=1):
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{times}>{''.join(cells)}</table:table-row>"


def table(*rows, name="Sheet1"):
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


@pytest.fixture
def save(tmp_path):
    def save_sheet(*tables, before=""):
        path = tmp_path / "a.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
            body = f"<office:spreadsheet>{''.join(tables)}</office:spreadsheet>"
            archive.writestr(
                "content.xml",
                f"{before}<office:document-content {SPACES}><office:body>{body}</office:body>"
                "</office:document-content>",
            )
        return path

    return save_sheet


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (day("1961-03-18", "18/03/61"), "1961-03-18"),
        (day("1961-03-18T14:30:00", "18.3.61 14:30"), "1961-03-18 14:30:00"),
        (day("1938-10-01", "oct. 38"), "1938-10"),
        (day("1938-10-01", "10/1938"), "1938-10"),
        (day("1961-01-01", "1961"), "1961"),
        (day("1961-01-01", "janvier 1961"), "1961-01"),
        (day("1961-01-01", "1 janvier 1961"), "1961-01-01"),
        (cell("12,63", office_value_type="float", office_value="12.63"), "12.63"),
        (cell("0476", office_value_type="float", office_value="476"), "0476"),
        (cell("1961", office_value_type="float", office_value="1961"), "1961"),
        (cell("4 May 1861", office_value_type="string"), "4 May 1861"),
        (cell('a<text:s text:c="3"/>b<text:line-break/><text:a>c</text:a>'), "a   b\nc"),
    ],
)
def test_a_cell_is_what_it_shows(save, written, text):
    records = read(save(table(row(HEAD), row(cell("Bridge"), written))))
    assert [*records.rows["Date"]] == [text]
    assert (records.format, records.notes) == ("OpenDocument spreadsheet", ())


def test_a_day_before_the_calendar_changed_is_the_one_shown_and_a_question(save):
    records = read(save(table(row(HEAD), row(cell("Battle"), day("1066-10-20", "1066-10-14")))))
    assert [*records.rows["Date"]] == ["1066-10-14"]
    assert "is this the day that was meant?" in records.notes[0].kind


def test_equal_rows_are_as_many_and_empty_ones_are_counted(save):
    records = read(
        save(
            table(
                row(HEAD),
                row(cell(), repeated=3),
                row(cell("Case"), cell("1961"), repeated=4),
                row(cell(table_number_columns_repeated="16384"), repeated=1_048_000),
            )
        )
    )
    assert [*records.rows.index] == [5, 6, 7, 8]


def test_a_year_merged_over_rows_counts_for_each(save):
    covered = "<table:covered-table-cell/>"
    merged = cell("1961", table_number_rows_spanned="2")
    records = read(save(table(row(HEAD), row(cell("a"), merged), row(cell("b"), covered))))
    assert [*records.rows["Date"]] == ["1961", "1961"]


def test_the_sheet_with_the_names_we_know_is_read(save):
    notes = table(row(cell("About")), row(cell("Our class")), name="Read me")
    records = read(save(notes, table(row(HEAD), row(cell("a"), cell("1961")), name="Events")))
    assert [*records.rows["Title"]] == ["a"]
    assert records.notes[0].text == "Events"


def test_error_cells_are_empty_and_said(save):
    records = read(
        save(table(row(HEAD), row(cell("a"), cell("#N/A")), row(cell("b"), cell("1961"))))
    )
    assert [*records.rows["Date"]] == ["", "1961"]
    assert records.notes[0].kind == "error cells, taken for empty"


@pytest.mark.parametrize(
    ("before", "tables", "said"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]>', "", "declares a document type"),
        ("", table(row(cell(), cell("far", table_number_columns_repeated="99999"))), "16384"),
        ("", table(row(*[cell("x")] * 30, repeated=1_000_000)), "too many cells"),
        ("", "<table:table>", "broken or cut off"),
    ],
)
def test_what_cannot_be_held_is_refused(save, before, tables, said):
    with pytest.raises(UnreadableError, match=said):
        read(save(tables, before=before))
