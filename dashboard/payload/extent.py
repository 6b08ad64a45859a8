"""How far a collection reaches in time and space."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from dashboard.contract.columns import Bounds, Links, Places, Row, Views
from dashboard.view import bounds
from dashboard.view.bounds import widened
from events.dates import civil, day_number, is_unknown
from geodata.regions import countries

COUNTRIES = 2
CORE = (9.0, 6.0)
"""Degrees around the name of an area, in longitude and latitude, that show it."""
WORLD: Bounds = [-180.0, -60.0, 180.0, 75.0]
PAD, SMALLEST_DEGREES, FARTHEST = 0.12, 2.0, 80.0
FEW_DAYS, FEW_MONTHS, LEAST_DAYS_AROUND = 45, 200, 3
"""Days that the events touch, up to which days and months are shown around them, not years."""
DAILY_UP_TO, MONTHLY_UP_TO = 1100, 75000
"""Days of a span over which the slider moves by days, by months."""


def days(events: pd.DataFrame) -> list[int]:
    """First and last day, inclusive, of all the time that is shown.

    An event of an unknown year, which may be of any, takes no part unless all are such.
    """
    dated = events[~events["date"].map(is_unknown)]
    known = events if dated.empty else dated
    return around(int(known["start_earliest"].min()), int(known["end_latest"].max()))


def around(first: int, last: int) -> list[int]:
    """Give the days before and after a few days, the whole months of some, the whole years of many.

    >>> around(10, 10), around(10, 100), around(10, 500)
    ([7, 13], [0, 119], [0, 729])
    """
    length = last - first + 1
    if length <= FEW_DAYS:
        room = max(LEAST_DAYS_AROUND, length // 4)
        return [first - room, last + room]
    (year, month, _), (end, end_month, _) = civil(first), civil(last)
    if length > FEW_MONTHS:
        month, end_month = 1, 12
    end, end_month = divmod(end * 12 + end_month, 12)
    return [day_number(year, month, 1), day_number(end, end_month + 1, 1) - 1]


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
    """West, south, east, north in degrees of all places that have events, areas too."""
    used = sorted(set(links["place"]))
    boxes = [_core(places, row) for row in used]
    known = [room for row in used if (room := places["surroundings"][row])]
    return widened(bounds.around(boxes or [WORLD]), min(known, default=0.0))


def _core(places: Places, row: Row) -> Bounds:
    """Give what must be in sight of a place: of a large area, what is around its name."""
    west, south, east, north = places["bounds"][row]
    if places["lon"][row] is not None or places["own"][row]:
        return [west, south, east, north]
    lon, lat = places["label"][row]
    lon += 360 * round(((west + east) / 2 - lon) / 360)
    across, up = CORE
    return [
        *(max(west, lon - across), max(south, lat - up)),
        *(min(east, lon + across), min(north, lat + up)),
    ]


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
        shown.setdefault(tuple(_padded(bounds.around(boxes[code]))), code)
    common = list(shown.items())[:COUNTRIES]
    return {"country": [code for _, code in common], "bounds": [list(box) for box, _ in common]}


def _padded(box: Bounds) -> Bounds:
    west, south, east, north = box
    across, up = (max(size, SMALLEST_DEGREES) * PAD for size in (east - west, north - south))
    lower, upper = max(south - up, min(south, -FARTHEST)), min(north + up, max(north, FARTHEST))
    return [round(float(edge), 3) for edge in (west - across, lower, east + across, upper)]
