import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import state

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "state.json").read_text("utf-8"))
PAYLOAD = GOLDEN["payload"]


def expected(changes):
    fields = {"from_" if key == "from" else key: value for key, value in changes.items()}
    for key, value in fields.items():
        if isinstance(value, list):
            fields[key] = tuple(value)
    if "view" in fields:
        fields["view"] = state.Camera(**fields["view"])
    return replace(state.initial(PAYLOAD), **fields)


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["query"] or "empty")
def test_a_query_gives_its_view_and_writes_back(case):
    view, ignored = state.parse(case["query"], PAYLOAD)
    assert view == expected(case["view"])
    assert [[part.key, part.value] for part in ignored] == case["ignored"]
    assert state.query(view, PAYLOAD) == case["again"]


def test_every_field_of_the_view_has_one_key_in_the_table():
    fields = {name.rstrip("_") for name in state.ViewState.__dataclass_fields__}
    assert fields == set(state.TABLE)
