"""What a name of a place was taken for is said in words that tell it from the others."""

from __future__ import annotations

from events.rows.naming_places import Named
from geodata.world import Query, find_all


def test_a_place_is_not_told_from_a_region_that_is_called_the_same() -> None:
    [found] = find_all([Query("Vienna")])
    text = Named(1, "Vienna", "Vienna", found).text
    assert text.startswith("Vienna (AT)")
    assert text.count("Vienna (AT)") == 1
    assert "not Vienna (Virginia, US)" in text
