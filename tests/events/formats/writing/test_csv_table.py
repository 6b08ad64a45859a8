"""CSV, as tables programs and LibreOffice read it, and as we read it again."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

from events.formats.writing import csv_table
from events.load import load
from tests.events.formats.writing.calc import UTF_8, resaved
from tests.events.formats.writing.odd import (
    DATES,
    SUMMARY,
    TITLES,
    nothing,
    odd,
    saying,
    stays,
    taken,
    title,
    unmarked,
)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_event_says_its_date_places_and_the_view() -> None:
    content = csv_table.write(taken())
    assert content.startswith(b"\xef\xbb\xbfid,title,date,start,end,")
    by_id = {row["id"]: row for row in rows(content)}
    assert {name: row["date"] for name, row in by_id.items()} == DATES
    once = by_id["once"]
    assert once["places"] == "Moscow (moscow, origin, town) | Bamako (bamako, destination, town)"
    assert (by_id["days"]["lon"], by_id["days"]["lat"]) == ("-0.0055", "-8.5")
    assert (by_id["some-month"]["lon"], by_id["some-month"]["lat"]) == ("", "")
    assert (once["view"], once["address"]) == ("18 events; all", "https://atlas.example/?q=a&b")
    assert once["licence"] == "CC-BY-4.0"
    assert "Odd days; and years" in once["citation"]


def test_pandas_reads_it_with_texts_as_they_are() -> None:
    read = pd.read_csv(
        BytesIO(csv_table.write(taken())), dtype=str, keep_default_na=False, index_col="id"
    )
    assert read["date"].to_dict() == DATES


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"]
)
def test_no_cell_is_a_formula(text: str) -> None:
    content = csv_table.write(saying(title=text, summary=text, theme=text))
    row = next(row for row in rows(content) if row["id"] == "ides")
    assert [row[name] for name in ("title", "summary", "theme")] == [f"'{text}"] * 3
    assert (row["date"], row["start"]) == ("-0043-03-15", "-0043-03-15")


def test_it_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "events.csv").write_bytes(csv_table.write(taken()))
    again = load(tmp_path / "events.csv")
    assert again.events["date"].to_dict() == DATES
    assert again.events["title"].to_dict() == {name: unmarked(title(name)) for name in DATES}
    assert set(again.events["summary"]) == {unmarked(SUMMARY)}
    assert stays(again) == stays(odd())
    hall = again.places[again.places["name"] == "The hall"].geometry.iloc[0]
    assert (hall.x, hall.y) == (-0.0055, -8.5)


def test_no_event_is_a_header_alone() -> None:
    assert rows(csv_table.write(nothing())) == []


def test_ten_megabytes_of_text_are_kept() -> None:
    long = "x" * 10_000_000
    row = next(
        row for row in csv_table.write(saying(summary=long)).splitlines() if long.encode() in row
    )
    assert row.startswith(b"ides,")


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")
def test_calc_reads_the_texts_and_mistakes_early_days(tmp_path: Path) -> None:
    """What the docs warn of: a sheet takes days and years of CSV for its own."""
    (tmp_path / "events.csv").write_bytes(csv_table.write(taken()))
    sheet = load_workbook(resaved(tmp_path / "events.csv", "xlsx", UTF_8)).worksheets[0]
    head, *found = sheet.iter_rows(values_only=True)
    by_id = {row[0]: dict(zip(head, row, strict=True)) for row in found}
    assert head[0] == "id"
    assert by_id["days"]["title"] == title("days")
    assert by_id["some-year"]["title"] == "'" + TITLES["some-year"]
    assert by_id["last-emperor"]["date"] == 476
    assert str(by_id["hastings"]["date"]) == "1066-10-20 00:00:00"
    assert by_id["once"]["date"] == DATES["once"]
