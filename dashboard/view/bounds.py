"""Bounds over bounds: west, south, east, north in degrees; east is over 180 where they cross it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import Bounds

HIGH = 0.6
"""Height of a place's surroundings beside their width."""


def around(boxes: Sequence[Bounds]) -> Bounds:
    """Give the bounds of all boxes on the short side of the world.

    >>> around([[170.0, -20.0, 175.0, -15.0], [-179.0, -18.0, -175.0, -10.0]])
    [170.0, -20.0, 185.0, -10.0]
    """
    south, north = min(box[1] for box in boxes), max(box[3] for box in boxes)
    ordered = sorted((_turned(box) for box in boxes), key=lambda side: side[0])
    first, last = ordered[0][0], max(east for _, east in ordered)
    widest, start, reach = first + 360 - last, first, ordered[0][1]
    end = last
    for west, east in ordered[1:]:
        if west - reach > widest:
            widest, start, end = west - reach, west, reach + 360
        reach = max(reach, east)
    return [start, south, end, north]


def _turned(box: Bounds) -> tuple[float, float]:
    """Give west from -180 to 180, and east beyond it."""
    west = (box[0] + 180) % 360 - 180 if not -180 <= box[0] <= 180 else box[0]
    return west, west + box[2] - box[0]


def widened(box: Bounds, degrees: float) -> Bounds:
    """Give bounds that are at least so many degrees wide, and as high as that needs.

    >>> widened([9.0, 20.0, 9.0, 20.0], 4.0)
    [7.0, 18.8, 11.0, 21.2]
    """
    west, south, east, north = box
    across = max(0.0, degrees - (east - west)) / 2
    up = max(0.0, degrees * HIGH - (north - south)) / 2
    return [round(v, 3) for v in (west - across, south - up, east + across, north + up)]
