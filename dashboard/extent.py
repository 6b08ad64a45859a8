"""How far a collection reaches in time and space."""

from __future__ import annotations

from typing import Any

import pandas as pd

from events.dates import day_number, iso_day

MOST = 0.6
"""Share of the links to points that makes two countries the first view."""
WORLD = [-180.0, -60.0, 180.0, 75.0]
PAD = 0.12
SMALLEST_DEGREES = 2.0
DAILY_UP_TO = 1100
MONTHLY_UP_TO = 75000

Columns = dict[str, Any]


def days(events: pd.DataFrame) -> list[int]:
    """First and last day, inclusive, of the whole calendar years that the events touch."""
    columns = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
    known = pd.concat([events[column].dropna() for column in columns])
    first, last = (iso_day(int(day))[:-6] for day in (known.min(), known.max()))
    return [day_number(int(first), 1, 1), day_number(int(last), 12, 31)]


def slider(span: list[int]) -> list[int]:
    """First and last position of the slider: days, months or years, after the span's length.

    >>> slider([0, 364]), slider([0, 3651]), slider([0, 365242])
    ([0, 364], [23640, 23759], [1970, 2969])
    """
    first, last = span
    if last - first < DAILY_UP_TO:
        return span
    in_months = last - first < MONTHLY_UP_TO
    return [_month(day) if in_months else int(iso_day(day)[:-6]) for day in span]


def _month(day: int) -> int:
    year, month, _ = iso_day(day).rsplit("-", 2)
    return int(year) * 12 + int(month) - 1


def home(places: Columns, links: Columns) -> list[float]:
    """West, south, east, north in degrees of the two countries that hold most events."""
    used = [i for i in links["place"] if places["lon"][i] is not None]
    chosen = [view["country"] for view in views(places, links)]
    inside = [i for i in used if places["country"][i] in chosen]
    kept = inside if len(inside) > MOST * len(used) else used
    boxes = [places["bounds"][i] for i in kept or links["place"]]
    return _padded(_union(boxes or [WORLD]))


def views(places: Columns, links: Columns) -> list[Columns]:
    """ISO code and bounds of the two countries in which most events with a point are."""
    used = [i for i in links["place"] if places["lon"][i] is not None and places["country"][i]]
    boxes: dict[str, list[list[float]]] = {}
    for i in used:
        boxes.setdefault(places["country"][i], []).append(places["bounds"][i])
    common = sorted(boxes, key=lambda country: -len(boxes[country]))[:2]
    return [{"country": country, "bounds": _padded(_union(boxes[country]))} for country in common]


def _union(boxes: list[list[float]]) -> list[float]:
    west, south, east, north = zip(*boxes, strict=True)
    return [min(west), min(south), max(east), max(north)]


def _padded(box: list[float]) -> list[float]:
    west, south, east, north = box
    across, up = (max(size, SMALLEST_DEGREES) * PAD for size in (east - west, north - south))
    padded = west - across, max(south - up, -80), east + across, min(north + up, 80)
    return [round(float(edge), 3) for edge in padded]
