"""What a class types into the search of the bundled collection, and what it must find."""

from __future__ import annotations

import pytest

from dashboard.contract.columns import Atlas
from dashboard.view.search import found


@pytest.mark.parametrize(
    ("search", "wanted"),
    [
        ("election", "elections-2022"),
        ("credentials", "ambassador-2005"),
        ("human rights", "joint-statement-2021"),
        ("GRU", "wagner-molkino"),
        ("sanctions", "ecowas-sanctions"),
        ("junta", "camara-moscow-2021"),
        ("N'Dau", "coup-2021"),
        ("Ndaw", "ndau-moscow-2014"),
        ("Keita", "keita-turns-to-ussr"),
        ("СССР", "diplomatic-relations-1960"),
    ],
)
def test_a_term_of_art_and_any_spelling_find_their_events(
    atlas: Atlas, search: str, wanted: str
) -> None:
    events = atlas.numbers["events"]["id"]
    hits = {events[int(row)] for row in found(atlas, search).nonzero()[0]}
    assert wanted in hits
    assert len(hits) < len(events) / 2
