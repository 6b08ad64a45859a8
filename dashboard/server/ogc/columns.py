"""What each feature says: the same properties in every feature of a collection, all flat.

Programs guess the types of columns from the first features that they get, and take a text for a
day wherever all of them look like one. The schema says the types, and no date in EDTF looks like
a day alone.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from events.dates import civil, day_number, is_unknown, words
from events.formats.writing.records import Record

JOINT, LINE = "; ", "\n"
"""Between several in one text, and between several sentences."""
COUNTED = "; 0 is 1 BCE, -43 is 44 BCE"
YEARS = (1, 9999)
"""Of days that programs know as such."""
_DAY = re.compile(r"-?\d{4,}-\d\d-\d\d")


class Column(NamedTuple):
    """A property of features."""

    name: str
    type: str
    """In JSON Schema."""
    means: str
    format: str = ""
    can_be_asked: bool = False
    """Whether features can be chosen by its exact value."""
    can_be_null: bool = False


EVENTS = (
    Column("title", "string", "what happened"),
    Column("date", "string", "date in EDTF; a whole day is written as a set of that one day"),
    Column(
        "start",
        "string",
        "first day that it may have been on; none if open or BCE",
        "date",
        can_be_null=True,
    ),
    Column(
        "end",
        "string",
        "last day that it may have been on; none if open or BCE",
        "date",
        can_be_null=True,
    ),
    Column("start_year", "integer", f"year of that first day{COUNTED}", can_be_null=True),
    Column("end_year", "integer", f"year of that last day{COUNTED}", can_be_null=True),
    Column("theme", "string", "id of its theme", can_be_asked=True),
    Column("status", "string", "how well it is attested", can_be_asked=True),
    Column("independent_voices", "integer", "how many independent voices assert it"),
    Column("context", "boolean", "whether only outside references speak of it"),
    Column("summary", "string", "the event in short"),
    Column("significance", "string", "why it matters"),
    Column("places", "string", "names of its places, with the role of each"),
    Column("place_ids", "string", "ids of its places"),
    Column("precision", "string", "how precise each place is"),
    Column("actors", "string", "who took part"),
    Column("claims", "string", "what each source says of it, with its stance"),
    Column("sources", "string", "citations of the sources"),
    Column("file", "string", "the file that it was read from"),
)
PLACES = (
    Column("name", "string", "name of the place"),
    Column("kind", "string", "what it is", can_be_asked=True),
    Column("precision", "string", "how precise it is", can_be_asked=True),
    Column("country", "string", "ISO 3166-1 code of its country", can_be_asked=True),
    Column("part_of", "string", "id of the place that it lies in"),
    Column("coordinates_from", "string", "where its position is from"),
    Column("accuracy_km", "number", "how far off it may be, in kilometres", can_be_null=True),
    Column("aliases", "string", "its other names"),
    Column("until", "string", "when it ended, in EDTF"),
    Column("events", "integer", "how many events it has"),
    Column("event_ids", "string", "ids of its events"),
)


def event(record: Record) -> dict[str, Any]:
    """Give the properties of an event."""
    places, claims = record["places"], record["claims"]
    return {
        "title": record["title"],
        "date": spelled(record["date"]),
        "start": _known_day(record["start"]),
        "end": _known_day(record["end"]),
        "start_year": _year(record["start"]),
        "end_year": _year(record["end"]),
        "theme": record["theme"],
        "status": record["status"],
        "independent_voices": record["independent_voices"],
        "context": record["context"],
        "summary": record["summary"],
        "significance": record["significance"],
        "places": JOINT.join(f"{place['name']} ({place['role']})" for place in places),
        "place_ids": JOINT.join(place["id"] for place in places),
        "precision": JOINT.join(place["precision"] for place in places),
        "actors": JOINT.join(f"{actor['name']} ({actor['role']})" for actor in record["actors"]),
        "claims": LINE.join(
            f"{claim['stance']}: {claim['claim']} ({claim['voice']})" for claim in claims
        ),
        "sources": LINE.join(source["citation"] for source in record["sources"]),
        "file": record["file"],
    }


def spelled(edtf: str) -> str:
    """Write a date in EDTF so that no program takes it for a day and changes its spelling.

    >>> spelled("1961-03-18"), spelled("1961-03")
    ('[1961-03-18]', '1961-03')
    """
    return f"[{edtf}]" if _DAY.fullmatch(edtf) else edtf


def in_words(date: str, lang: str = "en") -> str:
    """Say a date of the column, nothing where it says nothing.

    >>> in_words("[1961-03-18]"), in_words("XXXX")
    ('18 Mar 1961', '')
    """
    return "" if not date or is_unknown(date) else words(date, lang)


def day(text: str) -> int:
    """Give the number of a day in ISO 8601.

    >>> day("-0043-03-15") == day_number(-43, 3, 15)
    True
    """
    year, month, day_of_month = text.rsplit("-", 2)
    return day_number(int(year), int(month), int(day_of_month))


def _year(text: str) -> int | None:
    return civil(day(text))[0] if text else None


def _known_day(text: str) -> str | None:
    year = _year(text)
    return text if year is not None and YEARS[0] <= year <= YEARS[1] else None
