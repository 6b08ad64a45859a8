"""Events as an Excel workbook: sheets of events, their places, claims and sources, and about it.

Every cell is text, dates too, so that no program takes a year for a number or moves an early day.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from events.dates import words
from events.formats.writing.about import about, labelled, loses
from events.formats.writing.columns import columns, degrees
from events.formats.writing.export import Export
from events.formats.writing.records import Record, records
from events.formats.writing.registry import ExportError
from events.formats.writing.sheets import MOST_ROWS, Sheet, workbook
from events.testimony.citations import STYLES, citation

Rows = Iterator[list[str]]
_LEGEND: Final = {
    "date": "EDTF, ISO 8601-2: 1961~ is about 1961, [1960..1976] once between them, "
    "1960/1976 lasted from one to the other",
    "start, end": "the first and the last day that it may have been on, empty where that is left "
    "open; the year 0000 is 1 BCE, -0043 is 44 BCE",
}
_CELLS: Final = "all are text, dates too: programs take a date of another kind for another day"
_ELSEWHERE: Final = ("claims", "sources")
"""Columns of the CSV that are sheets here."""


def write(export: Export) -> bytes:
    """Write the workbook.

    Raises
    ------
    ExportError
        When there are more rows than a sheet holds.
    """
    events = records(export)
    sheets = (
        Sheet(export.said("file.events", "Events"), _events(export, events)),
        Sheet(export.said("file.places", "Places"), _places(events)),
        Sheet(export.said("file.claims", "Claims"), _claims(events)),
        Sheet(export.said("file.sources", "Sources"), _sources(export)),
    )
    return workbook(_held(sheets), _about(export), export)


def _about(export: Export) -> dict[str, str]:
    """Say what the workbook is, how it is read, and what it cannot hold."""
    cells = export.said("file.about.cells", "cells")
    return {
        **labelled(export, about(export)),
        **{name: export.said(f"file.legend.{name}", said) for name, said in _LEGEND.items()},
        cells: export.said("file.legend.cells", _CELLS),
        export.said("file.about.left", "left out"): loses(export, ".xlsx"),
    }


def _held(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    for sheet in sheets:
        rows = list(sheet.rows)
        if len(rows) > MOST_ROWS:
            said = f"{len(rows):,} rows for the sheet {sheet.title}"
            raise ExportError(f"{said}; a sheet of Excel holds {MOST_ROWS:,}")
        yield Sheet(sheet.title, rows)


def _events(export: Export, events: Iterable[Record]) -> Rows:
    """Give what the CSV has of an event itself, and its date in words."""
    chosen = [one for one in columns(export.collection) if one[0] not in _ELSEWHERE]
    chosen.insert(3, ("when", lambda event: _said(event["date"], export.lang)))
    yield [name for name, _ in chosen]
    for event in events:
        yield [value(event) for _, value in chosen]


def _said(date: str, lang: str) -> str:
    return words(date, lang) if date else ""


def _places(events: Iterable[Record]) -> Rows:
    yield ["event_id", "place_id", "name", "role", "precision", "lon", "lat"]
    for event in events:
        for one in event["places"]:
            at = degrees(one["lon"]), degrees(one["lat"])
            yield [event["id"], one["id"], one["name"], one["role"], one["precision"], *at]


def _claims(events: Iterable[Record]) -> Rows:
    yield [
        *("event_id", "claim", "source_id", "stance", "attributed_to"),
        *("voice", "probable", "locator", "via"),
    ]
    for event in events:
        for one in event["claims"]:
            yield [
                *(event["id"], one["claim"], one["source"], one["stance"], one["attributed_to"]),
                *(one["voice"], str(one["probable"]).lower(), one["locator"], one["via"]),
            ]


def _sources(export: Export) -> Rows:
    yield ["source_id", "citation", "type", "publisher", "url"]
    for name in export.source_ids:
        item = export.collection.sources[name]
        cited = citation(item, next(iter(STYLES)), export.lang)
        yield [name, cited, *(str(item.get(key) or "") for key in ("type", "publisher", "URL"))]
