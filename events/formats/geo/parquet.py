"""Reads Parquet and GeoParquet: a record from each row, its geometry or its columns of places."""

import json
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from pyproj import CRS

from events.formats.geo.inside.arrow import cells
from events.formats.geo.inside.entries import Entry, Said, gathered, unreadable
from events.formats.geo.inside.limits import MEGABYTE, MOST_BINARY, MOST_FEATURES, small_enough
from events.formats.geo.shapes.projected import system
from events.notes import Note
from events.records import Records
from geodata.crs import WGS84

_UNPACKED: Final = 600 * MEGABYTE
_CELLS: Final = 20_000_000
_WKB: Final = frozenset({"geometry", "geom", "wkb", "wkb_geometry", "the_geom"})
"""Columns of bytes that hold geometries even where the file does not say so."""
_NO_SYSTEM: Final = (
    "coordinates of a system that the file does not name; all unplaced: "
    "save it in WGS 84 (EPSG:4326)"
)


def read(path: Path) -> Records:
    """Read one record from each row, counted from 1."""
    small_enough(path, MOST_BINARY)
    try:
        with pq.ParquetFile(path) as file:
            _fitting(path, file.metadata)
            table, about = file.read(), _about(file.metadata)
        columns, shapes, crs = _split(path, table, about)
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError) as error:
        rule = f"not a whole Parquet file: {str(error).splitlines()[0]}"
        raise unreadable(path.name, rule) from None
    rows = zip(*columns.values(), strict=True) if columns else [()] * table.num_rows
    entries = [
        Entry(row, dict(zip(columns, one, strict=True)), shapes[row - 1] if shapes else None)
        for row, one in enumerate(rows, 1)
    ]
    if not entries:
        raise unreadable(path.name, "no rows; expected one at least")
    kind = "GeoParquet" if about else "Parquet"
    notes = _others(path, about)
    return gathered(path.name, entries, Said(kind, crs, _NO_SYSTEM, notes=notes))


def _fitting(path: Path, metadata: Any) -> None:
    """Check what the file says of its size before any of it is unpacked."""
    groups = [metadata.row_group(n) for n in range(metadata.num_row_groups)]
    rows, size = metadata.num_rows, sum(group.total_byte_size for group in groups)
    large = size > _UNPACKED or rows > MOST_FEATURES or rows * metadata.num_columns > _CELLS
    if large or metadata.num_columns > _CELLS // 1000:
        rule = f"{rows} rows of {metadata.num_columns} columns are too many: keep a part of them"
        raise unreadable(path.name, rule)


def _about(metadata: Any) -> dict[str, Any]:
    """Give what a GeoParquet says of its geometries; nothing where it is plain Parquet."""
    about = json.loads((metadata.metadata or {}).get(b"geo", b"{}"))
    return about if isinstance(about, dict) else {}


def _split(path: Path, table: Any, about: dict[str, Any]) -> tuple[Any, list[Any], CRS | None]:
    """Part a table into cells, shapes and the system of the shapes."""
    geometry = about.get("primary_column") or _bytes(table)
    skipped = {geometry, *about.get("columns", {}), "bbox" if about else None}
    columns: dict[str, list[str]] = {}
    for name in table.column_names:
        if name not in skipped:
            columns |= cells(name, table[name])
    if about:
        frame = gpd.read_parquet(path, columns=[geometry])
        crs = about["columns"][geometry].get("crs", "OGC:CRS84")
        return columns, list(frame.geometry), system(crs) if crs else None
    if geometry:
        return columns, list(shapely.from_wkb(table[geometry].to_pylist())), WGS84
    return columns, [], WGS84


def _bytes(table: Any) -> str | None:
    fields = [field for field in table.schema if field.name.lower() in _WKB]
    return next((f.name for f in fields if pa.types.is_binary(f.type)), None)


def _others(path: Path, about: dict[str, Any]) -> list[Note]:
    chosen = about.get("primary_column")
    kind = f"several geometries; {chosen} is read"
    return [Note(path.name, kind, name) for name in about.get("columns", {}) if name != chosen]
