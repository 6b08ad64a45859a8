"""Workbooks, as LibreOffice opens and saves them, and as openpyxl and we read them again."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from events.dates import words
from events.formats.tables import ods
from events.formats.tables.sheets.archive import kind_there
from events.formats.writing import xlsx
from events.formats.writing.registry import ExportError, writer_of
from events.formats.writing.sheets import MOST_CHARACTERS
from events.load import load
from tests.events.formats.writing.calc import resaved
from tests.events.formats.writing.odd import (
    DATES,
    SUMMARY,
    nothing,
    odd,
    saying,
    stays,
    taken,
    title,
    unmarked,
)

Table = list[dict[str, Any]]


def table(book: Any, sheet: str) -> Table:
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workbook") / "events.xlsx"
    path.write_bytes(xlsx.write(taken()))
    return path


@pytest.fixture(scope="module")
def saved_by_calc(file: Path) -> Path:
    return resaved(file, "xlsx")


def test_it_has_a_sheet_for_each_kind_and_one_about_it(file: Path) -> None:
    book = load_workbook(file)
    assert book.sheetnames == ["Events", "Places", "Claims", "Sources", "About"]
    assert len(table(book, "Events")) == len(DATES)
    assert table(book, "Places")[0]["event_id"] == "ides"
    assert [row["stance"] for row in table(book, "Claims") if row["event_id"] == "once"] == [
        "asserts",
        "denies",
    ]
    about = dict(book["About"].iter_rows(values_only=True))
    assert about["title"] == odd().title
    assert about["licence"] == "CC-BY-4.0"
    assert about["view"] == "18 events; all"
    assert "EDTF" in about["date"]
    assert about["left out"] == writer_of("a.xlsx").loses


def test_each_date_is_text_and_in_words(file: Path) -> None:
    for row in load_workbook(file)["Events"].iter_rows(min_row=2):
        assert {cell.data_type for cell in row if cell.value is not None} == {"s"}
        assert {cell.number_format for cell in row} == {"@"}
        assert row[2].value == DATES[row[0].value]
        assert row[3].value == words(row[2].value)


def test_it_can_be_looked_through(file: Path) -> None:
    book = load_workbook(file)
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
    link = next(cell for cell in book["Sources"][2] if cell.hyperlink)
    assert link.value == link.hyperlink.target == "https://x.example/a?b=1&c"


def test_no_text_is_a_formula(file: Path) -> None:
    cells = [cell for sheet in load_workbook(file) for row in sheet.iter_rows() for cell in row]
    alike = [cell for cell in cells if str(cell.value).startswith(("=", "@", "-"))]
    assert {title("some-year"), title("some-month"), "-0043-03-15"} <= {c.value for c in alike}
    assert {cell.data_type for cell in alike} == {"s"}
    assert all(cell.quotePrefix for cell in alike)


def test_calc_saves_it_without_changing_a_text(file: Path, saved_by_calc: Path) -> None:
    before, after = load_workbook(file), load_workbook(saved_by_calc)
    for sheet in before.sheetnames:
        assert table(after, sheet) == table(before, sheet)
    cells = [cell for row in after["Events"].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}


def test_calc_saves_its_dates_as_text_in_opendocument(file: Path) -> None:
    records = ods.read(resaved(file, "ods"))
    assert dict(zip(records.rows["id"], records.rows["date"], strict=True)) == DATES


def test_it_is_read_again_before_and_after(file: Path, saved_by_calc: Path) -> None:
    for path in (file, saved_by_calc):
        again = load(path)
        assert again.events["date"].to_dict() == DATES
        assert again.events["title"].to_dict() == {name: unmarked(title(name)) for name in DATES}
        assert set(again.events["summary"]) == {unmarked(SUMMARY)}
        assert stays(again) == stays(odd())


def test_equal_events_give_equal_bytes(file: Path) -> None:
    assert xlsx.write(taken()) == file.read_bytes()


def test_no_event_is_a_workbook_of_headers() -> None:
    assert table(load_workbook(BytesIO(xlsx.write(nothing()))), "Events") == []


def test_a_long_text_is_cut_where_one_sees_it_and_told() -> None:
    book = load_workbook(BytesIO(xlsx.write(saying(summary="🙂" * 5_000_000))))
    text = next(row["summary"] for row in table(book, "Events") if row["id"] == "ides")
    assert len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert text.endswith("🙂 … [cut]")
    told = [row["value"] for row in table(book, "About") if row["about"] == "cut"]
    assert told == ["Events, row 3, summary: 5,000,000 characters, of which the cell holds 32,767"]


def test_what_no_workbook_holds_is_removed_and_told() -> None:
    book = load_workbook(BytesIO(xlsx.write(saying(title="a\x00b\x1fc\ufffed\r\ne"))))
    assert table(book, "Events")[1]["title"] == "abcd\ne"
    told = {row["about"]: row["value"] for row in table(book, "About")}
    assert told["removed"] == "3 control characters, which no workbook can hold"


def test_more_rows_than_a_sheet_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 10)
    with pytest.raises(
        ExportError, match="19 rows for the sheet Events; a sheet of Excel holds 10"
    ):
        xlsx.write(taken())


def test_it_is_known_by_its_content(file: Path) -> None:
    assert kind_there(file) == "xlsx"
