"""Events as GeoParquet 1.1: nested lists stay lists, days are texts and numbers."""

import json
from collections.abc import Sequence
from io import BytesIO
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from shapely.geometry.base import BaseGeometry

from events.dates import open_sides
from events.formats.writing.about import about, loses
from events.formats.writing.export import Export
from events.formats.writing.maps.shapes import tidy
from events.formats.writing.maps.texts import HALVES, cleaned
from events.formats.writing.records import (
    Actor,
    Cell,
    Claim,
    Medium,
    Place,
    Source,
    geometries,
    records,
)

_KINDS: Final = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int64(),
    float: pa.float64(),
    float | None: pa.float64(),
}
_BOUNDS: Final = ("start_earliest", "start_latest", "end_earliest", "end_latest")
_CORNERS: Final = ("xmin", "ymin", "xmax", "ymax")


def _listed(row: type) -> pa.DataType:
    fields = [(name, _KINDS[kind]) for name, kind in row.__annotations__.items()]
    return pa.list_(pa.struct(fields))


_LISTS: Final = {
    "places": _listed(Place),
    "actors": _listed(Actor),
    "claims": _listed(Claim),
    "sources": _listed(Source),
    "media": _listed(Medium),
    "fields": _listed(Cell),
    "read": pa.list_(pa.string()),
}
_OTHERS: Final = {"independent_voices": pa.int64(), "context": pa.bool_()}
_BOX: Final = pa.struct([(corner, pa.float64()) for corner in _CORNERS])


def write(export: Export) -> bytes:
    """Write a row for each event; what the file is stands in its metadata under `about`.

    The four bounds are days since 1970-01-01, missing where the date leaves a side open.
    """
    shapes = [tidy(shape) for shape in geometries(export)]
    rows = [
        {**record, **bounds, "bbox": _box(shape), "geometry": _wkb(shape)}
        for record, bounds, shape in zip(
            cleaned(records(export), HALVES), _bounds(export), shapes, strict=True
        )
    ]
    said = {**about(export), "loses": loses(export, ".parquet")}
    metadata = {"geo": json.dumps(_geo(shapes)), "about": json.dumps(cleaned(said, HALVES))}
    table = pa.Table.from_pylist(rows, schema=_schema(metadata))
    buffer = BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()


def _schema(metadata: dict[str, str]) -> pa.Schema:
    names = (
        "id title date start end in_window theme status independent_voices context summary places "
        "significance significance_source actors claims sources media file fields read"
    )
    fields = [(name, {**_LISTS, **_OTHERS}.get(name, pa.string())) for name in names.split()]
    fields += [(name, pa.int64()) for name in _BOUNDS]
    return pa.schema([*fields, ("bbox", _BOX), ("geometry", pa.binary())], metadata)


def _bounds(export: Export) -> list[dict[str, int | None]]:
    return [
        _days(row) for row in export.collection.events.loc[list(export.events)].to_dict("records")
    ]


def _days(event: dict[Any, Any]) -> dict[str, int | None]:
    sides = open_sides(event["date"]) if event["date"] else (True, True)
    return {name: None if sides[name.startswith("end")] else int(event[name]) for name in _BOUNDS}


def _wkb(shape: BaseGeometry | None) -> bytes | None:
    return None if shape is None else shapely.to_wkb(shape, byte_order=1)


def _box(shape: BaseGeometry | None) -> dict[str, float] | None:
    return None if shape is None else dict(zip(_CORNERS, shape.bounds, strict=True))


def _geo(shapes: Sequence[BaseGeometry | None]) -> dict[str, Any]:
    """Describe the geometries; without a named system they are in OGC:CRS84."""
    held = [shape for shape in shapes if shape is not None]
    column: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": sorted({shape.geom_type for shape in held}),
        "orientation": "counterclockwise",
        "edges": "planar",
        "covering": {"bbox": {corner: ["bbox", corner] for corner in _CORNERS}},
    }
    if held:
        column["bbox"] = [float(side) for side in shapely.total_bounds(held)]
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
