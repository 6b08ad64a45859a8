"""The finer base map, for a picture that is looked at closely: a file that is asked for then."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import shapely

from dashboard.page import emphasis
from dashboard.picture import base
from geodata.fine import fine_text, pack, steps, unpack
from geodata.former import united


def ground(code: str) -> str:
    """Give, as JSON, what is drawn in place of a picture that sets a country, by its code, apart.

    ``land`` and ``regions`` are the ids of the picture's paths in their order, ``regions`` with
    those that were too small for it; ``rivers`` are packed lines; ``outlines`` are the packed
    countries, regions and states that are gone by id.
    """
    paths = {"land": base.order(code), "regions": _regions(code), "rivers": _rivers(code)}
    head = json.dumps(paths, separators=(",", ":"))
    return f'{head[:-1]},"outlines":{_outlines()}}}'


@cache
def _outlines() -> str:
    held = json.loads(fine_text())
    today = {name: unpack(outline) for name, outline in held["countries"].items()}
    former = {name: pack(shape) for name, shape in united(today).items()}
    return json.dumps({**held, "former": former}, separators=(",", ":"))


def _regions(code: str) -> list[str]:
    drawn = list(base.regions(code))
    held = [feature["properties"]["id"] for feature in emphasis.regions(code)["features"]]
    return [*drawn, *(name for name in held if name not in drawn)]


def _rivers(code: str) -> list[list[int]]:
    lines = (_shape(feature) for feature in base.major_rivers(code)["features"])
    return [steps(part) for line in lines for part in shapely.get_parts(line)]


def _shape(feature: dict[str, Any]) -> Any:
    return shapely.geometry.shape(feature["geometry"])
