"""Events as the columns of one table; what is many is joined.

The browser writes the same columns: `dashboard/web/share/table.js`.
"""

from collections.abc import Callable
from typing import Final

from events.collection import Collection
from events.formats.writing.records import Claim, Medium, Record

BETWEEN: Final = " | "
_DECIMALS: Final = 6
"""Of degrees: a tenth of a metre."""

Column = tuple[str, Callable[[Record], str]]


def columns(collection: Collection) -> list[Column]:
    """Give the columns, those of media and of what files say where the collection has any."""
    of_files: list[tuple[bool, Column]] = [
        (len(collection.media) > 0, ("media", media)),
        (len(collection.readings) > 1, ("file", lambda event: event["file"])),
        (len(collection.fields) > 0, ("fields", _fields)),
        (len(collection.interpretations) > 0, ("read", lambda event: BETWEEN.join(event["read"]))),
    ]
    return [*_OF_EVENTS, *(column for there, column in of_files if there)]


def degrees(value: float | None) -> str:
    """Write a longitude or latitude; empty where there is none.

    >>> degrees(-7.9499), degrees(10.0), degrees(-1e-9), degrees(None)
    ('-7.9499', '10', '0', '')
    """
    return (
        ""
        if value is None
        else f"{round(value, _DECIMALS) + 0.0:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    )


def places(event: Record) -> str:
    """Name the places, each with its id, role and precision."""
    return BETWEEN.join(
        f"{one['name']} ({one['id']}, {one['role']}, {one['precision']})" for one in event["places"]
    )


def actors(event: Record) -> str:
    """Name who took part, and as what."""
    return BETWEEN.join(
        f"{one['name']} ({one['role']})" if one["role"] else one["name"] for one in event["actors"]
    )


def media(event: Record) -> str:
    """Name pictures, sounds and links: what is seen or heard, where it is, and whose it is."""
    return BETWEEN.join(
        f"{one['kind']}: {one['alt']} ({', '.join(filter(None, _where(one)))})"
        for one in event["media"]
    )


def _where(one: Medium) -> tuple[str, ...]:
    return one["file"] or one["url"], one["credit"], one["licence"]


def position(event: Record) -> tuple[float | None, float | None]:
    """Give longitude and latitude of the first place that is a point."""
    points = ((one["lon"], one["lat"]) for one in event["places"] if one["lon"] is not None)
    return next(points, (None, None))


def voice(claim: Claim) -> str:
    """Say whose words a claim is, if not the source's own; `?` is a guess."""
    said = claim["attributed_to"]
    return f"{said}{'?' if claim['probable'] else ''}" if said else ""


def _claims(event: Record) -> str:
    return BETWEEN.join(
        f"{one['source']} {one['stance']}{f' ({said})' if (said := voice(one)) else ''}: "
        f"{one['claim']}"
        for one in event["claims"]
    )


def _sources(event: Record) -> str:
    return BETWEEN.join(one["citation"] for one in event["sources"])


def _fields(event: Record) -> str:
    return BETWEEN.join(f"{one['name']}: {one['value']}" for one in event["fields"])


_OF_EVENTS: Final[tuple[Column, ...]] = (
    ("id", lambda event: event["id"]),
    ("title", lambda event: event["title"]),
    ("date", lambda event: event["date"]),
    ("start", lambda event: event["start"]),
    ("end", lambda event: event["end"]),
    ("in_window", lambda event: event["in_window"]),
    ("theme", lambda event: event["theme"]),
    ("status", lambda event: event["status"]),
    ("independent_voices", lambda event: str(event["independent_voices"])),
    ("context", lambda event: str(event["context"]).lower()),
    ("summary", lambda event: event["summary"]),
    ("places", places),
    ("lon", lambda event: degrees(position(event)[0])),
    ("lat", lambda event: degrees(position(event)[1])),
    ("claims", _claims),
    ("sources", _sources),
    ("significance", lambda event: event["significance"]),
    ("actors", actors),
)
