"""Reads KML and KMZ: a record from each placemark, its times as the texts they are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path, PurePosixPath
from typing import Any, Final

from events.columns.names import field_of
from events.formats.geo.inside.entries import Entry, Said, gathered, unreadable
from events.formats.geo.inside.folders import Folders, Span, own, tracked
from events.formats.geo.inside.geometry import ShapeError
from events.formats.geo.inside.limits import MOST_XML, small_enough
from events.formats.geo.inside.positions import shape_of
from events.formats.geo.inside.xml import below, children, parsed, said, tag
from events.formats.geo.inside.zipped import is_zip, members, taken
from events.notes import Note
from events.records import Records

_ASIDE: Final = {
    "NetworkLink": "a link to a map elsewhere",
    "GroundOverlay": "a picture laid over the map",
    "ScreenOverlay": "a picture laid over the screen",
    "PhotoOverlay": "a photograph",
    "Tour": "a tour",
}
_MOST_DATA: Final = 10_000
_ONLY_LINKS: Final = (
    "holds nothing but a link to an online map: open that map, and save it with its contents "
    "(in Google My Maps: Export to KML/KMZ, without “keep data up to date”)"
)
Numbered = Sequence[tuple[int, Any]]

_TEXTS: Final = {"name": "title", "description": "summary", "address": "place"}
"""Child of a placemark -> field."""


def read(path: Path) -> Records:
    """Read one record from each placemark; rows are features counted from 1."""
    content, notes = _content(small_enough(path, MOST_XML))
    root, faults = parsed(path.name, content)
    features = list(below(root, "Placemark", *_ASIDE))
    if not any(tag(feature) == "Placemark" for feature in features):
        links = any(tag(feature) == "NetworkLink" for feature in features)
        raise unreadable(path.name, _ONLY_LINKS if links else "no placemarks; expected KML")
    numbered = list(enumerate(features, 1))
    folders = Folders(root)
    entries = [_entry(row, one, folders) for row, one in numbered if tag(one) == "Placemark"]
    aside = {row: _ASIDE[tag(one)] for row, one in numbered if tag(one) in _ASIDE}
    top = next(children(root, "Document", "Folder"), root)
    title, description = said(top, "name"), said(top, "description")
    meaning = _meaning(entries)
    notes = [*notes, *faults, *_inherited(path.name, folders, numbered)]
    return gathered(
        path.name,
        entries,
        Said(
            "KML", meaning=meaning, title=title, description=description, aside=aside, notes=notes
        ),
    )


def _content(path: Path) -> tuple[bytes, list[Note]]:
    """Give the KML itself: of an archive, doc.kml wherever it lies, or else the first."""
    if not is_zip(path):
        return path.read_bytes(), []
    inside = [name for name in members(path) if name.lower().endswith(".kml")]
    if not inside:
        raise unreadable(path.name, "no .kml in the archive; expected doc.kml")
    chosen, *others = sorted(inside, key=_rank)
    notes = [Note(path.name, f"only {chosen} of the archive is read, not", text=", ".join(others))]
    return taken(path, [chosen], MOST_XML)[chosen], notes if others else []


def _rank(name: str) -> tuple[bool, int]:
    return PurePosixPath(name).name.lower() != "doc.kml", name.count("/")


def _entry(row: int, placemark: Any, folders: Folders) -> Entry:
    cells = {name: said(placemark, name) for name in _TEXTS}
    begin, end = _own(placemark) or folders.span(placemark) or ("", "")
    cells |= {"begin": begin, "end": end, **dict(_filed(folders.names(placemark)))}
    data = islice(_data(placemark), _MOST_DATA)
    cells |= {_free(name, value, cells): value for name, value in data}
    if name := placemark.get("id"):
        cells.setdefault("id", name)
    cells = {name: cell for name, cell in cells.items() if cell}
    try:
        return Entry(row, cells, shape_of(placemark))
    except ShapeError as error:
        return Entry(row, cells, None, str(error))


def _free(name: str, value: str, cells: Mapping[str, str]) -> str:
    """Name a cell of extended data so that it hides none of the placemark's own."""
    return f"data.{name}" if cells.get(name, value) not in {"", value} else name


def _data(placemark: Any) -> Iterator[tuple[str, str]]:
    for extended in children(placemark, "ExtendedData"):
        for data in children(extended, "Data"):
            yield data.get("name", "").strip(), said(data, "value")
        for data in below(extended, "SimpleData"):
            yield data.get("name", "").strip(), "".join(data.itertext()).strip()


def _filed(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    if names:
        yield "folder", names[-1]
    if len(names) > 1:
        yield "folders", " / ".join(names)


def _own(placemark: Any) -> Span | None:
    """Give the time of a placemark, or of its tracks."""
    return next(chain(own(placemark), tracked(placemark)), None)


def _meaning(entries: Sequence[Entry]) -> dict[str, str]:
    columns = dict.fromkeys(name for one in entries for name in one.cells)
    folders = {one.cells.get("folder", "") for one in entries}
    own = any(field_of(name) == "theme" for name in columns if name not in {"folder", "folders"})
    theme = {"folder": "theme" if len(folders) > 1 and not own else ""}
    return {**_TEXTS, "begin": "start", "end": "end", **theme, "folders": ""}


def _inherited(file: str, folders: Folders, numbered: Numbered) -> list[Note]:
    kind = "times of the folder, where a placemark has none"
    return [
        Note(file, kind, "begin", row)
        for row, one in numbered
        if tag(one) == "Placemark" and folders.span(one) and not _own(one)
    ]
