"""Events as a calendar (RFC 5545), each on all days that it may have been on.

A date that is not known to the day is in words, and as EDTF in `X-EDTF-DATE`, by which it is read
again. Where a side is left open, the days are those that the date states.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from icalendar import Calendar, Event, vText
from shapely import Point

from events.dates import civil, is_unknown, open_sides, stated, words
from events.formats.writing.about import about, loses
from events.formats.writing.export import Export
from events.formats.writing.prose import plain
from events.formats.writing.records import Record, geometries, records
from events.formats.writing.registry import ExportError
from events.testimony.itself import released_on

LONGEST: Final = 60_000
"""Characters of a description; calendars refuse or cut longer ones."""
_LONGEST_NAME: Final = 1_000
_CUT: Final = " … [cut]"
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NO_DAY: Final = "1970-01-01"
_EVENT_KEY: Final = re.compile(r"(?<=[?&])event=[^&]*&?")
_LAST_YEAR: Final = 9999


def write(export: Export) -> bytes:
    """Write the calendar.

    Raises
    ------
    ExportError
        When no event has a date from the year 1 on.
    """
    rows = export.collection.events
    pairs = list(zip(records(export), geometries(export), strict=True))
    spans = [_span(event["date"], rows.loc[event["id"]]) for event, _ in pairs]
    if not any(spans):
        raise ExportError("no event has a date from the year 1 on, and calendars hold no others")
    missing = [event["title"] for (event, _), days in zip(pairs, spans, strict=True) if not days]
    calendar = _calendar(export, missing)
    for (event, shape), days in zip(pairs, spans, strict=True):
        if days:
            calendar.add_component(_event(export, event, shape, days))
    content: bytes = calendar.to_ical(sorted=False)
    return content


def _span(edtf: str, row: Any) -> tuple[date, date] | None:
    """Give the first and the last day of an event; None where a calendar cannot hold them."""
    if not edtf or is_unknown(edtf):
        return None
    days = row["start_earliest"], row["end_latest"]
    first, last = map(civil, stated(edtf) if any(open_sides(edtf)) else days)
    return (date(*first), date(*last)) if first[0] >= 1 and last[0] < _LAST_YEAR else None


def _calendar(export: Export, missing: Sequence[str]) -> Calendar:
    of = {name: _held(text, LONGEST) for name, text in about(export).items()}
    what = loses(export, ".ics")
    lost = export.said("file.lost.calendar", "The calendar cannot hold {what}.", what=what)
    titles = "; ".join(missing)
    without = titles and export.said("file.without", "Left out: {titles}.", titles=titles)
    lines = (of["view"], of["address"], of["citation"], of["licence"], of["licence_url"])
    told = _held("\n".join(filter(None, (*lines, lost, without))), LONGEST)
    calendar = Calendar()
    calendar.add("prodid", "-//event-atlas//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", vText(of["title"]), {"VALUE": "TEXT"})
    calendar.add("description", told)
    calendar.add("x-wr-calname", vText(of["title"]))
    calendar.add("x-wr-caldesc", vText(told))
    if of["address"]:
        calendar.add("url", of["address"])
    return calendar


def _event(export: Export, record: Record, shape: Any, days: tuple[date, date]) -> Event:
    event = Event()
    event.add("uid", f"{record['id']}@{export.collection.name}")
    event.add("dtstamp", _stamp(export))
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + timedelta(days=1))
    event.add("summary", _held(record["title"], _LONGEST_NAME))
    when = f"{words(record['date'], export.lang)} ({record['date']})"
    said = plain(export, record, export.headed(export.said("file.date", "Date"), when))
    event.add("description", _held(said, LONGEST))
    if places := "; ".join(one["name"] for one in record["places"]):
        event.add("location", _held(places, _LONGEST_NAME))
    if isinstance(shape, Point):
        event.add("geo", (shape.y, shape.x))
    event.add("categories", [_held(_theme(export, record["theme"]), _LONGEST_NAME)])
    if export.address:
        event.add("url", _link(_held(export.address, _LONGEST_NAME), record["id"]))
    event.add("transp", "TRANSPARENT")
    event.add("x-edtf-date", vText(record["date"]))
    return event


def _theme(export: Export, name: str) -> str:
    theme = next(one for one in export.collection.themes if one.id == name)
    return theme.title.get(export.lang) or next(iter(theme.title.values()))


def _stamp(export: Export) -> datetime:
    """Give the day of the release, or, where none is known, always the same."""
    day = released_on(export.collection) or _NO_DAY
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _link(address: str, event: str) -> str:
    """Give the address of the view with the card of an event open.

    >>> _link("https://a.example/?q=b", "fair"), _link("https://a.example/", "fair")
    ('https://a.example/?q=b&event=fair', 'https://a.example/?event=fair')
    """
    bare = _EVENT_KEY.sub("", address).rstrip("&?")
    return f"{bare}{'&' if '?' in bare else '?'}event={event}"


def _held(text: str, longest: int) -> str:
    """Give what a calendar can hold of a text."""
    kept = _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return kept if len(kept) <= longest else kept[: longest - len(_CUT)] + _CUT
