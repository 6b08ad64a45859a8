"""Events as a timeline of TimelineJS 3, in JSON.

What has one date is a point of time, as exact as the date; what lasted, or was once between two
days, is a bar from its first to its last full day: a bar that ends in “1969” stops on 1 January.
Every date is also in words. Beside the members that TimelineJS knows, an event has its `date` in
EDTF, its `summary` and places, by which it is read again.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from events.dates import civil, is_unknown, open_sides, saying, words
from events.formats.writing.about import about, loses
from events.formats.writing.columns import BETWEEN, degrees
from events.formats.writing.export import Export
from events.formats.writing.prose import escaped, linked, paragraphs, told
from events.formats.writing.records import Place, Record, records
from events.formats.writing.registry import ExportError

Date = dict[str, int]
_EXACT: Final = ("day", "month", "year")
_ENDS: Final = ("origin", "destination")
_MARKUP: Final = str.maketrans("<>", "‹›")
_ENTITY: Final = re.compile(r"&(?=[#\w])")


def write(export: Export) -> bytes:
    """Write the timeline.

    Raises
    ------
    ExportError
        When no event has a date.
    """
    all_events = records(export)
    dated = [event for event in all_events if _is_dated(event["date"])]
    if not dated:
        raise ExportError("no event has a date; TimelineJS shows nothing without one")
    rows = export.collection.events
    undated = [event["title"] for event in all_events if not _is_dated(event["date"])]
    timeline = {
        "title": {
            "unique_id": f"about_{export.collection.name}",
            "text": {"headline": escaped(export.collection.title), "text": _about(export, undated)},
            "autolink": False,
        },
        "events": [
            _event(export, event, rows.loc[event["id"]], _theme(export, event)) for event in dated
        ],
        "eras": list(_eras(export, [event["id"] for event in dated])),
    }
    return f"{json.dumps(timeline, ensure_ascii=False, indent=1)}\n".encode("utf-8", "replace")


def _is_dated(date: str) -> bool:
    return bool(date) and not is_unknown(date)


def _about(export: Export, undated: list[str]) -> str:
    of = about(export)
    titles, what = "; ".join(undated), loses(export, ".timeline.json")
    without = titles and export.said(
        "file.undated", "Not on the timeline, as no date is known: {titles}", titles=titles
    )
    lost = export.said("file.lost.timeline", "The timeline cannot hold {what}.", what=what)
    return "".join(
        (
            paragraphs(of["view"]) + linked(of["address"], of["address"]),
            paragraphs(of["citation"]) + linked(of["licence"], of["licence_url"]),
            paragraphs(without, lost),
        )
    )


def _event(export: Export, event: Record, row: Any, theme: str) -> dict[str, Any]:
    start, end = _drawn(event["date"], int(row["start_earliest"]), int(row["end_latest"]))
    return {
        "unique_id": event["id"],
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": words(event["date"], export.lang),
        "text": {"headline": escaped(event["title"]), "text": told(export, event)},
        **_media(event),
        "group": theme,
        "autolink": False,
        "date": event["date"],
        "summary": event["summary"],
        "status": event["status"],
        **_places(event["places"]),
    }


def _media(event: Record) -> dict[str, Any]:
    """Give what TimelineJS can show: the first that has an address."""
    shown = next((one for one in event["media"] if one["url"]), None)
    if shown is None:
        return {}
    said = {
        "url": shown["url"],
        "alt": shown["alt"],
        "caption": escaped(shown["caption"]),
        "credit": escaped(", ".join(filter(None, (shown["credit"], shown["licence"])))),
    }
    return {"media": {name: text for name, text in said.items() if text}}


def _places(places: Sequence[Place]) -> dict[str, str]:
    """Give the names of places by their roles, and where a single one is."""
    ends = {role: _named(places, role) for role in _ENDS}
    others = {one["role"] for one in places} - {*_ENDS}
    alone = places[0] if len(places) == 1 else None
    members = {
        "place": _named(places, *others),
        "role": others.pop() if len(others) == 1 else "",
        **ends,
        "lon": degrees(alone["lon"]) if alone else "",
        "lat": degrees(alone["lat"]) if alone else "",
    }
    return {name: text for name, text in members.items() if text}


def _drawn(edtf: str, first: int, last: int) -> tuple[Date, Date | None]:
    """Give what is drawn: a point of time, or a bar between full days.

    >>> _drawn("1970-03", 59, 89), _drawn("[..1970]", -9000, 364)
    (({'year': 1970, 'month': 3}, None), ({'year': 1970}, None))
    >>> _drawn("1970/1971", 0, 729)
    ({'year': 1970, 'month': 1, 'day': 1}, {'year': 1971, 'month': 12, 'day': 31})
    """
    open_start, open_end = open_sides(edtf)
    said = saying(edtf)
    if open_start:
        return _date(last if said.end is None else said.end, said.end_precision), None
    if open_end or (said.form == "at" and said.start_precision in _EXACT):
        return _date(first if said.start is None else said.start, said.start_precision), None
    return _date(first), None if first == last else _date(last)


def _date(day: int, precision: str | None = "day") -> Date:
    """Give the parts of a date that are known; there is no year 0.

    >>> _date(-719528, "year"), _date(-735160)
    ({'year': -1}, {'year': -44, 'month': 3, 'day': 15})
    """
    year, month, of_month = civil(day)
    parts = {"year": year if year > 0 else year - 1, "month": month, "day": of_month}
    known = {"year": 1, "month": 2}.get(precision or "day", 3)
    return dict([*parts.items()][:known])


def _theme(export: Export, event: Record) -> str:
    """Name a theme; TimelineJS takes the name for markup, twice."""
    theme = next(one for one in export.collection.themes if one.id == event["theme"])
    title = theme.title.get(export.lang) or next(iter(theme.title.values()))
    return _ENTITY.sub("＆", title.translate(_MARKUP))


def _named(places: Sequence[Place], *roles: str) -> str:
    return BETWEEN.join(one["name"] for one in places if one["role"] in roles)


def _eras(export: Export, ids: list[str]) -> Iterator[dict[str, Any]]:
    """Give the eras that meet the events and are open at neither end."""
    events = export.collection.events.loc[ids]
    first, last = events["start_earliest"].min(), events["end_latest"].max()
    eras = export.collection.eras.dropna(subset=["start_day", "end_day"])
    for era in eras[(eras["start_day"] <= last) & (eras["end_day"] >= first)].itertuples():
        yield {
            "start_date": _date(int(era.start_day)),
            "end_date": _date(int(era.end_day)),
            "text": {"headline": escaped(str(era.title))},
        }
