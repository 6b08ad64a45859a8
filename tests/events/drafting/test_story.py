"""What frames the events of a draft: eras in any writing, and how the atlas opens."""

from __future__ import annotations

from typing import Any

import pytest

from events.drafting.draft import Draft
from events.drafting.making import Made, made

SOUND = {"title": "First years", "start": "22 September 1960", "end": "18 Nov 1968"}
LATER = {"title": "Later years", "start": "19/11/1968", "end": "today"}


def draft(*eras: dict[str, str], **meta: Any) -> Draft:
    return {
        "draft": 1,
        "meta": {"title": "Our town", **meta},
        "columns": [{"name": name, "field": name} for name in ("id", "title", "date", "theme")],
        "tables": {
            "events": [
                {"key": "r1", "cells": {"id": "fair", "title": "A fair", "date": "1961"}},
                {"key": "r2", "cells": {"id": "flood", "title": "A flood", "date": "1999"}},
            ],
            "eras": [
                {"key": f"e{n}", "cells": {"id": f"era-{n}", **one}} for n, one in enumerate(eras)
            ],
        },
        "sources": [],
    }


def dates(found: Made) -> list[list[str]]:
    cells: list[list[str]] = found.raw["eras"].rows[["start", "end"]].to_numpy().tolist()
    return cells


def told(found: Made) -> list[tuple[str, str, str]]:
    return [(one["column"], one["kind"], one["text"]) for one in found.remarks]


def test_eras_are_read_as_they_are_written_and_it_is_said_how() -> None:
    found = made(draft(SOUND, LATER))
    assert dates(found) == [["1960-09-22", "1968-11-18"], ["1968-11-19", ".."]]
    assert ("start", "note", '"22 September 1960" → 1960-09-22') in told(found)
    assert found.collection is not None


@pytest.mark.parametrize("end", ["", "..", "aujourd'hui"])
def test_the_last_era_may_have_no_end(end: str) -> None:
    assert dates(made(draft(SOUND, {**LATER, "end": end})))[1] == ["1968-11-19", ".."]


def test_an_era_whose_date_cannot_be_read_is_left_out_and_named() -> None:
    found = made(draft({**SOUND, "start": "soon"}, LATER))
    assert dates(found) == [["1968-11-19", ".."]]
    assert [(column, kind) for column, kind, _ in told(found) if kind == "problem"] == [
        ("start", "problem")
    ]


def test_an_atlas_that_cannot_open_as_it_should_opens_with_all() -> None:
    found = made(draft(view="from=soon"))
    assert found.raw.meta is not None
    assert "view" not in found.raw.meta
    rule = '"soon" of from: expected a year, a month or a day, such as "1968-11"'
    assert ("view", "problem", rule) in told(found)


def test_how_an_atlas_opens_is_kept() -> None:
    found = made(draft(view="from=1960&to=1968"))
    assert found.collection is not None
    assert found.collection.meta["view"] == "from=1960&to=1968"
