import pytest

from geodata.crs import require_wgs84
from geodata.regions import countries, country_at, region_at, regions


def test_the_regions_of_a_country() -> None:
    frame = require_wgs84(regions())
    assert list(frame.columns) == ["geometry", "id", "name", "country"]
    assert list(frame.loc[frame["country"] == "ML", "id"]) == [
        *("kayes-region", "koulikoro-region", "sikasso-region", "segou-region", "mopti-region"),
        *("tombouctou-region", "gao-region", "kidal-region", "bamako-district"),
    ]


def test_countries_have_an_id_and_mostly_an_iso_code() -> None:
    world = require_wgs84(countries())
    assert world["id"].is_unique
    assert set(world.loc[world["iso_a2"] == "", "id"]) == {
        *("christmas-and-cocos-islands", "northern-cyprus", "siachen-glacier", "somaliland"),
    }


def test_a_frame_is_the_caller_s_own() -> None:
    countries()["name"] = "nowhere"
    assert "Mali" in set(countries()["name"])


@pytest.mark.parametrize(
    ("lon", "lat", "region"),
    [
        (-7.97522, 12.60915, "bamako-district"),
        (-4.18296, 14.4843, "mopti-region"),
        (-0.00546, 16.2484, "gao-region"),
        (37.6, 55.8, None),
    ],
)
def test_the_region_that_holds_a_point(lon: float, lat: float, region: str | None) -> None:
    assert region_at(lon, lat) == region


@pytest.mark.parametrize(
    ("lon", "lat", "country"),
    [
        (37.6, 55.8, "russia"),
        (-175.0, 66.5, "russia"),
        (34.1, 45.2, "ukraine"),
        (-13.0, 25.0, "western-sahara"),
        (-30.0, 0.0, None),
        (-30.0, -16.5, None),
        (-40.0, 68.0, "greenland"),
        (178.0, -17.8, "fiji"),
        (-20.0, 68.5, None),
    ],
)
def test_the_country_that_holds_a_point(lon: float, lat: float, country: str | None) -> None:
    assert country_at(lon, lat) == country
