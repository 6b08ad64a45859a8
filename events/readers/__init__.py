"""Readers: one module for a format, each returning raw rows with their row numbers."""

from pathlib import Path

from events.problems import Problem
from events.raw import RawCollection
from events.readers.folder import read_folder
from events.readers.geojson import read_geojson
from events.readers.table import read_table

_BY_ENDING = {".csv": read_table, ".geojson": read_geojson, ".json": read_geojson}


def read(path: Path) -> RawCollection:
    """Read a collection folder, a single CSV or a single GeoJSON file."""
    if path.is_dir():
        return read_folder(path)
    reader = _BY_ENDING.get(path.suffix.lower())
    if reader is not None and path.is_file():
        return reader(path)
    rule = (
        "expected a folder, a .csv or a .geojson file"
        if path.exists()
        else "no such file or folder"
    )
    return RawCollection({}, None, None, problems=(Problem(path.name, None, None, None, rule),))
