"""Rows of a table to a small collection, read as the whole table was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
from shapely import Point

from events.collection import Collection
from events.dates import iso_day
from events.index.engines.folding import Folded
from events.index.engines.meaning import Meaning
from events.index.engines.survey import read_as, texts_in
from events.limits import EARLIEST, LATEST
from events.load import assembled as collection_of
from events.raw import RawCollection, Table
from events.records import Records
from events.rows.cells import by_row
from events.rows.collect import assembled, cells_of
from events.rows.placing import Placed, Stay
from events.rows.read import Read
from geodata.gazetteer import points_alone


@dataclass(frozen=True, eq=False)
class Known:
    """What is known of each row beside its cells: positions, by row."""

    ids: Sequence[str]
    date: Sequence[int]
    theme: Sequence[int]
    place: Sequence[int]


def told(path: Path, found: Meaning, folded: Folded, rows: pa.Table, known: Known) -> Collection:
    """Make a collection of rows, whose days, themes and places are those of the whole."""
    raw = _raw(path, found, folded, rows, known)
    limits = {EARLIEST: iso_day(found.dates.limits[0]), LATEST: iso_day(found.dates.limits[1])}
    sound = replace(raw, meta={**(raw.meta or {}), **limits})
    return collection_of(sound, points_alone(raw["places"].rows))


def _raw(path: Path, found: Meaning, folded: Folded, rows: pa.Table, known: Known) -> RawCollection:
    records = Records(found.told.file, texts_in(rows, found.told.columns))
    records, chosen = read_as(found.told, records)
    fields, chosen = cells_of(records, chosen)
    at = fields.index.to_numpy() - 1
    fields = fields.assign(id=np.array(known.ids, dtype=object)[at])
    dated = [found.dates.dated[known.date[k]] for k in at.tolist()]
    dates = pd.Series(dated, index=fields.index, dtype=object)
    where = pd.Series(np.array(known.place, dtype=np.int64)[at], fields.index)
    read = Read(path, records, chosen, fields, dates, _placed(folded, where))
    theme = pd.Series([folded.themes[known.theme[k]]["id"] for k in at.tolist()], fields.index)
    return _as_whole(assembled(read), folded, theme, where)


def _placed(folded: Folded, where: "pd.Series[int]") -> Placed:
    places, shapes = folded.places, dict[int, Point]()
    stays = []
    for row, place in by_row(where):
        lon, lat = float(places.lon[place]), float(places.lat[place])
        if lon == lon:
            shape = shapes.setdefault(place, Point(lon, lat))
            stays.append(Stay(row, "venue", places.name[place], shape))
    return Placed(stays)


def _as_whole(
    raw: RawCollection, folded: Folded, theme: "pd.Series[str]", where: "pd.Series[int]"
) -> RawCollection:
    """Let themes be those of the whole, and ids of places their positions in it."""
    events, stays, places = raw["events"], raw["event_places"], raw["places"]
    own = dict(zip(stays.rows["place_id"], where.loc[stays.rows.index].astype(str), strict=True))
    tables = {
        **raw.tables,
        "events": _changed(events, theme=theme.loc[events.rows.index].astype(str)),
        "event_places": _changed(stays, place_id=stays.rows["place_id"].map(own)),
        "places": _changed(places, id=places.rows["id"].map(own)),
    }
    return replace(raw, tables=tables, themes=folded.themes)


def _changed(table: Table, **columns: "pd.Series[str]") -> Table:
    return replace(table, rows=table.rows.assign(**columns))
