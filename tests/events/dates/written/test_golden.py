"""Dates as people write them, one by one, each with what it became."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from events.dates import bounds
from events.dates.written import Written, read_dates

with (Path(__file__).parent / "dates.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_written_date_alone(row: dict[str, str]) -> None:
    read = read_dates([row["text"]])[0]
    said = read.fault or read.kind
    assert (read.edtf, said, read.question) == (row["edtf"], row["said"], row["question"])
    assert bool(read.fault) == (row["outcome"] == "refused")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_what_was_read_is_edtf_of_days(row: dict[str, str]) -> None:
    assert not row["edtf"] or bounds(row["edtf"])


def test_the_table_holds_many_dates_and_such_as_must_be_refused() -> None:
    outcomes = Counter(row["outcome"] for row in ROWS)
    assert outcomes["read"] > 400
    assert outcomes["refused"] > 30
    assert outcomes["empty"] > 15


def test_nothing_written_is_no_fault() -> None:
    assert read_dates(["", "  "]) == [Written(), Written()]
