"""What can be translated, and how a translation is bound to the text that it translates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from events.schema import TABLES

if TYPE_CHECKING:
    from events.raw import RawCollection

BOUND: Final = "of"
"""The column that says of which text a row is the translation."""
SPELLINGS: Final = "spellings"
SOURCES: Final = "sources"
COLLECTION: Final = "collection"
"""The descriptor's own texts: a table of one row."""
_DIGITS: Final = 8
_BETWEEN: Final = "\x1f"


@dataclass(frozen=True)
class Translated:
    """Of a table, what finds a row, and which of its texts are translated."""

    keys: tuple[str, ...]
    columns: tuple[str, ...]
    by_text: bool = False
    """Several rows share a key: the text itself tells which of them is meant."""


TRANSLATED: Final[Mapping[str, Translated]] = {
    "events": Translated(("id",), ("title", "summary", "significance")),
    "claims": Translated(("event_id",), ("claim", "attributed_to", "locator"), by_text=True),
    "places": Translated(("id",), ("name", "coordinates_from")),
    "eras": Translated(("id",), ("title", "summary", "boundary")),
    "actors": Translated(("id",), ("name", "offices", "summary")),
    "event_actors": Translated(("event_id", "actor_id"), ("role",)),
    "relations": Translated(("event_id", "related_id"), ("reason",)),
    "glossary": Translated(("id",), ("term", "spellings", "meaning")),
    "tours": Translated(("tour", "step"), ("title", "text", "question", "answer")),
    "media": Translated(("event_id",), ("alt", "caption", "credit"), by_text=True),
    SOURCES: Translated(("id",), ("short", "note")),
    COLLECTION: Translated(("id",), ("title", "description")),
}


def translation_file(table: str, lang: str) -> str:
    """Name the file of a table in a language.

    >>> translation_file("events", "fr")
    'events.fr.csv'
    """
    return f"{table}.{lang}.csv"


def stamp(texts: Iterable[str]) -> str:
    """Give what binds a translation to its original: 8 hex digits of SHA-256 of the texts.

    >>> stamp(["A fair", "", ""])
    '4b1814d0'
    """
    return hashlib.sha256(_BETWEEN.join(texts).encode()).hexdigest()[:_DIGITS]


def originals(raw: RawCollection, table: str) -> pd.DataFrame:
    """Give the texts of a table: keys, translatable columns and `of`; the index is that of the raw.

    Rows without any text are left out.
    """
    schema = TRANSLATED[table]
    rows = _rows(raw, table)[[*schema.keys, *schema.columns]]
    texts = rows[list(schema.columns)]
    found = rows[(texts != "").any(axis=1)]
    stamps = [stamp(row) for row in found[list(schema.columns)].itertuples(index=False)]
    return found.assign(**{BOUND: pd.Series(stamps, found.index, dtype=str)})


def _rows(raw: RawCollection, table: str) -> pd.DataFrame:
    if table in TABLES:
        return raw[table].rows
    return _frame(_source_rows(raw) if table == SOURCES else _collection_rows(raw), table)


def _frame(rows: list[dict[str, str]], table: str) -> pd.DataFrame:
    schema = TRANSLATED[table]
    return pd.DataFrame(rows, columns=[*schema.keys, *schema.columns], dtype=str)


def _source_rows(raw: RawCollection) -> list[dict[str, str]]:
    items = [item for item in raw.sources or [] if isinstance(item, dict)]
    return [
        {
            "id": str(item.get("id", "")),
            "short": _text(item, "title-short"),
            "note": _text(item, "note"),
        }
        for item in items
    ]


def _collection_rows(raw: RawCollection) -> list[dict[str, str]]:
    meta = raw.meta or {}
    return [
        {"id": _text(meta, "name"), **{key: _text(meta, key) for key in ("title", "description")}}
    ]


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key, "")
    return value if isinstance(value, str) else ""
