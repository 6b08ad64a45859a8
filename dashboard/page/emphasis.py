"""The one country that the base map sets apart from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

import shapely

from dashboard.contract.columns import Payload
from dashboard.view.areas import rows
from geodata.layers import layer
from geodata.regions import countries

LEAST = 0.4
"""Share of the links with places in any country that the one must have."""
NEAR = 0.3
"""Degrees from the land of a country up to which a place may lie in it."""


def country(numbers: Payload) -> str:
    """Give the ISO code of the one country that clearly most of the linked places are in.

    It is a code that the base map knows: a land that it draws as a part of another has the
    other's. Nothing where no country has so many.
    """
    links, places = numbers["links"]["place"], numbers["places"]
    codes = _codes(numbers)
    code = _foremost(codes[place] for place in links)
    if not code or code in _drawn():
        return code
    held = dict.fromkeys(place for place in links if codes[place] == code)
    return _holding([places["label"][place] for place in held])


def _codes(numbers: Payload) -> list[str]:
    """Give the country of each place: the one that it names, else the one whose land it is on."""
    places, wide = numbers["places"], set(rows(numbers))
    codes = list(places["country"])
    unnamed = [row for row, code in enumerate(codes) if not code and row not in wide]
    if not unnamed:
        return codes
    land, points = countries(), [places["label"][row] for row in unnamed]
    for point, held in zip(*land.sindex.query(shapely.points(points), "intersects"), strict=True):
        codes[unnamed[point]] = str(land["iso_a2"].iloc[held])
    return codes


def _foremost(codes: Iterable[str]) -> str:
    every = Counter(filter(None, codes))
    common = every.most_common(2)
    if not common or common[0][1] < LEAST * every.total():
        return ""
    (code, most), *others = common
    return "" if any(n == most for _, n in others) else code


def _holding(points: list[Any]) -> str:
    """Give the code of the country whose land holds most of the points, or is near them."""
    land = countries()
    _, held = land.sindex.nearest(shapely.points(points), return_all=False, max_distance=NEAR)
    common = Counter(land["iso_a2"].iloc[held]).most_common(1)
    return str(common[0][0]) if common else ""


@cache
def _drawn() -> frozenset[str]:
    return frozenset(countries()["iso_a2"])


def regions(code: str, name: str = "regions") -> dict[str, Any]:
    """Give of a packaged layer what lies in a country."""
    whole = layer(name)
    held = [f for f in whole["features"] if code and f["properties"].get("country") == code]
    return {**whole, "features": held}


def around(code: str, name: str) -> dict[str, Any]:
    """Give a layer of details if they are packaged for a country, else nothing of it."""
    whole = layer(name)
    return whole if regions(code)["features"] else {**whole, "features": []}
