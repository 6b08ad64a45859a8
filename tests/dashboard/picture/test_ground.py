from __future__ import annotations

import json
import re
from typing import Any

import pytest

from dashboard.picture import base
from dashboard.picture.ground import ground
from geodata.layers import layer

REGIONS = [feature["properties"] for feature in layer("regions")["features"]]
CODE = REGIONS[0]["country"]
INSIDE = {region["id"] for region in REGIONS if region["country"] == CODE}


@pytest.fixture(scope="module")
def finer() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(ground(CODE))
    return read


@pytest.mark.parametrize("code", [CODE, "", "XA"])
def test_countries_are_named_in_the_order_of_their_paths(code: str) -> None:
    drawn = re.findall(r'<path(?: class="focus")? d="([^"]+)"', base.land(code))
    assert [base.countries()[name] for name in json.loads(ground(code))["land"]] == drawn


def test_regions_are_named_in_the_order_of_their_paths_then_the_smallest(
    finer: dict[str, Any],
) -> None:
    drawn = re.findall(r'<path d="([^"]+)"', base.inside(CODE))
    named = finer["regions"]
    assert [base.regions(CODE)[name] for name in named[: len(drawn)]] == drawn
    assert set(named) == INSIDE


def test_every_area_of_the_picture_has_a_finer_outline(finer: dict[str, Any]) -> None:
    held = {name for outlines in finer["outlines"].values() for name in outlines}
    assert base.areas().keys() < held


def test_rivers_are_those_of_the_picture_with_the_shortest(finer: dict[str, Any]) -> None:
    assert len(finer["rivers"]) >= base.rivers(CODE).count("M") > 0


def test_elsewhere_there_are_no_details() -> None:
    nowhere = json.loads(ground("XA"))
    assert nowhere["regions"] == nowhere["rivers"] == []
