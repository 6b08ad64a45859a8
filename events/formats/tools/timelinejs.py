"""Timelines of TimelineJS in JSON, of both generations."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.formats.profiles.shared.cells import changed
from events.formats.profiles.shared.dates import historical_year
from events.formats.profiles.shared.pictures import pictured
from events.formats.tools.shared.flat import flat, numbered
from events.problems import Problem
from events.records import Records

_MEANING: Final = {
    "date": "date",
    "summary": "summary",
    "unique_id": "id",
    "text.headline": "title",
    "text.text": "summary",
    "start_date.year": "year",
    "start_date.month": "month",
    "start_date.day": "day",
    "end_date.year": "end_year",
    "end_date.month": "end_month",
    "end_date.day": "end_day",
    "display_date": "display_date",
    "start_date.display_date": "display_date",
    "group": "theme",
    "media.alt": "image_alt",
    "media.caption": "image_caption",
    "media.credit": "image_credit",
    "asset.caption": "image_caption",
    "asset.credit": "image_credit",
    "headline": "title",
    "text": "summary",
    "startDate": "start",
    "endDate": "end",
    "tag": "theme",
}
_MEDIA: Final = ("media.url", "asset.media")
_YEARS: Final = ("start_date.year", "end_date.year")
_DAYS: Final = ("startDate", "endDate")
_DRAWING: Final = ("background.", "autolink")
_OWN: Final = frozenset({"date", "summary", "start_date"})
"""An atlas writes date and summary beside what is drawn of them."""
_SAID_AGAIN: Final = ("start_date.", "end_date.", "display_date", "text.text")


def matches(content: Any) -> bool:
    """Tell a timeline by its events.

    >>> matches({"events": [{"start_date": {"year": 1939}}]}), matches({"timeline": {"date": []}})
    (True, True)
    """
    match content:
        case {"timeline": {"date": list()}}:
            return True
        case {"events": [*events]}:
            return any(isinstance(one, Mapping) and "start_date" in one for one in events)
    return False


def records(file: str, content: Any) -> Records:
    """Make a row of each event; the title slide and eras are set aside."""
    first_kind = "timeline" in content
    title = content["timeline"] if first_kind else content.get("title")
    items = dict(enumerate(_items(content["timeline"] if first_kind else content), 1))
    rows = {n: _row(one) for n, (one, why) in items.items() if not why and isinstance(one, Mapping)}
    frame = numbered(file, rows)
    head = flat(title) if isinstance(title, Mapping) else {}
    found = Records(
        file,
        frame,
        _once(frame.columns),
        title=head.get("text.headline") or head.get("headline", ""),
        description=head.get("text.text") or (head.get("text", "") if first_kind else ""),
        aside={n: why for n, (_, why) in items.items() if why},
        left_out=_wrong(file, items),
        format="TimelineJS timeline",
    )
    media = next((column for column in _MEDIA if column in frame), None)
    found = _counted(found)
    return found if media is None else pictured(found, frame[media])


def _items(timeline: Mapping[str, Any]) -> Iterator[tuple[Any, str]]:
    """Give title slide, events and eras in their order, each with why it is no event."""
    if isinstance(timeline.get("title"), Mapping):
        yield timeline["title"], "the title slide"
    for one in timeline.get("events") or timeline.get("date") or []:
        yield one, ""
    eras = timeline.get("eras") or timeline.get("era")
    yield from ((one, "an era, not an event") for one in (eras if isinstance(eras, list) else []))


def _row(event: Mapping[str, Any]) -> dict[str, str]:
    passed = (*_DRAWING, *_SAID_AGAIN) if event.keys() >= _OWN else _DRAWING
    return {key: cell for key, cell in flat(event).items() if not key.startswith(passed)}


def _wrong(file: str, items: Mapping[int, tuple[Any, str]]) -> tuple[Problem, ...]:
    wrong = [n for n, (one, why) in items.items() if not why and not isinstance(one, Mapping)]
    return tuple(Problem(file, n, None, None, "expected an event with keys") for n in wrong)


def _once(columns: Any) -> dict[str, str]:
    """Give what each column means; the first of `_MEANING` counts where several mean the same."""
    fields: dict[str, str] = {}
    for column, field in _MEANING.items():
        if column in columns:
            fields.setdefault(field, column)
    return {column: field for field, column in fields.items()}


def _counted(records: Records) -> Records:
    for column in [c for c in _DAYS if c in records.rows]:
        days = records.rows[column].map(_hyphened)
        records = changed(records, column, days, "year, month and day between commas")
    for column in [c for c in (*_YEARS, *_DAYS) if c in records.rows]:
        years = records.rows[column].map(historical_year)
        records = changed(records, column, years, "years before 1 as TimelineJS counts them")
    return records


def _hyphened(text: str) -> str:
    """Put a date of the first kind into hyphens, without its clock time.

    >>> _hyphened("1931,04,9"), _hyphened("1931,4"), _hyphened("9 April 1931")
    ('1931-04-09', '1931-04', '9 April 1931')
    """
    if not re.fullmatch(r"-?\d{1,4}(\s*,\s*\d{1,2}){1,5}", text):
        return text
    year, *rest = re.split(r"\s*,\s*", text)
    return "-".join([year, *(f"{int(part):02d}" for part in rest[:2])])
