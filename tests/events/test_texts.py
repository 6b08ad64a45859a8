"""Columns of texts taken as a whole."""

import csv
import logging
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from events.dates import day_number
from events.formats import registry
from events.formats.tables.delimited.quotes import cut
from events.rows.cells import plain_text
from events.texts import mapped, named, texts_of, within


@pytest.mark.parametrize("size", [0, 3, 20_000])
def test_a_column_gives_its_texts_in_order(size: int) -> None:
    written = [["fair", "", "Straße"][nth % 3] for nth in range(size)]
    column = pd.Series(written, index=range(7, 7 + size), dtype=str)

    assert texts_of(column) == written
    assert texts_of(mapped(column, str.upper)) == [text.upper() for text in written]
    assert mapped(column, str.upper).index.equals(column.index)
    assert within(column, ["fair"]).tolist() == [text == "fair" for text in written]


def test_texts_stand_in_another_column_or_are_empty() -> None:
    column, other = (pd.Series(texts, dtype=str) for texts in (["a", "", "b"], ["c", "a"]))

    assert named(column, other).tolist() == [True, True, False]
    assert named(column, column.set_axis([4, 5, 6])).all()
    assert named(column, other[:0]).tolist() == [False, True, False]


def test_equal_texts_of_a_long_column_are_one_object() -> None:
    texts = texts_of(pd.Series(["fair", "flood"] * 5_000, dtype=str))

    assert len({id(text) for text in texts}) == 2


@pytest.mark.parametrize(
    "text",
    ["a  fair", " a fair", "a fair\u00a0", "a\tfair", "a &amp; fair", "a <b>fair</b>", "N/A"],
)
def test_what_is_more_than_words_is_still_made_plain(text: str) -> None:
    assert plain_text(text) in ("a fair", "a & fair", "")


@pytest.mark.parametrize("text", ["a,b\n", "a,b", 'a,"b\nc"\n\nd,e\n', "\n", ""])
def test_lines_are_cut_as_a_file_gives_them(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, "utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert cut(text, ",").rows == [*csv.reader(file, strict=True)]


@pytest.mark.parametrize("year", [-9999, -401, -1, 0, 4, 100, 1600, 1900, 1970, 2000, 2024, 9999])
def test_days_are_numpys(year: int) -> None:
    for month in range(1, 13):
        months = np.datetime64((year - 1970) * 12 + month - 1, "M")
        assert day_number(year, month, 1) == int(months.astype("datetime64[D]").astype(int))


def test_a_large_file_tells_that_it_is_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("title,date\nFair,1961\n", "utf-8")
    monkeypatch.setattr(registry, "LARGE", 1)
    with caplog.at_level(logging.INFO, "events"):
        registry.read(path)

    assert "a.csv: reading" in caplog.text
