"""What columns are called, in six languages and by the usual programs."""

from typing import Final

_NAMES: Final = {
    "title": "title",
    "name": "title",
    "date": "date",
    "event_date": "date",
    "place": "place",
    "location": "place",
    "lat": "lat",
    "latitude": "lat",
    "lon": "lon",
    "lng": "lon",
    "long": "lon",
    "longitude": "lon",
    "summary": "summary",
    "description": "summary",
    "notes": "summary",
    "theme": "theme",
}


def field_of(name: str) -> str | None:
    """Give the field that a column of this name holds; None where the name tells nothing.

    >>> field_of("Latitude"), field_of("Number of guests")
    ('lat', None)
    """
    return _NAMES.get(name.strip().casefold())
