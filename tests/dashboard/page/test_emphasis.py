from __future__ import annotations

import pytest

from dashboard.contract.columns import Payload
from dashboard.page import emphasis
from geodata.regions import countries
from tests.dashboard.small import small

DRAWN = countries()
ONE, OTHER, THIRD = sorted(code for code in DRAWN["iso_a2"] if code)[:3]
AT_SEA = (-140.0, -40.0)
ISLAND = (55.45, -20.88)
"""In Réunion, which has a code of its own and is drawn as a part of another country."""


def linked(codes: list[str], at: tuple[float, float] = AT_SEA) -> Payload:
    """Numbers of which each place, in the country of a code, has one event."""
    numbers = small().numbers
    numbers["places"]["country"] = codes
    numbers["places"]["label"] = [[*at]] * len(codes)
    numbers["links"]["place"] = [*range(len(codes))]
    return numbers


@pytest.mark.parametrize(
    ("codes", "foremost"),
    [
        ([ONE, ONE, OTHER], ONE),
        ([ONE, ONE, OTHER, THIRD, "SE"], ONE),
        ([ONE, OTHER, THIRD], ""),
        ([ONE, ONE, OTHER, OTHER], ""),
        (["", "", "", ONE], ONE),
        (["", ""], ""),
        ([], ""),
    ],
    ids=["most", "two in five", "a third", "as many", "known alone", "none known", "no places"],
)
def test_it_is_the_country_that_clearly_most_links_name(codes: list[str], foremost: str) -> None:
    assert emphasis.country(linked(codes)) == foremost


def test_a_place_that_names_no_country_is_in_the_one_whose_land_it_is_on() -> None:
    assert emphasis.country(linked(["", ""], at=(-70.66, -33.45))) == "CL"


def test_a_land_that_is_drawn_with_another_sets_that_apart() -> None:
    assert "RE" not in set(DRAWN["iso_a2"])
    assert emphasis.country(linked(["RE", "RE"], at=ISLAND)) == "FR"


def test_a_code_that_is_drawn_nowhere_sets_nothing_apart() -> None:
    assert emphasis.country(linked(["XA", "XA"], at=AT_SEA)) == ""
