"""What any valid collection holds, files for maps hold too, and give back."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import pyarrow.parquet as pq
import shapely
from hypothesis import given
from lxml import etree

from events.collection import Collection
from events.dates import bounds
from events.formats.writing.export import Export, whole
from events.formats.writing.maps.texts import ENDING, XML, cleaned
from events.formats.writing.records import Record, records
from events.formats.writing.registry import writer_of
from events.load import load
from tests.properties.drawing import Files, collections
from tests.properties.test_opens import checked, drawn

TIMES = 8
ENDINGS = (".geojson", ".gpkg", ".parquet", ".kml", ".lpf.json")
NO_DATA = "-9999"
"""What so many files write for nothing that the reader takes it for that."""
SPACE = {"k": "http://www.opengis.net/kml/2.2"}
LISTS = ("places", "actors", "claims", "sources", "media", "fields", "read")
DAYS = {"date", "start", "end"}
"""Written in another form where GDAL would misread them; `date` is compared by its bounds."""


def exported(held: Files) -> Export | None:
    collection = checked(held)
    return None if collection is None else whole(collection)


def parsed(cells: dict[str, Any]) -> dict[str, Any]:
    return {name: json.loads(cell) if name in LISTS else cell for name, cell in cells.items()}


def without(names: set[str], record: Record | dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in names}


@drawn(TIMES)
@given(collections())
def test_records_are_whole_in_every_format(held: Files) -> None:
    if (export := exported(held)) is None:
        return
    found = records(export)
    plain = [without(DAYS, one) for one in cleaned(found, ENDING)]
    assert [without(DAYS, one) for one in of_geojson(export)] == plain
    assert of_parquet(export, found) == found
    # Within a list a zero byte is written as JSON, which ends no text.
    assert cleaned(of_geopackage(export, found), ENDING) == cleaned(found, ENDING)
    for placemark, record in zip(of_kml(export), cleaned(found, XML), strict=True):
        for name, value in record.items():
            same = {"start": "start_day", "end": "end_day"}.get(name, name)
            said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            assert placemark[same] == said.replace("\r\n", "\n").replace("\r", "\n") or "\r" in said


def of_geojson(export: Export) -> list[dict[str, Any]]:
    content = json.loads(writer_of(".geojson").write(export))
    return [feature["properties"] for feature in content["features"]]


def of_parquet(export: Export, found: list[Record]) -> list[dict[str, Any]]:
    rows = pq.read_table(BytesIO(writer_of(".parquet").write(export))).to_pylist()
    return [{name: row[name] for name in found[0]} for row in rows]


def of_geopackage(export: Export, found: list[Record]) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "events.gpkg"
        path.write_bytes(writer_of(path.name).write(export))
        frame = gpd.read_file(path, layer="events")
    rows = frame[list(found[0])].to_dict("records")
    return [parsed({str(name): cell for name, cell in row.items()}) for row in rows]


def of_kml(export: Export) -> list[dict[str, str]]:
    root = etree.fromstring(writer_of(".kml").write(export), etree.XMLParser(huge_tree=True))
    return [
        {
            "title": mark.findtext("k:name", "", SPACE),
            **{
                data.get("name"): data.findtext("k:value", "", SPACE)
                for data in mark.iterfind("k:ExtendedData/k:Data", SPACE)
            },
        }
        for mark in root.iterfind(".//k:Placemark", SPACE)
    ]


@drawn(TIMES // 2)
@given(collections())
def test_our_own_reader_gives_back_ids_days_and_shapes(held: Files) -> None:
    if (export := exported(held)) is None:
        return
    with TemporaryDirectory() as folder:
        for ending in ENDINGS:
            path = Path(folder) / f"events{ending}"
            path.write_bytes(writer_of(path.name).write(export))
            same(export.collection, load(path))


def same(one: Collection, other: Collection) -> None:
    assert set(one.events.index) == set(other.events.index)
    for event, row in one.events.iterrows():
        back = other.events.loc[event]
        if row["date"] != NO_DATA:
            assert bounds(back["date"]) == bounds(row["date"])
        if row.geometry is not None and not row.geometry.is_empty:
            assert shapely.hausdorff_distance(row.geometry, back.geometry) < 1e-6
