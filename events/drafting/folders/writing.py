"""A collection as the files of its folder."""

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from io import StringIO
from typing import Any, Final

import pandas as pd
from shapely.geometry import mapping

from events.drafting.draft import Draft
from events.drafting.folders.descriptor import described
from events.drafting.folders.keeping import kept
from events.media.content import FOLDER, Content, bytes_of
from events.raw import RawCollection
from events.rows.place_table import GIVEN
from events.rules.points import check_points
from events.schema import (
    DRAFT_FILE,
    HISTORY_FILE,
    METADATA_FILE,
    OUTLINES_FILE,
    SOURCES_FILE,
    TABLES,
    TableSchema,
)
from events.translations.bound import translation_file
from geodata.gazetteer import load_gazetteer
from geodata.world import outline

MEDIA: Final = f"{FOLDER}/"
"""Where the files of a collection's media lie."""
_NONE: Final[Mapping[str, Content]] = {}
Files = dict[str, bytes]
"""Content by name; a name may have folders, parted by `/`."""


def folder_files(
    raw: RawCollection, draft: Draft | None = None, media: Mapping[str, Content] = _NONE
) -> Files:
    """Give the folder of a sound collection: `events.load` opens it strictly, and finds the same.

    Parameters
    ----------
    draft
        What it was made of, which is kept beside its tables where it says more than they do.
    media
        Files by their name below `media/`, beside those of the collection.
    """
    raw = _in_place(raw)
    told = [name for name in TABLES if _is_told(raw, name)]
    headers = {TABLES[name].file: _header(raw[name].rows, TABLES[name]) for name in told}
    written = replace(raw, meta=described(raw, headers))
    drawn = {one: shape for one, shape in raw.shapes.items() if outline(one) is None}
    files = {
        METADATA_FILE: _json(written.meta),
        **{TABLES[name].file: _csv(headers[TABLES[name].file], raw[name].rows) for name in told},
        SOURCES_FILE: _json(raw.sources or []),
        **({OUTLINES_FILE: _json(_features(drawn))} if drawn else {}),
        **({HISTORY_FILE: _json([*raw.history])} if raw.history else {}),
        **_translations(raw),
        **{f"{MEDIA}{name}": bytes_of(one) for name, one in {**raw.media_files, **media}.items()},
    }
    beside = kept(draft, written) if draft else None
    return {**files, DRAFT_FILE: _json(beside)} if beside else files


def _is_told(raw: RawCollection, name: str) -> bool:
    return not TABLES[name].optional_file or len(raw[name].rows) > 0


def _header(rows: pd.DataFrame, schema: TableSchema) -> list[str]:
    """Name the columns that a table must have, and those in which it says something."""
    said = {name for name in schema.columns if (rows[name] != "").any()}
    return [name for name in schema.columns if name in said or name in schema.required]


def _in_place(raw: RawCollection) -> RawCollection:
    """Let no point of a file cite a data set that has the place elsewhere."""
    places = raw["places"]
    if not len(places.rows):
        return raw
    astray = [one.row for one in check_points(places, load_gazetteer()) if one.row is not None]
    if not (astray and raw.readings):
        return raw
    rows = places.rows.copy()
    rows.loc[astray, "coordinates_from"] = GIVEN
    return replace(raw, tables={**raw.tables, "places": replace(places, rows=rows)})


def _translations(raw: RawCollection) -> Files:
    return {
        translation_file(name, lang): _csv(_said(table.rows), table.rows)
        for lang, tables in raw.translations.items()
        for name, table in tables.items()
    }


def _said(rows: pd.DataFrame) -> list[str]:
    return [str(name) for name in rows.columns]


def _features(shapes: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "id": one, "properties": {}, "geometry": mapping(shape)}
            for one, shape in sorted(shapes.items())
        ],
    }


def _csv(header: Iterable[str], rows: pd.DataFrame) -> bytes:
    header, text = [*header], StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows[header].itertuples(index=False, name=None))
    return text.getvalue().replace("\0", "").encode("utf-8", "replace")


def _json(content: Any) -> bytes:
    return f"{json.dumps(content, indent=2, ensure_ascii=False)}\n".encode("utf-8", "replace")
