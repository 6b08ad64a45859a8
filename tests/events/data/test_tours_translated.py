"""The tours in other languages: each row is bound to what it translates, and says as much."""

from __future__ import annotations

import csv
import re
from hashlib import sha256

import pytest

from events.load import BUNDLED

TEXTS = ("title", "text", "question", "answer")
YEAR = re.compile(r"\b\d{4}\b")


def rows(name: str) -> list[dict[str, str]]:
    with (BUNDLED / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("lang", ["fr", "ru"])
def test_every_step_is_told_in_other_languages(lang: str) -> None:
    told = {(row["tour"], row["step"]): row for row in rows(f"tours.{lang}.csv")}
    steps = rows("tours.csv")
    assert list(told) == [(row["tour"], row["step"]) for row in steps]
    for row in steps:
        other = told[row["tour"], row["step"]]
        joined = "\x1f".join(row[name] for name in TEXTS)
        assert other["of"] == sha256(joined.encode()).hexdigest()[:8]
        for name in TEXTS:
            assert bool(row[name]) == bool(other[name])
            assert {*YEAR.findall(row[name])} <= {*YEAR.findall(other[name])}, other[name]
