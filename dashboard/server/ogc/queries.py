"""What is asked of a collection of features, and what makes no sense."""

from __future__ import annotations

import math
import re
from collections.abc import Collection as Names
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from dashboard.server.ogc.columns import day
from dashboard.server.ogc.layers import EVERYWHERE, WORLD, Layer
from dashboard.server.refusal import RefusedError
from events.dates import month_length

FORM, BBOX, DATETIME, LIMIT, OFFSET = "f", "bbox", "datetime", "limit", "offset"
FORMS = ("json", "html")
LANG = "lang"
"""Of the texts, of every document; the rest of a query is read without it."""
FEW, MOST = 100, 1000
"""Features on a page where nobody says how many, and at most."""
FARTHEST = 10**9
"""Days and features that no collection reaches."""
OPEN = ("", "..")
_DIGITS = re.compile(r"\d{1,4000}", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>-?\d{4,6}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))"
    r"(?:[Tt](?:(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?"
    r"(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?)?",
    re.ASCII,
)

Box = tuple[float, float, float, float]
Window = tuple[int, int]


@dataclass(frozen=True)
class Query:
    """Which features are asked for, and which page of them."""

    boxes: tuple[Box, ...] | None
    """West, south, east, north in degrees; a feature in any of them; None is everywhere."""
    windows: tuple[Window, ...]
    """First and last day, inclusive; a feature in all of them."""
    filters: tuple[tuple[str, str], ...]
    """Columns and their values."""
    limit: int
    offset: int
    asked: tuple[tuple[str, str], ...]
    """The same as it was written, without the page."""


def check(given: MultiDict[str, str], known: Names[str], repeated: Names[str] = ()) -> None:
    """Refuse parameters that there are not, and those that are given twice."""
    for name, values in given.lists():
        if name not in known:
            text = f"There is no parameter “{name}” here; there are {', '.join(known)}."
            said = {"name": name, "known": ", ".join(known)}
            raise RefusedError(400, text, "ogc.refused.parameter", **said)
        if len(values) > 1 and name not in repeated:
            text = f"The parameter “{name}” is given {len(values)} times."
            raise RefusedError(400, text, "ogc.refused.twice", name=name)


def parameters(layer: Layer) -> list[str]:
    """Give the names of what can be asked of the features of a layer."""
    return [FORM, BBOX, DATETIME, LIMIT, OFFSET, *layer.asked]


def query(layer: Layer, given: MultiDict[str, str]) -> Query:
    """Read what is asked; RefusedError says what makes no sense."""
    check(given, parameters(layer), [DATETIME])
    asked = ((name, value) for name, value in given.items(multi=True))
    return Query(
        boxes=_boxes(given[BBOX]) if BBOX in given else None,
        windows=tuple(window(text) for text in given.getlist(DATETIME)),
        filters=tuple((name, given[name]) for name in layer.asked if name in given),
        limit=min(MOST, _whole(LIMIT, given.get(LIMIT, str(FEW)), 1)),
        offset=_whole(OFFSET, given.get(OFFSET, "0"), 0),
        asked=tuple(pair for pair in asked if pair[0] not in (FORM, LIMIT, OFFSET)),
    )


def _whole(name: str, text: str, least: int) -> int:
    if _DIGITS.fullmatch(text) and int(text) >= least:
        return int(text)
    text = f"The parameter “{name}” needs a whole number from {least} on."
    raise RefusedError(400, text, "ogc.refused.whole", name=name, least=str(least))


def _boxes(text: str) -> tuple[Box, ...]:
    numbers = [_number(part) for part in text.split(",")]
    if len(numbers) not in (4, 6):
        raise RefusedError(
            400,
            f"The parameter “{BBOX}” needs 4 numbers (west, south, east, north) or 6 (with the "
            f"lowest and the highest height), not {len(numbers)}.",
            "ogc.refused.box",
            name=BBOX,
        )
    half = len(numbers) // 2
    low, high = numbers[:half], numbers[half:]
    for name, less, more in zip(("south", "lowest"), low[1:], high[1:], strict=False):
        if less > more:
            text = f"The parameter “{BBOX}” is upside down: {name} {less:g} is over {more:g}."
            raise RefusedError(400, text, "ogc.refused.upside", name=BBOX)
    return _around(low[0], low[1], high[0], high[1])


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        said = f"The parameter “{BBOX}” needs numbers; “{text}” is none."
        raise RefusedError(400, said, "ogc.refused.number", name=BBOX, value=text)
    return value


def _around(west: float, south: float, east: float, north: float) -> tuple[Box, ...]:
    """Give one box, or two where it goes over the antimeridian.

    >>> _around(177.0, -20.0, -178.0, -15.0)
    ((177.0, -20.0, 180.0, -15.0), (-180.0, -20.0, -178.0, -15.0))
    """
    left, _, right, _ = EVERYWHERE
    if east - west >= WORLD:
        return ((left, south, right, north),)
    west, east = _turned(west), _turned(east)
    if west <= east:
        return ((west, south, east, north),)
    return ((west, south, right, north), (left, south, east, north))


def _turned(longitude: float) -> float:
    left, _, right, _ = EVERYWHERE
    return longitude if left <= longitude <= right else (longitude + right) % WORLD - right


def window(text: str) -> Window:
    """Read an instant or an interval of RFC 3339, also before year 1; the day counts, as written.

    >>> window("1961-03-05T/..") == (day("1961-03-05"), FARTHEST)
    True
    """
    ends = text.split("/")
    if len(ends) > 2 or all(end in OPEN for end in ends):
        raise _no_time(text)
    first = -FARTHEST if ends[0] in OPEN and len(ends) == 2 else _day(ends[0], text)
    last = FARTHEST if ends[-1] in OPEN else _day(ends[-1], text)
    if first > last:
        said = f"The parameter “{DATETIME}” ends before it begins: {ends[0]} is after {ends[1]}."
        raise RefusedError(400, said, "ogc.refused.backwards", name=DATETIME)
    return first, last


def _day(text: str, whole: str) -> int:
    found = _MOMENT.fullmatch(text)
    if not found:
        raise _no_time(whole)
    year, month, day_of_month = map(int, found["day"].rsplit("-", 2))
    if day_of_month > month_length(year, month):
        said = f"The parameter “{DATETIME}” names {found['day']}, which is no day."
        raise RefusedError(400, said, "ogc.refused.day", name=DATETIME, value=found["day"])
    return day(found["day"])


def _no_time(text: str) -> RefusedError:
    return RefusedError(
        400,
        f"The parameter “{DATETIME}” needs a day or a moment such as 1968-11-19 or "
        f"1968-11-19T12:00:00Z, or two with / between them, one of which may be “..”; "
        f"“{text}” is neither.",
        "ogc.refused.time",
        name=DATETIME,
        value=text,
    )
