from __future__ import annotations

from itertools import product
from string import ascii_uppercase
from typing import Any

import pytest

from dashboard.payload.extent import home, views
from geodata.regions import countries

EVERY_CODE = ["".join(pair) for pair in product(ascii_uppercase, repeat=2)]


def placed(*rows: tuple[str, float, float]) -> tuple[Any, Any]:
    """Places of (country, lat, lon), each with one event, and their links."""
    places = {
        "lon": [lon for _, _, lon in rows],
        "lat": [lat for _, lat, _ in rows],
        "country": [code for code, _, _ in rows],
        "bounds": [[lon, lat, lon, lat] for _, lat, lon in rows],
    }
    return places, {"place": list(range(len(rows)))}


@pytest.mark.parametrize("code", EVERY_CODE)
def test_a_button_leads_to_a_country_of_the_map_and_to_no_other(code: str) -> None:
    named = code in set(countries()["iso_a2"])
    assert views(*placed((code, 10.0, 10.0)))["country"] == ([code] if named else [])


def test_what_has_no_name_does_not_take_the_room_of_what_has_one() -> None:
    rows = [("RE", -21.0, 55.0)] * 3 + [("YT", -12.0, 45.0)] * 2 + [("FR", 48.0, 2.0)]
    assert views(*placed(*rows))["country"] == ["FR"]


def test_two_buttons_never_lead_to_the_same_view() -> None:
    found = views(*placed(("FR", 48.0, 2.0), ("FR", 48.0, 2.0), ("DE", 48.0, 2.0)))
    assert found["country"] == ["FR"]


@pytest.mark.parametrize("lat", [-90.0, -85.0, -80.1, 80.1, 85.0, 90.0])
def test_a_place_near_a_pole_lies_within_the_first_view(lat: float) -> None:
    _, south, _, north = home(*placed(("", lat, 0.0)))
    assert south <= lat <= north
