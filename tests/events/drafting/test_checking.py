"""What comes from outside is a draft, or is refused in one line."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from events.drafting.checking import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, DraftError, checked

Change = Callable[[dict[str, Any]], Any]


@pytest.fixture
def sound(drafts):
    return drafts(
        {"title": "Fair", "date": "1961"},
        {"title": "Flood", "date": "1962"},
        claims=[{"event_id": "e1", "claim": "It was.", "source_id": "study", "stance": "asserts"}],
        sources=[{"id": "study", "type": "report", "title": "A study"}],
    )


def events(draft: dict[str, Any]) -> Any:
    return draft["tables"]["events"]


def shut(*path: Any, value: Any) -> Change:
    """Put a value somewhere."""

    def change(draft: dict[str, Any]) -> None:
        *inner, last = path
        for step in inner:
            draft = draft[step]
        draft[last] = value

    return change


WRONG: dict[str, tuple[Change, str]] = {
    "version": (shut("draft", value=2), "draft 2: this version reads drafts of form 1"),
    "truth for a version": (shut("draft", value=True), "draft: True; expected a whole number"),
    "no columns": (lambda draft: draft.pop("columns"), "columns is missing; expected a list"),
    "unknown member": (shut("claims", value=[]), 'member of a draft "claims" is not known'),
    "table of no list": (shut("tables", "events", value={}), "table events: {}; expected a list"),
    "unknown table": (
        shut("tables", "claim", value=[]),
        'table "claim" is not known; did you mean "claims"?',
    ),
    "unknown column": (
        shut("tables", "claims", 0, "cells", "stanse", value="asserts"),
        'table claims row 1: column "stanse" is not known; did you mean "stance"?',
    ),
    "unknown column of events": (
        shut("tables", "events", 1, "cells", "titel", value="x"),
        'table events row 2: column "titel" is not known; did you mean "title"?',
    ),
    "unknown field": (
        shut("columns", 0, "field", value="tilte"),
        'column 1: field "tilte" is not known; did you mean "title"?',
    ),
    "column twice": (
        shut("columns", 1, "name", value="id"),
        'column 2: "id" is the name of column 1',
    ),
    "column without a name": (shut("columns", 1, "name", value=" "), "column 2: expected a name"),
    "key twice": (
        shut("tables", "events", 1, "key", value="r1"),
        'table events row 2: key "r1" is that of row 1',
    ),
    "number in a cell": (
        shut("tables", "events", 0, "cells", "date", value=1961),
        "table events row 1 date: 1961; expected a text",
    ),
    "half of a letter": (
        shut("tables", "events", 0, "cells", "date", value="\ud800"),
        "table events row 1 date: half of a letter; expected text",
    ),
    "long cell": (
        shut("tables", "events", 0, "cells", "date", value="x" * (LONGEST_CELL + 1)),
        "table events row 1 date: 100001 characters; expected 100000 at most",
    ),
    "many rows": (
        shut("tables", "claims", value=[{}] * (MOST_ROWS + 1)),
        "table claims: 20001 rows; expected 20000 at most",
    ),
    "many columns": (
        shut("columns", value=[{}] * (MOST_COLUMNS + 1)),
        "201 columns; expected 200 at most",
    ),
    "source of text": (shut("sources", 0, "item", value="A study"), "source 1 item: 'A study'"),
    "unknown translation": (
        shut("translations", value={"fr": {"event": []}}),
        'translations fr: table "event" is not known; did you mean "events"?',
    ),
    "shape of text": (shut("geometry", value={"r1": "POINT"}), "geometry r1: 'POINT'"),
}


def test_a_draft_is_taken_as_it_is(sound):
    assert checked(json.loads(json.dumps(sound))) == sound


@pytest.mark.parametrize("value", [None, [], "draft", 3, {}])
def test_what_is_no_draft_is_refused(value):
    with pytest.raises(DraftError, match="expected"):
        checked(value)


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_in_one_line(sound, name):
    change, said = WRONG[name]
    draft = copy.deepcopy(sound)
    change(draft)
    with pytest.raises(DraftError, match=re.escape(said)) as caught:
        checked(draft)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 250
