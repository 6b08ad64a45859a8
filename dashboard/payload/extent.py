"""How far a collection reaches in time and space."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from dashboard.contract.columns import Bounds, Links, Places, Views
from events.dates import civil, day_number
from geodata.regions import countries

MOST = 0.6
"""Share of the links to points that makes two countries the first view."""
COUNTRIES = 2
WORLD: Bounds = [-180.0, -60.0, 180.0, 75.0]
PAD, SMALLEST_DEGREES, FARTHEST = 0.12, 2.0, 80.0
DAILY_UP_TO, MONTHLY_UP_TO = 1100, 75000
"""Days of a span over which the slider moves by days, by months."""


def days(events: pd.DataFrame) -> list[int]:
    """First and last day, inclusive, of the whole calendar years that the events touch."""
    columns = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    known = pd.concat([events[column].dropna() for column in columns])
    first, last = civil(int(known.min()))[0], civil(int(known.max()))[0]
    return [day_number(first, 1, 1), day_number(last, 12, 31)]


def unit(span: list[int]) -> str:
    """Give the slider's unit, so that a key press moves by something useful.

    >>> unit([0, 364]), unit([0, 3651]), unit([0, 365242])
    ('day', 'month', 'year')
    """
    length = span[1] - span[0]
    if length < DAILY_UP_TO:
        return "day"
    return "month" if length < MONTHLY_UP_TO else "year"


def home(places: Places, links: Links) -> Bounds:
    """West, south, east, north in degrees of the two countries that hold most events."""
    used = [row for row in links["place"] if places["lon"][row] is not None]
    chosen = views(places, links)["country"]
    inside = [row for row in used if places["country"][row] in chosen]
    kept = inside if len(inside) > MOST * len(used) else used
    boxes = [places["bounds"][row] for row in kept or links["place"]]
    return _padded(_union(boxes or [WORLD]))


def views(places: Places, links: Links) -> Views:
    """Give the two countries in which most events with a point are, of those that have a name.

    Of countries that would be shown alike, the more common stands for both.
    """
    named, boxes = set(countries()["iso_a2"]) - {""}, defaultdict[str, list[Bounds]](list)
    for row in links["place"]:
        if places["lon"][row] is not None and places["country"][row] in named:
            boxes[places["country"][row]].append(places["bounds"][row])
    shown: dict[tuple[float, ...], str] = {}
    for code in sorted(boxes, key=lambda country: -len(boxes[country])):
        shown.setdefault(tuple(_padded(_union(boxes[code]))), code)
    common = list(shown.items())[:COUNTRIES]
    return {"country": [code for _, code in common], "bounds": [list(box) for box, _ in common]}


def _union(boxes: list[Bounds]) -> Bounds:
    west, south, east, north = zip(*boxes, strict=True)
    return [min(west), min(south), max(east), max(north)]


def _padded(box: Bounds) -> Bounds:
    west, south, east, north = box
    across, up = (max(size, SMALLEST_DEGREES) * PAD for size in (east - west, north - south))
    lower, upper = max(south - up, min(south, -FARTHEST)), min(north + up, max(north, FARTHEST))
    return [round(float(edge), 3) for edge in (west - across, lower, east + across, upper)]
