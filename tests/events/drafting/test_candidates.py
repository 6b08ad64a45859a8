"""Places that are offered for a name can be told apart, and chosen."""

from __future__ import annotations

from events.drafting.candidates import candidates


def test_places_of_one_name_are_told_apart():
    found = candidates("Springfield")
    assert {one["name"] for one in found} == {"Springfield"}
    assert len({(one["country"], one["region"]) for one in found}) == len(found) == 8


def test_a_place_that_was_offered_can_be_chosen(drafts):
    for offered in candidates("Paris", limit=3):
        (told,) = drafts.made({"title": "Fair", "place_id": offered["id"]}).understood
        (spot,) = told["spots"]
        assert {**spot, "role": ""} == offered
