"""What is understood of an event while it is typed is what the whole draft says of it."""

from __future__ import annotations

import pytest

from events.drafting.asking import BESIDE, understood_rows
from events.drafting.making import made
from events.drafting.standing import UNKNOWN

CELLS = [
    {"title": "Fair", "date": "3/4/1961", "place": "Lyon"},
    {"title": "Flood", "date": "25/4/1961", "place": "Springfield"},
    {"title": "Works", "date": "[1960..1976]", "place": "Timbuktu; Gao"},
    {"title": "Point", "date": "about 1961", "lat": "1.5", "lon": "2.5"},
    {"title": "Lost", "date": "soon", "place": "Nowhere at all"},
    {"title": "Visit", "place": "Paris", "place_id": "geonames-4717560"},
    {"title": ""},
]
STAYS = [{"event_id": "e1", "place_id": "bamako", "role": "origin"}]


@pytest.mark.parametrize("row", range(len(CELLS)))
def test_a_row_is_understood_as_in_the_whole(drafts, row):
    draft = drafts(*CELLS, event_places=STAYS)
    key, whole = f"r{row + 1}", made(draft)
    (told,), remarks = understood_rows(draft, [key])
    assert told == {**whole.understood[row], **UNKNOWN}, "who says so is not asked"
    assert remarks == [one for one in whole.remarks if one["key"] == key]


def test_a_date_is_said_in_the_languages_that_are_asked_for(drafts):
    (told,), _ = understood_rows(drafts(*CELLS), ["r3"], langs=["fr"])
    assert [*told["said"]] == ["fr"]


def test_other_rows_tell_what_is_day_and_what_is_month(drafts):
    many = [{"title": f"E{n}", "date": "25/4/1961"} for n in range(5 * BESIDE)]
    (told,), _ = understood_rows(drafts(*many, {"title": "Fair", "date": "3/4/1961"}), ["r501"])
    assert told["edtf"] == "1961-04-03"


def test_a_key_that_is_gone_says_nothing(drafts):
    assert understood_rows(drafts(*CELLS), ["gone"]) == ([], [])
    assert understood_rows(drafts(), ["gone"]) == ([], [])
