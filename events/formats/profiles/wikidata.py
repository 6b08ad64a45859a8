"""Answers of the Wikidata Query Service."""

import json
import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.columns.names import field_of
from events.formats.profiles.shared.cells import changed, folded, noted
from events.formats.profiles.shared.terms import are_variables, without_terms
from events.formats.profiles.shared.wikidata_times import TIME, are_years, edtf, is_json
from events.records import Records

FORMAT: Final = "answer of a Wikidata query"
_SAID: Final[dict[str, Any]] = json.loads(
    (Path(__file__).with_name("data") / "wikidata.json").read_text("utf-8")
)
_ENTITY: Final = re.compile(_SAID["entity"])
_LABEL: Final = "Label"
_SAMPLE: Final = 50
_POINT: Final = re.compile(r"(<[^>]*>\s*)?point\s*\(.*", re.I)
_ELSEWHERE: Final = re.compile(r"<[^>]*>\s*point\s*\(.*", re.I)


def matches(header: Collection[str]) -> bool:
    """Tell an answer by a column and its label.

    >>> matches(["item", "itemLabel", "date"]), matches(["?item", "?date"]), matches(["Label"])
    (True, True, False)
    """
    return are_variables(header) or any(
        name.endswith(_LABEL) and name.removesuffix(_LABEL) in header for name in header
    )


def applied(records: Records) -> Records:
    """Read times with their precision, and let labels stand for entities."""
    records = without_terms(records)
    if not is_answer(records.rows):
        return records
    records = replace(records, format=FORMAT, meaning={**records.meaning, **_meaning(records.rows)})
    for column in [c for c, field in records.meaning.items() if field == "id"]:
        ids = records.rows[column].str.replace(_ENTITY, r"\1", regex=True)
        records = replace(records, rows=records.rows.assign(**{column: ids}))
    for column in records.rows.columns:
        records = _timed(_on_earth(records, column), column)
    return records


def is_answer(rows: pd.DataFrame) -> bool:
    """Tell an answer by its entities, with labels or without."""
    head = rows.head(_SAMPLE)
    return any(_full(head[c], _ENTITY) and _full(rows[c], _ENTITY) for c in rows.columns)


def _full(cells: "pd.Series[str]", pattern: re.Pattern[str]) -> bool:
    """Tell whether every cell that holds anything is of one pattern."""
    filled = cells[cells != ""]
    return bool(len(filled)) and bool(filled.str.fullmatch(pattern).all())


def _meaning(rows: pd.DataFrame) -> dict[str, str]:
    columns = [str(c) for c in rows.columns]
    labels = [c for c in columns if c.endswith(_LABEL) and c.removesuffix(_LABEL) in columns]
    entities = [c for c in columns if _full(rows[c], _ENTITY)]
    first = labels[0].removesuffix(_LABEL) if labels else entities[0]
    meaning = {c: "" for c in columns if c in entities or _is_precision(c)}
    for label in labels:
        base = label.removesuffix(_LABEL)
        meaning |= {base: ""} | ({label: field} if (field := field_of(base)) else {})
    meaning |= {first: "id"} | ({f"{first}{_LABEL}": "title"} if labels else {})
    points = [c for c in columns if _full(rows[c], _POINT)]
    described = [c for c in columns if folded(c).endswith(tuple(_SAID["description_names"]))]
    times = [c for c in columns if _full(rows[c], TIME)]
    meaning |= {times[0]: "date"} if len(times) == 1 else {}
    return meaning | dict.fromkeys(points[:1], "coordinates") | dict.fromkeys(described, "summary")


def _is_precision(column: str) -> bool:
    return any(word in folded(column) for word in _SAID["precision_names"])


def _on_earth(records: Records, column: str) -> Records:
    """Leave points of other globes out."""
    cells = records.rows[column]
    if not cells.str.fullmatch(_ELSEWHERE).any():
        return records
    left = cells.mask(cells.str.fullmatch(_ELSEWHERE), "")
    return changed(records, column, left, "a place that is not on Earth")


def _timed(records: Records, column: str) -> Records:
    cells = records.rows[column]
    if not _full(cells, TIME):
        return records
    beside = _precision_of(records.rows, column)
    exact = cells.map(lambda _: None) if beside is None else records.rows[beside].map(_number)
    texts = cells.tolist()
    json_kind, years = is_json(texts), beside is None and are_years(texts)
    said = [edtf(t, e, json=json_kind, years=years) for t, e in zip(texts, exact, strict=True)]
    records = changed(records, column, pd.Series(said, index=cells.index), _kind(beside, years))
    if beside is None and not years and (cells.str.contains("-01-01T")).any():
        kind = "1 January may be the year alone: ask for wikibase:timePrecision to know"
        return noted(records, kind, column)
    return records


def _kind(beside: str | None, years: bool) -> str:
    if beside is not None:
        return "times of Wikidata, as exact as their precision says"
    return f"times of Wikidata{', 1 January for the year alone' if years else ''}"


def _precision_of(rows: pd.DataFrame, column: str) -> str | None:
    """Find the precision of a time: the column that names it, else the only one."""
    found = [c for c in map(str, rows.columns) if _is_precision(c)]
    named = [c for c in found if folded(column) in folded(c)]
    return next(iter(named or (found if len(found) == 1 else [])), None)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
