"""The bundled collection as numbers and texts."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from dashboard.contract.columns import Atlas
from dashboard.payload import atlases
from events.dates import stated
from events.load import load

TABLES = ("themes", "events", "places", "claims", "sources", "eras")


@cache
def atlas() -> Atlas:
    return atlases(load())["en"]


def test_texts_stand_beside_their_numbers() -> None:
    numbers: Any = atlas().numbers
    texts: Any = atlas().texts
    for table in TABLES:
        rows = len(next(iter(numbers[table].values())))
        lengths = {name: len(column) for name, column in texts[table].items() if name != "cited"}
        assert lengths == dict.fromkeys(lengths, rows), table
    cited = texts["sources"]["cited"]
    assert {len(column) for column in cited.values()} == {len(numbers["sources"]["id"])}
    assert len(texts["related"]) == len(numbers["related"]["event"])
    assert len(texts["views"]) == len(numbers["views"]["country"])


def test_events_stand_in_the_order_of_time() -> None:
    first = [stated(date)[0] for date in atlas().numbers["events"]["date"]]
    assert first == sorted(first)


def test_numbers_hold_no_text_of_a_language() -> None:
    said = json.dumps(atlas().numbers, ensure_ascii=False)
    texts = atlas().texts
    for text in (texts["title"], *texts["events"]["title"], *texts["claims"]["claim"]):
        assert text not in said


def test_related_events_say_why() -> None:
    why = atlas().texts["related"]
    assert all(why)
    assert any(reason.startswith("Same place: ") for reason in why)
    assert any(reason.startswith("Same voice: ") for reason in why)
