"""What can be read: one module for a format, each returning raw rows with their row numbers."""

from pathlib import Path
from typing import Final

from events.formats.folder import read_folder
from events.formats.geojson import read_geojson
from events.formats.table import read_table
from events.problems import Problem
from events.raw import RawCollection

READERS: Final = {".csv": read_table, ".geojson": read_geojson, ".json": read_geojson}
"""Ending of a file -> what reads it."""


def read(path: Path) -> RawCollection:
    """Read a collection folder, a single CSV or a single GeoJSON file."""
    if path.is_dir():
        return read_folder(path)
    reader = READERS.get(path.suffix.lower())
    if reader is not None and path.is_file():
        return reader(path)
    rule = (
        "expected a folder, a .csv or a .geojson file"
        if path.exists()
        else "no such file or folder"
    )
    return RawCollection({}, None, None, problems=(Problem(path.name, None, None, None, rule),))
