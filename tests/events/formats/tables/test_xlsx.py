"""Workbooks of Excel open on the right sheet, with their cells as people see them."""

import re
import zipfile
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from events.formats.files import UnreadableError
from events.formats.tables.xlsx import read

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = ["Title", "Date", "Lat", "Lon"]


@pytest.fixture
def save(tmp_path):
    def save_book(*rows, formats=(), change=None, book=None):
        book = book or Workbook()
        for row in rows:
            book.active.append(row)
        for ref, number_format in formats:
            book.active[ref].number_format = number_format
        if change:
            change(book)
        path = tmp_path / "a.xlsx"
        book.save(path)
        return path

    return save_book


def rewritten(path, member, change):
    """Change the text of one member of an archive."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    members[member] = change(members[member].decode()).encode()
    with zipfile.ZipFile(path, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)
    return path


def dates(records):
    return [*records.rows["Date"]]


def kinds(records):
    return [note.kind for note in records.notes]


def test_cells_are_texts_as_people_see_them(save):
    records = read(save(HEAD, ["Bridge", 1961, 12.630000000000001, -8.0], ["Road", True, 1, None]))
    assert records.rows.to_dict("index") == {
        2: {"Title": "Bridge", "Date": "1961", "Lat": "12.63", "Lon": "-8"},
        3: {"Title": "Road", "Date": "TRUE", "Lat": "1", "Lon": ""},
    }
    assert (records.format, records.notes) == ("Excel", ())


def test_days_are_iso_and_keep_a_clock_that_is_not_midnight(save):
    records = read(
        save(
            HEAD,
            ["a", date(1912, 5, 4)],
            ["b", datetime(1968, 11, 19, 14, 30)],
            ["c", time(9, 30)],
            ["d", "1970s"],
            ["e", "4 May 1861"],
        )
    )
    assert dates(records) == [
        "1912-05-04",
        "1968-11-19 14:30:00",
        "09:30:00",
        "1970s",
        "4 May 1861",
    ]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("mmm-yy", "1938-10"),
        ("mmmm yyyy", "1938-10"),
        ("[$-40C]mmm\\-yy;@", "1938-10"),
        ("yyyy", "1938-10"),
        ("dd/mm/yyyy", "1938-10-01"),
        ("d-mmm", "1938-10-01"),
    ],
)
def test_a_day_is_as_exact_as_its_format_shows_it(save, number_format, shown):
    path = save(HEAD, ["a", datetime(1938, 10, 1)], formats=[("B2", number_format)])
    assert dates(read(path)) == [shown]


def test_a_year_shown_alone_is_a_year(save):
    assert dates(read(save(HEAD, ["a", datetime(1938, 1, 1)], formats=[("B2", "yyyy")]))) == [
        "1938"
    ]


def test_zeros_in_front_are_kept(save):
    assert dates(read(save(HEAD, ["a", 476], formats=[("B2", "0000")]))) == ["0476"]


def test_days_counted_from_1904_are_the_same_days(save):
    def counted(book):
        book.epoch = datetime(1904, 1, 1)

    assert dates(read(save(HEAD, ["a", date(1912, 5, 4)], change=counted))) == ["1912-05-04"]


def test_days_before_the_calendar_changed_are_a_question(save):
    path = save(HEAD, ["a", 1], formats=[("B2", "yyyy-mm-dd")])
    rewritten(path, "xl/worksheets/sheet1.xml", lambda s: s.replace("<v>1</v>", "<v>-304411</v>"))
    records = read(path)
    assert dates(records)[0].startswith("1066")
    assert "is this the day that was meant?" in kinds(records)[0]


def test_the_sheet_with_the_names_we_know_is_read(save):
    def more(book):
        book.active.title = "Read me"
        sheet = book.create_sheet("Events")
        for row in (HEAD, ["Bridge", "1961", 1, 2]):
            sheet.append(row)
        book.create_sheet("Empty")

    records = read(save(["Note"], ["Our bridges"], ["made by class 9b"], change=more))
    assert [*records.rows["Title"]] == ["Bridge"]
    assert [(note.kind, note.value, note.text) for note in records.notes] == [
        ("sheet that is read", None, "Events"),
        ("sheets not read", "Read me", "3 rows"),
    ]


def test_a_second_sheet_of_events_is_said(save):
    def more(book):
        sheet = book.create_sheet("Second")
        for row in (HEAD, ["Road", "1962", 1, 2]):
            sheet.append(row)

    records = read(save(HEAD, ["a", "1961"], ["b", "1962"], change=more))
    assert "sheets that could hold events too, not read" in kinds(records)


def test_a_hidden_sheet_and_hidden_rows_are_read_and_said(save):
    def hide(book):
        book.active.row_dimensions[3].hidden = True
        book.create_sheet("Other")
        book.active.sheet_state = "hidden"
        book.active = 1

    records = read(save(HEAD, ["a", "1961"], ["b", "1962"], change=hide))
    assert len(records.rows) == 2
    assert {"the sheet is hidden", "hidden rows, read like the others"} <= {*kinds(records)}


def test_names_under_a_merged_heading_are_joined(save):
    records = read(
        save(
            ["Our bridges"],
            ["Title", "Place", None, "Date"],
            [None, "Lat", "Lon", None],
            ["Bridge", 1, 2, "1961"],
            change=lambda book: book.active.merge_cells("B2:C2"),
        )
    )
    assert [*records.rows.columns] == ["Title", "Place Lat", "Place Lon", "Date"]
    assert [*records.rows.index] == [4]


def test_a_year_merged_over_rows_counts_for_each(save):
    path = save(
        HEAD,
        ["a", "1961", 1, 2],
        ["b", None, 1, 2],
        change=lambda book: book.active.merge_cells("B2:B3"),
    )
    assert dates(read(path)) == ["1961", "1961"]


def test_formulas_give_what_was_saved_or_a_note(save):
    path = save(HEAD, ["a", "1961", "=1+1", 2], ["b", "1962", "=2+2", 2])
    rewritten(
        path,
        "xl/worksheets/sheet1.xml",
        lambda s: re.sub(r"(<f>1\+1</f>)<v\s*/>|(<f>1\+1</f>)<v></v>", r"<f>1+1</f><v>2</v>", s),
    )
    records = read(path)
    assert [*records.rows["Lat"]] == ["2", ""]
    assert [(note.value, note.row) for note in records.notes] == [("C3", 3)]


def test_error_cells_are_empty_and_said(save):
    records = read(save(HEAD, ["a", "1961", "#N/A", "#REF!"]))
    assert [*records.rows.loc[2]] == ["a", "1961", "", ""]
    assert [note.value for note in records.notes] == ["#N/A", "#REF!"]


def test_a_wrong_dimension_and_missing_drawings_lose_nothing(save):
    path = save(HEAD, ["a", 1961, 1, 2])

    def broken(sheet):
        sheet = re.sub(r'<dimension ref="[^"]*"\s*/>', '<dimension ref="A1"/>', sheet)
        sheet = sheet.replace("<v>1961</v>", "<v>  1961</v>")
        return sheet.replace("</worksheet>", '<drawing r:id="rId9"/></worksheet>').replace(
            "<worksheet ",
            f'<worksheet xmlns:r="{RELATIONS}" ',
            1,
        )

    assert dates(read(rewritten(path, "xl/worksheets/sheet1.xml", broken))) == ["1961"]


def test_macros_are_never_run_and_said(save):
    path = save(HEAD, ["a", "1961"])
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"nothing")
    assert kinds(read(path)) == ["macros are never run"]


def test_an_empty_workbook_is_said_to_be(save):
    with pytest.raises(UnreadableError, match="there are no rows"):
        read(save())


def test_what_unpacks_to_too_much_is_refused(save, monkeypatch):
    monkeypatch.setattr("events.formats.tables.sheets.archive.LARGEST", 1000)
    with pytest.raises(UnreadableError, match="at most 1000 are read"):
        read(save(HEAD))


def test_xml_that_declares_entities_is_refused(save):
    def declaring(sheet):
        return '<!DOCTYPE a [<!ENTITY b "c">]>' + sheet

    path = rewritten(save(HEAD), "xl/worksheets/sheet1.xml", declaring)
    with pytest.raises(UnreadableError, match="declares a document type"):
        read(path)
