"""`draft.json`: the draft that a folder was written from, for as long as its tables are the same.

What a strict folder cannot hold lies there: dates as they were written, columns of one's own, rows
that cannot be shown.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.drafting.checking import DraftError, checked
from events.drafting.draft import Draft, Row
from events.drafting.folders.descriptor import MADE
from events.drafting.folders.drafting import drafted
from events.formats.files import UnreadableError, read_json
from events.raw import RawCollection
from events.schema import DRAFT_FILE, TABLES

_OF: Final = "of"
"""Key of the digest of the tables that were written with the draft."""
_DRAFT: Final = "draft"


def kept(draft: Draft, raw: RawCollection) -> dict[str, Any] | None:
    """Give a draft with the digest of what was made of it; None where its tables say all of it."""
    if _content(draft) == _content(drafted(raw, _written(raw))):
        return None
    return {_OF: digest(raw), _DRAFT: draft}


def kept_in(folder: Path, raw: RawCollection) -> tuple[Draft | None, str]:
    """Give the draft that a folder keeps, or None and why it is not taken.

    Where the folder keeps none, there is nothing to say.
    """
    path = folder / DRAFT_FILE
    if not path.exists():
        return None, ""
    try:
        content = read_json(path)
    except UnreadableError as error:
        return None, f"{DRAFT_FILE} is passed over: {error.problem.rule}"
    if not isinstance(content, Mapping) or _DRAFT not in content:
        return None, f"{DRAFT_FILE} is passed over: it holds no draft"
    if content.get(_OF) != digest(raw):
        return None, f"the tables were changed since {DRAFT_FILE} was written: the tables are taken"
    try:
        return checked(content[_DRAFT]), ""
    except DraftError as error:
        return None, f"{DRAFT_FILE} is passed over: {error}"


def _written(raw: RawCollection) -> pd.DataFrame:
    rows = raw["events"].rows
    return rows[[name for name in rows.columns if (rows[name] != "").any()]]


def _content(draft: Draft) -> Any:
    """Give what a draft says, whatever its rows are known by."""
    said = {name for row in draft["tables"].get("events", []) for name in row["cells"]}
    return {
        "meta": {key: value for key, value in draft["meta"].items() if key not in MADE},
        "columns": [(c["name"], c["field"]) for c in draft["columns"] if c["name"] in said],
        "tables": _filled(draft["tables"]),
        "sources": [one["item"] for one in draft["sources"]],
        "translations": {
            lang: _filled(tables) for lang, tables in draft.get("translations", {}).items()
        },
        "geometry": [*draft.get("geometry", {}).values()],
        "history": draft.get("history", []),
    }


def _filled(tables: Mapping[str, list[Row]]) -> dict[str, list[dict[str, str]]]:
    """Give the cells of tables, without those that are empty."""
    cells = {
        name: [{n: t for n, t in row["cells"].items() if t} for row in rows]
        for name, rows in tables.items()
    }
    return {name: rows for name, rows in cells.items() if rows}


def digest(raw: RawCollection) -> str:
    """Tell the content of a folder from another's: SHA-256, in hex, whatever its files look like.

    A spreadsheet that saves a table with other marks, ends of lines or letters changes nothing.
    """
    content = {
        "meta": raw.meta,
        "tables": {name: _cells(raw[name].rows, TABLES[name].columns) for name in TABLES},
        "sources": raw.sources,
        "shapes": {one: shape.wkb_hex for one, shape in sorted(raw.shapes.items())},
        "history": [*raw.history],
        "translations": {
            f"{table}.{lang}": _cells(file.rows, [*file.rows.columns])
            for lang, tables in raw.translations.items()
            for table, file in tables.items()
        },
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(canonical.encode("utf-8", "replace")).hexdigest()


def _cells(rows: pd.DataFrame, columns: Any) -> list[list[str]]:
    cells = rows.reindex(columns=list(columns), fill_value="").to_numpy().tolist()
    return [told for row in cells if any(told := [*map(_cell, row)])]


def _cell(text: str) -> str:
    return "\n".join(str(text).replace("\0", "").strip().splitlines())
