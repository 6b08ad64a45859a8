"""What can be read: one module for a format, each giving records of texts with their rows."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from events.formats import profiles
from events.formats.asked import asked_beside
from events.formats.files import UnreadableError
from events.formats.folder import read_folder
from events.formats.tables.sheets.archive import kind_there
from events.options import NONE, Options
from events.problems import Problem
from events.raw import RawCollection
from events.records import Records
from events.rows.collect import collect

_LOG: Final = logging.getLogger(__name__)
GROUP: Final = "event_atlas.formats"
"""Entry points of other packages, each a `Format`."""
AS_TEXT: Final = (".xls", ".dat", ".asc", ".prn", "")
"""Endings under which tables in text are met too."""
LARGE: Final = 20_000_000
"""Bytes of a file from which on it is told that it is being read."""
ADDRESSES: Final = ("postgresql://", "postgres://")
"""How the address of a database begins."""


@dataclass(frozen=True)
class Format:
    """One kind of file that can be read."""

    name: str
    """In words, as reports say it."""
    endings: tuple[str, ...]
    """Of file names, with their dot, in lower case."""
    read: Callable[[Path], Records]
    """Raises `UnreadableError` where nothing of a file can be read."""


def _by(module: str) -> Callable[[Path], Records]:
    """Read with a module, which is imported when the first such file is read."""

    def read(path: Path) -> Records:
        records: Records = import_module(f"events.formats.{module}").read(path)
        return records

    return read


def _table(module: str) -> Callable[[Path], Records]:
    """Read a table, as the tool or data set means it whose columns it has."""
    read_rows = _by(f"tables.{module}")
    return lambda path: profiles.applied(read_rows(path))


OWN: Final = (
    Format("CSV", (".csv", ".tsv", ".tab", ".txt"), _table("anything")),
    Format("Excel", (".xlsx", ".xlsm", ".xltx", ".xltm"), _table("anything")),
    Format("OpenDocument", (".ods", ".ots"), _table("anything")),
    Format("GeoJSON", (".geojson", ".geojsonl", ".geojsons"), _by("jsons")),
    Format("JSON", (".json", ".jsonl", ".ndjson"), _by("jsons")),
    Format("KML", (".kml", ".kmz"), _by("geo.kml")),
    Format("GPX", (".gpx",), _by("geo.gpx")),
    Format("GeoPackage, FlatGeobuf, Shapefile", (".gpkg", ".fgb", ".shp", ".zip"), _by("geo.ogr")),
    Format("Parquet", (".parquet", ".geoparquet"), _by("geo.parquet")),
    Format("iCalendar", (".ics",), _by("tools.icalendar")),
)


@cache
def formats() -> tuple[Format, ...]:
    """Give all formats; those of other packages come first and may replace ours."""
    return (*(point.load() for point in entry_points(group=GROUP)), *OWN)


def is_address(source: str | Path) -> bool:
    """Tell whether a source is a database and no file."""
    return str(source).startswith(ADDRESSES)


def read(source: str | Path, options: Options = NONE) -> RawCollection:
    """Read a collection folder, a file of any format that is known, or a database table."""
    path = Path(source)
    try:
        if is_address(source):
            records: Records = import_module("events.formats.geo.postgis").read(str(source))
            return collect(Path(records.file), records, options)
        if path.is_dir():
            return read_folder(path)
        return collect(path, records_of(path), with_asked(path, options))
    except UnreadableError as error:
        return RawCollection({}, None, None, problems=(error.problem,))


def with_asked(path: Path, options: Options) -> Options:
    """Add the columns that a file beside another asks for; what a person asks for goes before."""
    asked = {**asked_beside(path), **dict(options.columns)}
    return replace(options, columns=tuple(asked.items()))


def records_of(path: Path) -> Records:
    """Read the records of a file of any format that is known, and judge nothing.

    Raises
    ------
    UnreadableError
        Where nothing of it can be read.
    """
    if not path.is_file():
        raise _refused(path, "no such file or folder")
    level = logging.INFO if path.stat().st_size >= LARGE else logging.DEBUG
    _LOG.log(level, "%s: reading", path.name)
    for form in formats():
        if path.name.lower().endswith(form.endings):
            return form.read(path)
    return _by_content(path)


def _by_content(path: Path) -> Records:
    """Read a file of an ending that is not known: a table all the same, or say what it is."""
    if kind_there(path) == "text" and path.suffix.lower() not in AS_TEXT:
        raise _refused(path, f"expected a folder or a file of one of these: {', '.join(endings())}")
    return _table("anything")(path)


def endings() -> Sequence[str]:
    """Give the endings of all formats, each once."""
    return list(dict.fromkeys(ending for form in formats() for ending in form.endings))


def _refused(path: Path, rule: str) -> UnreadableError:
    return UnreadableError(Problem(path.name, None, None, None, rule))
