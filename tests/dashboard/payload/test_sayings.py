from __future__ import annotations

from typing import Any

from dashboard.contract.files import words
from dashboard.payload.sayings import sayings
from dashboard.view.speaker import Speaker
from events.dates import FORMS


def said(*dates: str) -> list[str]:
    spoken = words("en")
    texts: Any = {"lang": "en", "locale": spoken["locale"], "words": spoken["words"]}
    numbers: Any = {"forms": list(FORMS)}
    columns = sayings(dates)
    return [Speaker(texts).date(numbers, columns, row) for row in range(len(dates))]


def test_what_is_told_by_columns_is_said() -> None:
    assert said("1961~", "", "XXXX", "[1960-09-22..1976-12-31]") == [
        "about 1961", "", "", "once, between September 1960 and 1976",
    ]  # fmt: skip


def test_a_set_is_told_by_each_of_its_dates() -> None:
    assert said("{1961,1964-05-04}", "[1961,1964~]", "1961") == [
        "in 1961 and on 4 May 1964", "in 1961 or about 1964", "1961",
    ]  # fmt: skip
    assert [len(parts) for parts in sayings(["{1961,1964}", "1961", ""])["parts"]] == [2, 0, 0]
