"""The events of a draft as the readers of files give theirs: records, and what columns mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

import pandas as pd
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from events.columns.choose import Chosen, fixed
from events.drafting.draft import OWN_FIELDS, Draft, Row
from events.drafting.numbering import EVENTS, FIRST
from events.records import Records
from events.rows.naming import UNTITLED

_WORLD: Final = (-360.0, -90.0, 360.0, 90.0)
"""West, south, east and north, degrees."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """The events of a draft; all frames by row."""

    records: Records
    """Of the rows that hold anything beside an id."""
    chosen: Chosen
    own: pd.DataFrame
    """Cells of the fields that only drafts have."""
    ids: Mapping[int, str]
    """Row -> id, as its cell says it; of rows that hold nothing else too."""
    columns: Mapping[str, str]
    """Field -> column, of the fields of drafts too."""
    broken: Sequence[int]
    """Rows whose shape cannot be drawn."""


def origin(draft: Draft) -> tuple[str, str]:
    """Give the file that a draft was opened from, as reports call it, and its name.

    It stands among the `sources` of the descriptor; without one it is called as the draft is.
    """
    found = draft["meta"].get("sources")
    first = found[0] if isinstance(found, list) and found else None
    title = draft["meta"].get("title")
    known = first if isinstance(first, dict) else {}
    file = known.get("title") or title
    path = known.get("path")
    name = PurePath(path).name if isinstance(path, str) else ""
    return (file if isinstance(file, str) and file.strip() else UNTITLED), name


def sheet_of(draft: Draft, rows: Iterable[tuple[int, Row]] | None = None) -> Sheet:
    """Take the events of a draft, all or some rows, each with its number."""
    columns = columns_of(draft)
    named = columns.get("id", "")
    every = [*enumerate(draft["tables"].get(EVENTS, []), FIRST)] if rows is None else [*rows]
    written = [(row, one) for row, one in every if _is_written(one, named)]
    frame = _frame(draft, written)
    own = {name: frame[columns[name]] for name in OWN_FIELDS if name in columns}
    records = Records(origin(draft)[0], frame.drop(columns=[columns[name] for name in own]))
    chosen = fixed(records, {name: of for name, of in columns.items() if name not in own})
    shapes, broken = _shapes(draft, written, columns)
    records = Records(records.file, records.rows, geometry=shapes)
    told = pd.DataFrame(own, frame.index).reindex(columns=[*OWN_FIELDS], fill_value="")
    ids = {row: _text(one, named) for row, one in every}
    return Sheet(records, chosen, told, ids, columns, broken)


def columns_of(draft: Draft) -> dict[str, str]:
    """Give the column of each field; of several with one field it is the first."""
    pairs = reversed([(column["field"], column["name"]) for column in draft["columns"]])
    return {field: name for field, name in pairs if field}


def _is_written(row: Row, named: str) -> bool:
    return any(text.strip() for name, text in row["cells"].items() if name != named)


def _frame(draft: Draft, rows: Sequence[tuple[int, Row]]) -> pd.DataFrame:
    names = [column["name"] for column in draft["columns"]]
    cells = {name: [_text(row, name) for _, row in rows] for name in names}
    index = pd.Index([number for number, _ in rows], name="row", dtype="int64")
    return pd.DataFrame(cells, index, dtype=str)


def _text(row: Row, name: str) -> str:
    return row["cells"].get(name, "").strip()


def _shapes(
    draft: Draft, rows: Sequence[tuple[int, Row]], columns: Mapping[str, str]
) -> tuple[dict[int, BaseGeometry], list[int]]:
    """Give the shapes of the rows for which nobody has chosen another place or point."""
    held = draft.get("geometry", {})
    found = {n: shape_in(held[row["key"]]) for n, row in rows if held and row["key"] in held}
    moved = {n for n, row in rows if n in found and _is_moved(row, columns)}
    sound = {n: one for n, one in found.items() if one is not None and n not in moved}
    return sound, [n for n, one in found.items() if one is None]


def _is_moved(row: Row, columns: Mapping[str, str]) -> bool:
    said = {name: _text(row, columns[name]) for name in _MOVING if name in columns}
    return bool(said.get("place_id") or (said.get("lat") and said.get("lon")))


_MOVING: Final = ("place_id", "lat", "lon")


def shape_in(geometry: Mapping[str, Any]) -> BaseGeometry | None:
    """Read a GeoJSON geometry; None where it is none on Earth."""
    try:
        found = shapely.force_2d(shape(geometry))
    except (shapely.errors.ShapelyError, *_MISFORMED):
        return None
    west, south, east, north = _WORLD
    if found.is_empty:
        return None
    left, bottom, right, top = found.bounds
    return found if west <= left and south <= bottom and right <= east and top <= north else None


_MISFORMED: Final = (AttributeError, KeyError, IndexError, TypeError, ValueError)
