"""What can be read: one module for a format, each giving records of texts with their rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from events.formats import jsons, profiles
from events.formats.asked import asked_beside
from events.formats.files import UnreadableError, read_csv
from events.formats.folder import read_folder
from events.formats.geo import gpx, kml
from events.formats.tools import icalendar
from events.options import NONE, Options
from events.problems import Problem
from events.raw import RawCollection
from events.records import Records
from events.rows.collect import collect

GROUP: Final = "event_atlas.formats"
"""Entry points of other packages, each a `Format`."""

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


def _interim(path: Path) -> Records:
    read = read_csv(path)
    return profiles.applied(Records(path.name, read.rows, format="CSV"))


OWN: Final[tuple[Format, ...]] = (
    Format("CSV", (".csv",), _interim),
    Format("iCalendar", (".ics",), icalendar.read),
    Format("GeoJSON", (".geojson", ".geojsonl", ".geojsons"), jsons.read),
    Format("KML", (".kml", ".kmz"), kml.read),
    Format("GPX", (".gpx",), gpx.read),
    Format("JSON", (".json", ".jsonl", ".ndjson"), jsons.read),
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
    if path.is_dir():
        return read_folder(path)
    try:
        asked = {**asked_beside(path), **dict(options.columns)}
        return collect(path, _records(path), replace(options, columns=tuple(asked.items())))
    except UnreadableError as error:
        return RawCollection({}, None, None, problems=(error.problem,))


def _records(path: Path) -> Records:
    if not path.is_file():
        raise _refused(path, "no such file or folder")
    for form in formats():
        if path.name.lower().endswith(form.endings):
            return form.read(path)
    raise _refused(path, f"expected a folder or a file of one of these: {', '.join(endings())}")


def endings() -> Sequence[str]:
    """Give the endings of all formats, each once."""
    return list(dict.fromkeys(ending for form in formats() for ending in form.endings))


def _refused(path: Path, rule: str) -> UnreadableError:
    return UnreadableError(Problem(path.name, None, None, None, rule))
