"""The events of a draft as a table, and the table read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from events.drafting.draft import Column, Draft, Row
from events.drafting.tabling import as_csv, as_xlsx, removed, shortened, table
from events.formats.tables.anything import read

NAMES = {"id": "id", "title": "title", "date": "date", "place": "place", "Class": ""}
CELLS = (
    ("e1", "=1+1", "-0043-03-15", "Bamako", "7b"),
    ("e2", "@school, opened", "May 1961", '"Mopti"; Ségou', "two\nlines"),
    ("e3", "'quoted", "1967~", "", "-7.98"),
    ("e4", "+1 bridge", "1961", "Gao", "0476"),
)
DRAFT = Draft(
    draft=1,
    meta={"title": "A class"},
    columns=[Column(name=name, field=field) for name, field in NAMES.items()],
    tables={
        "events": [
            Row(key=f"r{n}", cells=dict(zip(NAMES, cells, strict=True)))
            for n, cells in enumerate(CELLS)
        ]
    },
    sources=[],
)


@pytest.mark.parametrize(("write", "ending"), [(as_csv, ".csv"), (as_xlsx, ".xlsx")])
def test_a_table_is_read_back_as_it_was(write, ending, tmp_path: Path):
    path = tmp_path / f"class{ending}"
    path.write_bytes(write(DRAFT))
    records = read(path)
    assert list(records.rows.columns) == list(NAMES)
    assert records.rows.to_numpy().tolist() == [list(cells) for cells in CELLS]


def test_nothing_in_a_workbook_is_calculated_and_all_is_text(tmp_path: Path):
    path = tmp_path / "class.xlsx"
    path.write_bytes(as_xlsx(DRAFT))
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    assert [cell.coordinate for cell in cells if cell.quotePrefix] == ["B2", "C2", "B3", "E4", "B5"]


def test_a_csv_has_nothing_that_a_spreadsheet_would_calculate():
    text = as_csv(DRAFT).decode("utf-8-sig")
    assert "e1,'=1+1,'-0043-03-15," in text
    assert as_csv(DRAFT).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("write", [as_csv, as_xlsx])
def test_equal_drafts_give_equal_bytes(write):
    assert write(DRAFT) == write(DRAFT)


def test_what_a_workbook_cuts_is_counted():
    long = Row(key="r9", cells={"id": "e9", "title": "x" * 40_000})
    draft = Draft({**DRAFT, "tables": {"events": [long]}})
    assert (shortened(DRAFT), shortened(draft)) == (0, 1)


def test_characters_that_no_workbook_holds_are_counted(tmp_path: Path):
    row = Row(key="r9", cells={"id": "e9", "title": "A\x07 bell", "date": "1961"})
    draft = Draft({**DRAFT, "tables": {"events": [row]}})
    (tmp_path / "a.xlsx").write_bytes(as_xlsx(draft))
    assert read(tmp_path / "a.xlsx").rows["title"].tolist() == ["A bell"]
    assert (removed(DRAFT), removed(draft)) == (0, 1)


def test_an_empty_sheet_has_its_names():
    assert table(Draft({**DRAFT, "tables": {}})) == [list(NAMES)]
