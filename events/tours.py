"""Lessons to follow: what the cells of a step mean."""

import re
from typing import Final

import pandas as pd

from events.dates import DateError, bounds
from events.spellings import parts

_NUMBER: Final = r"-?(?:\d{1,3}(?:\.\d*)?|\.\d+)"
_VIEW: Final = re.compile(rf"({_NUMBER}), *({_NUMBER}), *({_NUMBER})", re.ASCII)
VIEW_LIMITS: Final = ((-85, 85), (-180, 180), (-1, 22))
"""Of latitude and longitude in degrees, and of the zoom."""
LONGEST_MINUTES: Final = 600

View = tuple[float, float, float]
"""Latitude, longitude, zoom."""


def read_step(cell: str) -> int | None:
    """Give the number of a step; None where it is none.

    >>> read_step("3"), read_step("third")
    (3, None)
    """
    return int(cell) if re.fullmatch(r"\d{1,3}", cell, re.ASCII) else None


def read_window(cell: str) -> tuple[int, int] | None:
    """Give the first and the last day of a window; None where it cannot be read.

    >>> read_window("1969-12-31/1970-01"), read_window("1970"), read_window("then")
    ((-1, 30), (0, 364), None)
    """
    first, _, last = cell.partition("/")
    try:
        begin, end = bounds(first.strip()), bounds((last or first).strip())
    except DateError:
        return None
    days = begin.start_earliest, end.end_latest
    return days if days[0] <= days[1] else None


def read_view(cell: str) -> View | None:
    """Give where a map looks; None where it cannot be read.

    >>> read_view("12.5,-8,5"), read_view("north")
    ((12.5, -8.0, 5.0), None)
    """
    found = _VIEW.fullmatch(cell.strip())
    if found is None:
        return None
    lat, lon, zoom = map(float, found.groups())
    within = zip((lat, lon, zoom), VIEW_LIMITS, strict=True)
    return (lat, lon, zoom) if all(low <= v <= high for v, (low, high) in within) else None


def read_minutes(cell: str) -> int | None:
    """Give whole minutes; None where they cannot be read.

    >>> read_minutes("15"), read_minutes("a quarter of an hour")
    (15, None)
    """
    number = read_step(cell)
    return number if number and number <= LONGEST_MINUTES else None


def read_query(cell: str) -> list[tuple[str, str]]:
    """Give the keys and values of a query as they are written.

    >>> read_query("themes=trade,law&ground=pale")
    [('themes', 'trade,law'), ('ground', 'pale')]
    """
    pairs = (part.partition("=") for part in cell.strip().removeprefix("?").split("&") if part)
    return [(key.strip(), value.strip()) for key, _, value in pairs]


def tour_frame(rows: pd.DataFrame) -> pd.DataFrame:
    """Make the steps of checked rows, tour by tour in the order of the file."""
    windows = [read_window(cell) if cell else None for cell in rows["window"]]
    steps = pd.DataFrame(
        {
            "tour": rows["tour"],
            "number": [read_step(cell) for cell in rows["step"]],
            **{name: rows[name] for name in ("title", "event", "query")},
            "from_day": pd.array([days[0] if days else None for days in windows], "Int64"),
            "to_day": pd.array([days[1] if days else None for days in windows], "Int64"),
            "view": [read_view(cell) for cell in rows["view"]],
            **{name: rows[name] for name in ("text", "question", "answer")},
            "sources": [parts(cell) for cell in rows["sources"]],
            "minutes": pd.array([read_minutes(cell) for cell in rows["minutes"]], "Int64"),
        }
    )
    tours = {tour: at for at, tour in enumerate(rows["tour"].unique())}
    order = steps.assign(at=steps["tour"].map(tours)).sort_values(["at", "number"], kind="stable")
    return order.drop(columns="at").reset_index(drop=True)
