"""The days at which a collection lets open dates end."""

from collections.abc import Iterable, Mapping
from typing import Any

from events.dates import calendar_bounds, is_unknown, stated

EARLIEST, LATEST = "earliest", "latest"
"""Members of the descriptor: no event is thought outside them unless its date says so."""


def day_limits(meta: Mapping[str, Any], dates: Iterable[str]) -> tuple[int, int]:
    """Give the first and the last day, inclusive: declared, or else stated by any of the dates.

    A date of an unknown year states none, unless all are such.

    >>> day_limits({"earliest": "1969"}, ["../1970", "XXXX"])
    (-365, 364)
    """
    known = [*dict.fromkeys(dates)]
    days = [stated(date) for date in known if not is_unknown(date)] or [*map(stated, known)]
    first, last = calendar_bounds(meta.get(EARLIEST, "")), calendar_bounds(meta.get(LATEST, ""))
    return (
        first[0] if first else min(start for start, _ in days),
        last[1] if last else max(end for _, end in days),
    )
