"""What can be written: one module for a format, each giving bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Final

from events.formats.writing.export import Export


class ExportError(Exception):
    """One line on why nothing was written."""


@dataclass(frozen=True)
class Writer:
    """One kind of file that can be written."""

    id: str
    name: str
    """As people call it."""
    ending: str
    """Of file names, with its dots."""
    mimetype: str
    write: Callable[[Export], bytes]
    """Raises `ExportError` where the events cannot be written in this format at all."""
    loses: str = ""
    """In words: what of a collection the format cannot hold; the file says so where it can."""


def _by(module: str) -> Callable[[Export], bytes]:
    """Write with a module, which is imported when the first such file is written."""

    def write(export: Export) -> bytes:
        content: bytes = import_module(f"events.formats.writing.{module}").write(export)
        return content

    return write


_BESIDE: Final = "eras, links between events, words explained"
_MERGED: Final = "which of several areas each part of a shape is, sources beyond their citation"
_UNTIMED: Final = "times before the year 1 and whether an event lasted (the EDTF date is text)"

_CITED: Final = "the events and what is claimed of them: only their sources"

WRITERS: Final = (
    Writer(
        "geojson",
        "GeoJSON",
        ".geojson",
        "application/geo+json",
        _by("geojson"),
        f"{_BESIDE}, {_MERGED}",
    ),
    Writer(
        "csv",
        "CSV",
        ".csv",
        "text/csv",
        _by("csv_table"),
        "the outlines of areas and lines, eras, and of sources more than their citation",
    ),
    Writer(
        "xlsx",
        "Excel",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _by("xlsx"),
        "the outlines of areas and lines, eras, and of a text what lies beyond 32,767 characters",
    ),
    Writer(
        "gpkg",
        "GeoPackage",
        ".gpkg",
        "application/geopackage+sqlite3",
        _by("geopackage"),
        _BESIDE,
    ),
    Writer(
        "parquet",
        "GeoParquet",
        ".parquet",
        "application/vnd.apache.parquet",
        _by("geoparquet"),
        f"{_BESIDE}, {_MERGED}",
    ),
    Writer(
        "kml",
        "KML",
        ".kml",
        "application/vnd.google-earth.kml+xml",
        _by("kml"),
        f"{_BESIDE}, {_MERGED}, {_UNTIMED}",
    ),
    Writer(
        "kmz",
        "KMZ",
        ".kmz",
        "application/vnd.google-earth.kmz",
        _by("kmz"),
        f"{_BESIDE}, {_MERGED}, {_UNTIMED}",
    ),
    Writer(
        "lpf",
        "Linked Places",
        ".lpf.json",
        "application/geo+json",
        _by("linked_places"),
        "eras, words explained, a date of several bounds but as spans (the EDTF date is text)",
    ),
    Writer(
        "timelinejs",
        "TimelineJS",
        ".timeline.json",
        "application/json",
        _by("timelinejs"),
        "outlines, the positions of an event in several places, events without a date, and, "
        "other than in words, gaps between several dates and dates that are about or open",
    ),
    Writer(
        "ics",
        "iCalendar",
        ".ics",
        "text/calendar",
        _by("icalendar"),
        "events before the year 1 or without a date, gaps between several dates, outlines, roles "
        "of places, positions of an event in several, and what lies beyond 60,000 characters",
    ),
    Writer(
        "bibtex",
        "BibTeX",
        ".bib",
        "application/x-bibtex",
        _by("bibtex"),
        f"{_CITED}, days before the year 1 and dates in words but as a year",
    ),
    Writer(
        "ris",
        "RIS",
        ".ris",
        "application/x-research-info-systems",
        _by("ris"),
        f"{_CITED}, ranges of dates and days before the year 1 but in a note, commas in the names "
        "of organisations",
    ),
    Writer(
        "csl",
        "CSL-JSON",
        ".csl.json",
        "application/vnd.citationstyles.csl+json",
        _by("csl_json"),
        f"{_CITED}, ranges whose ends are known to differing parts but in words",
    ),
)


def writer_of(name: str) -> Writer:
    """Find the format of a file by the ending of its name.

    Raises
    ------
    ExportError
        Naming the endings that there are.

    >>> writer_of("atlas.LPF.json").name
    'Linked Places'
    """
    lower = PurePath(name).name.lower()
    for writer in sorted(WRITERS, key=lambda one: -len(one.ending)):
        if lower.endswith(writer.ending):
            return writer
    endings = " ".join(writer.ending for writer in WRITERS)
    raise ExportError(f"{name}: expected a name that ends in one of {endings}")
