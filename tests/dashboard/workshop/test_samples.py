"""The tables to try the workshop with: every date is read, and is what references say."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dashboard.contract.files import languages
from dashboard.workshop.samples import sample
from events.drafting.opening import opened
from events.load import UNDER

SAME = (
    "africa-seventeen-1960",
    "gagarin-1961",
    "non-aligned-1961",
    "cuba-1962",
    "prague-1968",
    "moon-1969",
    "afghanistan-1979",
    "mandela-1990",
    "web-1993",
    "ebola-2014",
)
"""Ids of the bundled world's events that the rows tell anew, in their order."""
FIELDS = ["title", "date", "place", "theme", "summary", "source", "id"]


@pytest.mark.parametrize("lang", languages())
def test_a_sample_opens_whole_with_the_dates_of_the_bundled_world(lang: str) -> None:
    found = opened(sample(lang))
    assert [column["field"] for column in found.draft["columns"]] == FIELDS
    assert [one["kind"] for one in found.made.remarks if one["kind"] != "note"] == []
    world = pd.read_csv(UNDER / "events.csv", index_col="id", dtype=str)["date"]
    told = found.made.understood
    assert [one["edtf"] for one in told] == [world[name] for name in SAME]
    assert all(one["shown"] and one["spots"] for one in told)


def test_each_language_has_its_sample() -> None:
    folder = Path(sample("en")).parent
    assert {path.stem for path in folder.glob("*.csv")} == {*languages()}


def test_a_language_without_one_gets_the_first() -> None:
    assert sample("tlh") == sample("en")
