"""Whether the cells of a column suit the field that its name speaks of, or another."""

from collections.abc import Callable, Mapping
from typing import Final

from events.columns.cells.looks import Looks
from events.columns.naming.senses import LITERAL, WEAK, Sense

_HALF: Final = 0.5
_MOST: Final = 0.9
_ENDS: Final = {"start": "origin", "end": "destination"}
_GRID: Final = {"lat": "northing", "lon": "easting"}
NO_FIELD: Final = ""


def suited(sense: Sense, looks: Looks, words: tuple[str, ...]) -> str:
    """Give the field that a column is, seen its cells; "" for none.

    A name that tells surely is believed where nothing else is seen, so that what is wrong with its
    cells is said; one that may mean many things is not.
    """
    if not looks.sample:
        return NO_FIELD if len(looks.cells) else sense.field
    if words == ("title",) and not looks.addresses:
        return "title"
    if sense.field in _ENDS and looks.clocks >= _HALF:
        return NO_FIELD
    field = _OTHERWISE[sense.field](looks) if sense.field in _OTHERWISE else sense.field
    if (
        sense.field in _ENDS
        and looks.dates < _HALF
        and looks.words > _HALF
        and looks.figures < _HALF
    ):
        return (
            _ENDS[sense.field] if words[-1] in ("from", "to", "von", "nach", "de", "a") else field
        )
    if sense.field in _GRID and looks.degrees < _HALF <= looks.metres:
        return _GRID[sense.field]
    if sense.field == "id" and sense.rank > LITERAL and looks.different < _MOST * looks.filled:
        return NO_FIELD
    return NO_FIELD if sense.rank == WEAK and not _fits(field, looks) else field


def _fits(field: str, looks: Looks) -> bool:
    test = _TESTS.get(field)
    return test is None or test(looks) >= _HALF


def _place(looks: Looks) -> str:
    if looks.pairs >= _HALF:
        return "coordinates"
    if looks.pictures >= _HALF:
        return "image"
    return "place" if looks.words >= _HALF else NO_FIELD


def _title(looks: Looks) -> str:
    if looks.addresses >= _HALF:
        return NO_FIELD
    return "summary" if looks.is_long else "title"


def _year(looks: Looks) -> str:
    return "year" if looks.whole >= 0.95 else "date"


_TESTS: Final[Mapping[str, Callable[[Looks], float]]] = {
    "date": lambda looks: looks.dates,
    "start": lambda looks: looks.dates,
    "end": lambda looks: looks.dates,
    "title": lambda looks: looks.words,
    "place": lambda looks: looks.words,
    "region": lambda looks: looks.words,
    "lat": lambda looks: looks.degrees,
    "lon": lambda looks: looks.degrees,
}


def _calendar(looks: Looks) -> str:
    """Tell a calendar, or an era that years are counted in, from an age of mankind."""
    return "calendar" if looks.calendars >= _MOST else NO_FIELD


_OTHERWISE: Final[Mapping[str, Callable[[Looks], str]]] = {
    "place": _place,
    "title": _title,
    "origin": lambda looks: "start" if looks.dates >= _HALF else "origin",
    "destination": lambda looks: "end" if looks.dates >= _HALF else "destination",
    "status": lambda looks: "status" if looks.within("status") else NO_FIELD,
    "year": _year,
    "calendar": _calendar,
    "day": lambda looks: "theme" if looks.words >= _HALF and not looks.figures else "day",
    "time": lambda looks: "date" if looks.clocks < _HALF <= looks.dates else "time",
    "image": lambda looks: "image" if looks.pictures or looks.addresses else NO_FIELD,
    "url": lambda looks: "url" if looks.addresses else NO_FIELD,
    "coordinates": lambda looks: (
        "place" if looks.words >= _HALF and not looks.pairs and not looks.figures else "coordinates"
    ),
    "place_precision": lambda looks: "place_precision" if looks.within("place_precision") else "",
    "role": lambda looks: "role" if looks.within("role") else NO_FIELD,
}
"""What else a column may be, by what its name says."""
