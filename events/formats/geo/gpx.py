"""Reads GPX: a record from each waypoint, route and track."""

from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from events.formats.geo.inside.entries import Entry, Said, gathered, one_each, unreadable
from events.formats.geo.inside.geometry import ShapeError
from events.formats.geo.inside.limits import MOST_XML, small_enough
from events.formats.geo.inside.positions import Pair, joined, line, pair
from events.formats.geo.inside.xml import below, children, parsed, said, tag
from events.records import Records

_KINDS: Final = {"wpt": "waypoint", "rte": "route", "trk": "track"}
_PARTS: Final = frozenset({"trkseg", "trkpt", "rtept", "link", "extensions", "url", "time"})
_HEIGHTS: Final = frozenset({"ele", "geoidheight", "magvar", "sat", "hdop", "vdop", "pdop", "fix"})
_MEANING: Final = {
    "name": "title",
    "desc": "summary",
    "type": "theme",
    "link": "url",
    "start": "start",
    "end": "end",
    "kind": "",
}


def read(path: Path) -> Records:
    """Read one record from each waypoint, route and track, counted from 1; heights are left out."""
    root, faults = parsed(path.name, small_enough(path, MOST_XML).read_bytes())
    features = list(below(root, *_KINDS))
    if not features:
        raise unreadable(path.name, "no waypoints, routes or tracks; expected GPX")
    entries = [_entry(row, one) for row, one in enumerate(features, 1)]
    about = next(children(root, "metadata"), root)
    title, description = said(about, "name"), said(about, "desc")
    said_of = Said("GPX", meaning=_MEANING, title=title, description=description, notes=faults)
    return gathered(path.name, entries, said_of)


def _entry(row: int, feature: Any) -> Entry:
    times = [text for time in below(feature, "time") if (text := said(time))]
    start, end = one_each(times[0], times[-1]) if times else ("", "")
    link = next((address(one) for one in children(feature, "link", "url")), "")
    cells = {"kind": _KINDS[tag(feature)], "start": start, "end": end, "link": link}
    cells |= {tag(one): said(one) for one in feature if tag(one) not in _PARTS | _HEIGHTS}
    cells = {name: cell for name, cell in cells.items() if name and cell}
    try:
        return Entry(row, cells, _shape(feature))
    except ShapeError as error:
        return Entry(row, cells, None, str(error))


def address(link: Any) -> str:
    """Give the address of a link, of GPX 1.1 or 1.0."""
    return str(link.get("href") or said(link)).strip()


def _shape(feature: Any) -> BaseGeometry | None:
    if tag(feature) == "wpt":
        return shapely.Point(_pair(feature))
    if tag(feature) == "rte":
        return _line(feature, "rtept")
    lines = (_line(segment, "trkpt") for segment in children(feature, "trkseg"))
    return joined([one for one in lines if not one.is_empty])


def _line(element: Any, name: str) -> BaseGeometry:
    return line([_pair(spot) for spot in children(element, name)])


def _pair(spot: Any) -> Pair:
    return pair([spot.get("lon", ""), spot.get("lat", "")])
