"""Calendars, as iCalendar files."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from icalendar import Event, vCategory

from events.formats.files import UnreadableError
from events.formats.text.decoding import decode
from events.formats.tools.shared.calendar_days import day_and_time, last_day
from events.formats.tools.shared.flat import numbered
from events.notes import Note
from events.problems import Problem
from events.records import Records

_EVENT: Final = re.compile(
    r"^BEGIN:VEVENT\s*$(.*?)(?:^END:VEVENT\s*$|(?=^BEGIN:VEVENT)|\Z)", re.M | re.S | re.I
)
_TITLE: Final = re.compile(r"^X-WR-CALNAME[^:\n]*:(.*)$", re.M)
DATE: Final = "X-EDTF-DATE"
"""The date of which an atlas writes the days; it stands in the place of these."""
_MEANING: Final = {
    "UID": "id",
    "SUMMARY": "title",
    "DESCRIPTION": "summary",
    "LOCATION": "place",
    "CATEGORIES": "theme",
    "URL": "url",
    "start": "start",
    "end": "end",
    "time": "time",
    "GEO": "coordinates",
}
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_ESCAPED: Final = re.compile(r"\\([\\;,nN])")
_TELLING: Final = re.compile(r"^(?:SUMMARY|DTSTART)\b", re.M | re.I)
"""What an event must have one of."""
_LONGEST: Final = 200_000
"""Of characters of an event; no one writes more, and the reader takes its time."""
_BETWEEN: Final = "; "
_APART: Final = (
    "DTSTART",
    "DTEND",
    "DURATION",
    "DTSTAMP",
    "LAST-MODIFIED",
    "CREATED",
    "SEQUENCE",
    "TRANSP",
)


def read(path: Path) -> Records:
    """Make a row of each event, on the day that is written; a repeated one counts once.

    Raises
    ------
    UnreadableError
        When there is no event in it.
    """
    file, (text, decoding) = path.name, _text_of(path)
    events = dict(enumerate((_event(found[1]) for found in _EVENT.finditer(text)), 1))
    if not events:
        rule = "expected a calendar with events (BEGIN:VEVENT)"
        raise UnreadableError(Problem(file, None, None, None, rule))
    read = {n: event for n, event in events.items() if event is not None}
    frame = numbered(file, {n: _row(event) for n, event in read.items()})
    title = _TITLE.search(_FOLD.sub("", text))
    return Records(
        file,
        frame,
        {column: field for column, field in _MEANING.items() if column in frame},
        title=_unescaped(title[1]) if title else "",
        left_out=tuple(_broken(file, n) for n in events if n not in read),
        notes=(*decoding, *(note for n, event in read.items() for note in _notes(file, n, event))),
        format="iCalendar",
    )


def _text_of(path: Path) -> tuple[str, tuple[Note, ...]]:
    try:
        decoded = decode(path.name, path.read_bytes())
    except OSError as error:
        rule = error.strerror or "cannot be read"
        raise UnreadableError(Problem(path.name, None, None, None, rule)) from None
    return decoded.text, tuple(replace(note, row=None) for note in decoded.notes)


def _unescaped(text: str) -> str:
    r"""Give a text of a calendar as it was meant.

    >>> _unescaped(r"Fairs\, old\; and new")
    'Fairs, old; and new'
    """
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text).strip()


def _event(block: str) -> Event | None:
    if len(block) > _LONGEST or not _TELLING.search(block):
        return None
    try:
        event = Event.from_ical(f"BEGIN:VEVENT{block.rstrip()}\nEND:VEVENT\n")
    except ValueError:
        return None
    return event if isinstance(event, Event) else None


def _row(event: Event) -> dict[str, str]:
    start, end = _text(event.get("DTSTART")), _text(event.get("DTEND"))
    day, time = day_and_time(start)
    said = {str(key): _text(value) for key, value in event.items() if key not in _APART}
    duration = getattr(event.get("DURATION"), "td", None) if _whole(event, "DURATION") else None
    last = last_day(start, end, duration)
    if edtf := _unescaped(said.pop(DATE, "")):
        said["UID"], day, last = said.get("UID", "").partition("@")[0], edtf, ""
    return {
        **said,
        "GEO": said.get("GEO", "").replace(";", ", "),
        "start": day,
        "end": last,
        "time": time,
    }


def _whole(event: Event, name: str) -> bool:
    """Tell whether a property could be read."""
    return name in event and not any(failed == name for failed, _ in event.errors)


def _text(value: Any) -> str:
    """Say a property as it is written; several of one name have semicolons between them."""
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case list():
            return _BETWEEN.join(map(_text, value))
        case vCategory():
            return _BETWEEN.join(map(str, value.cats))
    written = value.to_ical()
    return (written.decode("utf-8", "replace") if isinstance(written, bytes) else written).strip()


def _notes(file: str, row: int, event: Event) -> Iterator[Note]:
    if event.get("RRULE") or event.get("RDATE"):
        yield Note(file, "a repeated event: its first day only", "RRULE", row)
    for name, fault in event.errors:
        yield Note(file, "a line that could not be read", name, row, None, str(fault)[:80])


def _broken(file: str, row: int) -> Problem:
    rule = (
        "no event that can be read; expected SUMMARY or DTSTART, and less than 200 000 characters"
    )
    return Problem(file, row, None, None, rule)
