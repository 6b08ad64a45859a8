"""Cells that a spreadsheet would calculate come back as they were."""

from __future__ import annotations

import pytest

from events.formats.tables.delimited.guards import guarded
from events.formats.tables.delimited.reader import read

TEXTS = [
    *("=1+1", "+1 hour", "-0043-03-15", "@home", "＝1"),
    *("'=quoted", "''=twice", "-7.98", "'plain"),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("rows", ["even", "uneven"])
def test_a_guarded_cell_is_read_as_it_was(text, rows, tmp_path):
    path = tmp_path / "a.csv"
    more = "" if rows == "even" else "C,1963,,,\n"
    path.write_text(f"title,date,place\nA,1961,{guarded(text)}\nB,1962,Bamako\n{more}", "utf-8")
    assert read(path).rows["place"].tolist()[:2] == [text, "Bamako"]


@pytest.mark.parametrize("text", ["=1+1", "+1 hour", "-0043-03-15", "@home", "＝1"])
def test_what_a_spreadsheet_would_calculate_has_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


def test_names_of_columns_are_guarded_too(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("title,date,'=x\nA,1961,b\n", "utf-8")
    assert list(read(path).rows.columns) == ["title", "date", "=x"]


def test_what_was_taken_away_is_noted(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("title,date\n'=1,1961\n'=2,1962\nB,1963\n", "utf-8")
    (note,) = read(path).notes
    assert (note.column, note.row, note.value, note.text) == ("title", 2, "'=1", "=1")
