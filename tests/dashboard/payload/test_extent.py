from __future__ import annotations

from itertools import product
from string import ascii_uppercase
from typing import Any

import pandas as pd
import pytest

from dashboard.payload.extent import days, home, views
from events.assemble import day_columns
from events.limits import day_limits
from geodata.regions import countries

EVERY_CODE = ["".join(pair) for pair in product(ascii_uppercase, repeat=2)]


def placed(*rows: tuple[str, float, float]) -> tuple[Any, Any]:
    """Places of (country, lat, lon), each with one event, and their links."""
    places = {
        "lon": [lon for _, _, lon in rows],
        "lat": [lat for _, lat, _ in rows],
        "country": [code for code, _, _ in rows],
        "bounds": [[lon, lat, lon, lat] for _, lat, lon in rows],
        "surroundings": [2.5 for _ in rows],
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


def test_the_first_view_holds_all_places_with_events_on_the_short_side() -> None:
    assert home(*placed(("FJ", -18.0, 178.0), ("US", 20.0, -156.0))) == [178.0, -18.0, 204.0, 20.0]
    assert home(*placed(("", 48.0, 2.0), ("", -41.0, 174.0))) == [2.0, -41.0, 174.0, 48.0]


def test_of_an_area_the_first_view_holds_what_is_around_its_name() -> None:
    places = {
        "lon": [2.0, None, None],
        "label": [[2.0, 48.0], [99.0, 62.0], [-8.0, 17.0]],
        "bounds": [[2.0, 48.0, 2.0, 48.0], [19.0, 41.0, 190.0, 82.0], [-12.0, 10.0, 4.0, 25.0]],
        "surroundings": [2.5, 0.0, 0.0],
        "own": [False] * 3,
    }
    links = {"place": [0, 1, 2, 1]}
    assert home(places, links) == [-12.0, 11.0, 108.0, 68.0]  # type: ignore[arg-type]


def test_a_lone_place_opens_with_its_surroundings() -> None:
    places, links = placed(("", 55.75, 37.6))
    places["surroundings"] = [14.0]
    west, south, east, north = home(places, links)
    assert (round(east - west, 3), round(north - south, 3)) == (14.0, 8.4)


def dated(*dates: str) -> pd.DataFrame:
    column = pd.Series(dates, name="date")
    return pd.concat([column, day_columns(column, day_limits({}, column))], axis=1)


def test_an_unknown_year_does_not_stretch_the_time_of_the_others() -> None:
    assert days(dated("1961", "XXXX", "1970")) == days(dated("1961", "1970"))
    assert days(dated("1961", "XXXX-XX-XX?", "19XX")) == days(dated("1900", "1999"))
    assert days(dated("XXXX")) == days(dated("0000", "9999"))
