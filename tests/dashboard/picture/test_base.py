from __future__ import annotations

from dashboard.picture import base
from geodata.layers import layer

REGIONS = [feature["properties"] for feature in layer("regions")["features"]]
COUNTRIES = [feature["properties"] for feature in layer("countries")["features"]]


def test_the_packaged_layers_are_pictured() -> None:
    assert len(base.countries()) > 150
    code = layer("regions")["features"][0]["properties"]["country"]
    assert base.rivers(code).startswith("M")
    assert base.rivers("XA") == ""


def test_regions_are_those_of_one_country() -> None:
    code = REGIONS[0]["country"]
    inside = {region["id"] for region in REGIONS if region["country"] == code}
    assert base.regions(code)
    assert base.regions(code).keys() <= inside, "the smallest may be too small to be drawn"
    assert base.regions("XA") == base.regions("") == {}


def test_a_country_is_found_by_its_code() -> None:
    some = next(country for country in COUNTRIES if country["iso_a2"])
    assert base.focused(some["iso_a2"]) == some["id"]
    assert base.focused("") == base.focused("XA") == ""


def test_a_country_has_the_finer_outline_of_its_regions() -> None:
    codes = {region["country"] for region in REGIONS}
    finer = [c["id"] for c in COUNTRIES if c["iso_a2"] in codes]
    assert finer
    for name in finer:
        regions = base.regions(next(c["iso_a2"] for c in COUNTRIES if c["id"] == name))
        assert len(base.countries()[name]) > max(map(len, regions.values())) / 2


def test_every_area_has_an_outline_its_own_where_none_is_packaged() -> None:
    known, own = COUNTRIES[0]["id"], "somewhere"
    square = {"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]]}
    features = [{"properties": {"id": name}, "geometry": square} for name in (known, own)]
    outlines = base.outlines({"features": features})
    assert outlines[known] == base.countries()[known]
    assert outlines[own].startswith("M")
