from __future__ import annotations

from dashboard.page import emphasis
from tests.dashboard.small import small


def test_it_is_the_country_that_most_links_name() -> None:
    assert emphasis.country(small().numbers) == "XA"


def test_a_place_in_no_country_does_not_count() -> None:
    numbers = small().numbers
    numbers["places"]["country"] = ["", "", "", "XB", "", "", ""]
    assert emphasis.country(numbers) == "XB"
    numbers["places"]["country"] = [""] * 7
    assert emphasis.country(numbers) == ""
