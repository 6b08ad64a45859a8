"""The base map of the picture: packaged layers, simplified for one zoom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import shapely
from markupsafe import Markup
from shapely.geometry.base import BaseGeometry

from dashboard.page import emphasis
from dashboard.picture.paths import Shapes, fine, path, paths, shapes
from geodata.former import united
from geodata.layers import layer

TOLERANCE = 3.4
"""Units by which an outline may be simplified; those of regions by a quarter of it."""
FINER = TOLERANCE / 4
REACH = 6 * TOLERANCE
"""Units beyond which no border was moved by simplifying."""


@cache
def countries() -> dict[str, str]:
    """Give the path of every country by id, finer where its regions are packaged."""
    return paths(_countries())


@cache
def land(code: str) -> Markup:
    """Draw every country, that of an ISO code on top, with its own class."""
    name = focused(code)
    others = _drawn(countries()[own] for own in order(code) if own != name)
    own = Markup('<path class="seam" d="{}"/><path class="focus" d="{}"/>')
    return others + (own.format(seam(code), countries()[name]) if name in countries() else "")


def order(code: str) -> list[str]:
    """Give the ids of the countries as they are drawn, that of an ISO code on top."""
    name = focused(code)
    return sorted(countries(), key=lambda own: own == name)


@cache
def inside(code: str) -> Markup:
    """Draw the packaged regions of a country."""
    return _drawn(regions(code).values())


def _drawn(several: Iterable[str]) -> Markup:
    return Markup("").join(Markup('<path d="{}"/>').format(d) for d in several)


@cache
def regions(code: str) -> dict[str, str]:
    """Give the path of every packaged region of a country, by id."""
    held = _codes("regions", "country")
    return {name: d for name, d in areas().items() if code and held.get(name) == code}


@cache
def areas() -> dict[str, str]:
    """Give the path of every country, region and state that is gone by id."""
    return {**countries(), **paths(_regions()), **paths(united(_countries()))}


def outlines(drawn: Mapping[str, Any]) -> dict[str, str]:
    """Give the path of every area of a FeatureCollection: the packaged one, or its own."""
    features = [f for f in drawn["features"] if f["properties"]["id"] not in areas()]
    own = shapes({"features": features}) if features else {}
    return {**areas(), **{name: Markup(fine(shape)) for name, shape in own.items()}}


@cache
def rivers(code: str) -> str:
    """Give one path of the largest rivers, if details are packaged for a country."""
    lines = shapes(major_rivers(code)).values()
    return "".join(path(shapely.simplify(line, FINER)) for line in lines)


def major_rivers(code: str) -> dict[str, Any]:
    """Give the largest rivers, if details are packaged for a country, else none."""
    whole = emphasis.around(code, "rivers")
    return {**whole, "features": [f for f in whole["features"] if f["properties"]["rank"] == 1]}


@cache
def seam(code: str) -> str:
    """Give the land that is left between a finer country and its coarser neighbours.

    Without it their simplified borders would leave water between them.
    """
    name = focused(code)
    if code not in _by_country():
        return ""
    fine = shapely.union_all(_by_country()[code])
    near = fine.buffer(REACH)
    drawn = [shape for own, shape in _coverage("countries", TOLERANCE).items() if own != name]
    whole = _shapes("countries").values()
    there, covered = (
        shapely.union_all([shapely.make_valid(s).intersection(near) for s in several])
        for several in (whole, [*drawn, fine])
    )
    return path(there.difference(covered), smallest=1)


def focused(code: str) -> str:
    """Give the id of a country by its ISO code, or nothing."""
    held = _codes("countries", "iso_a2")
    return next((name for name, own in held.items() if code and own == code), "")


@cache
def _countries() -> Shapes:
    whole = {code: shapely.union_all(parts) for code, parts in _by_country().items()}
    codes = _codes("countries", "iso_a2")
    finer = {name: whole[code] for name, code in codes.items() if code in whole}
    return {**_coverage("countries", TOLERANCE), **finer}


@cache
def _regions() -> Shapes:
    return _coverage("regions", FINER)


def _by_country() -> dict[str, list[BaseGeometry]]:
    parts: dict[str, list[BaseGeometry]] = defaultdict(list)
    held = _codes("regions", "country")
    for name, shape in _regions().items():
        parts[held[name]].append(shape)
    return parts


@cache
def _codes(name: str, column: str) -> dict[str, str]:
    properties = (feature["properties"] for feature in layer(name)["features"])
    return {held["id"]: held[column] for held in properties}


@cache
def _shapes(name: str) -> Shapes:
    return shapes(layer(name))


@cache
def _coverage(name: str, tolerance: float) -> Shapes:
    """Simplify polygons so that neighbours keep sharing their borders."""
    units = _shapes(name)
    simple = shapely.coverage_simplify(list(units.values()), tolerance**2)
    return dict(zip(units, simple, strict=True))
