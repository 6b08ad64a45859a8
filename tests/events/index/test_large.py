"""Which sources are sent whole."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from events.index.large import MOST_WHOLE, is_large, rows_of


def table(folder: Path, rows: int, ending: str) -> Path:
    path = folder / f"events{ending}"
    if ending == ".parquet":
        pq.write_table(pa.table({"date": ["1961"] * rows}), path)
        return path
    text = "date\n" + "1961\n" * rows
    path.write_bytes(gzip.compress(text.encode()) if ending.endswith(".gz") else text.encode())
    return path


@pytest.mark.parametrize("ending", [".csv", ".TSV", ".parquet"])
def test_a_table_is_large_from_one_row_more_than_a_page_holds(tmp_path: Path, ending: str) -> None:
    assert not is_large([table(tmp_path, MOST_WHOLE, ending)])
    assert is_large([table(tmp_path, MOST_WHOLE + 2, ending)])


def test_packed_text_is_counted_by_an_engine_whatever_it_holds(tmp_path: Path) -> None:
    assert is_large([table(tmp_path, 3, ".csv.gz")])


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("duckdb:///data/own.db?table=events", True),
        ("spark://master:7077?table=events", True),
        ("postgresql://host/db?query=SELECT 1", True),
        ("postgresql://host/db?table=events", False),
        ("nothing-there.csv", False),
    ],
)
def test_an_address_says_by_itself_whether_it_is_counted(address: str, expected: bool) -> None:
    assert is_large([address]) is expected


def test_folders_and_several_sources_are_sent_whole(tmp_path: Path) -> None:
    many = table(tmp_path, MOST_WHOLE + 2, ".csv")
    assert not is_large([many, many])
    assert not is_large([tmp_path])
    assert not is_large([])


@pytest.mark.parametrize("ending", [".csv", ".csv.gz", ".parquet"])
def test_a_file_tells_how_many_rows_it_has(tmp_path: Path, ending: str) -> None:
    assert rows_of(table(tmp_path, 7, ending)) == 7
    assert rows_of(table(tmp_path, 0, ending)) == 0


def test_what_only_an_engine_can_count_tells_nothing(tmp_path: Path) -> None:
    torn = table(tmp_path, 7, ".csv.gz")
    torn.write_bytes(torn.read_bytes()[:-9])
    assert rows_of(torn) is None
    assert rows_of("duckdb:///own.db?table=events") is None
    assert rows_of(tmp_path / "nothing.csv") is None
