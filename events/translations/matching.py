"""Which translation belongs to which text, and what is missing, stale or not bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from events.translations.bound import BOUND, SPELLINGS, TRANSLATED, originals

if TYPE_CHECKING:
    from events.raw import RawCollection, Table


@dataclass(frozen=True, eq=False)
class Match:
    """One table of a collection beside its translation into one language."""

    table: str
    lang: str
    originals: pd.DataFrame
    """Keys, texts and `of`; the index is the row of the original."""
    texts: pd.DataFrame
    """The translated texts, empty where there is none, in the same rows."""
    file: Table | None
    """The translation; None where there is no file."""
    stale: list[int]
    """Rows of the file that translate what no longer stands there."""
    unbound: list[int]
    """Rows of the file that are used, and do not say of which text they are the translation."""
    unknown: list[int]
    """Rows of the file that name nothing of the collection."""
    repeated: list[int]
    """Rows of the file that translate what an earlier one has translated."""

    @cached_property
    def missing(self) -> pd.DataFrame:
        """Tell which texts have no translation: true or false, in the shape of `texts`."""
        return self.asked & (self.texts == "")

    @cached_property
    def asked(self) -> pd.DataFrame:
        """Tell which texts there are to be translated; spellings are each language's own."""
        asked = self.originals[list(TRANSLATED[self.table].columns)] != ""
        own = {name: False for name in asked if name == SPELLINGS}
        return asked.assign(**own)


Matches = Mapping[str, Mapping[str, Match]]
"""Language -> table -> what is translated."""


def matched(raw: RawCollection, langs: Iterable[str]) -> Matches:
    """Find for each text of every table its translation into some languages."""
    chosen = sorted(langs)
    own = {table: originals(raw, table) for table in TRANSLATED if chosen}
    files = {lang: raw.translations.get(lang, {}) for lang in chosen}
    return {
        lang: {table: _match(own[table], table, lang, files[lang].get(table)) for table in own}
        for lang in chosen
    }


def _match(own: pd.DataFrame, table: str, lang: str, file: Table | None) -> Match:
    found: dict[str, list[int]] = {"stale": [], "unbound": [], "unknown": [], "repeated": []}
    told = {} if file is None else _told(own, file.rows, table, found)
    columns = list(TRANSLATED[table].columns)
    blank = [""] * len(columns)
    cells = [told.get(row, blank) for row in own.index]
    texts = pd.DataFrame(cells, own.index, columns, dtype=str)
    return Match(table, lang, own, texts, file, **found)


def _told(
    own: pd.DataFrame, rows: pd.DataFrame, table: str, found: dict[str, list[int]]
) -> dict[int, list[str]]:
    """Take over each row that translates what stands there; tell the others apart."""
    names, columns = list(TRANSLATED[table].keys), list(TRANSLATED[table].columns)
    by_key: dict[tuple[str, ...], list[int]] = {}
    for at, key in zip(own.index, own[names].itertuples(index=False, name=None), strict=True):
        by_key.setdefault(key, []).append(at)
    of, told = own[BOUND].to_dict(), {}
    keys = rows[names].itertuples(index=False, name=None)
    cells = rows[columns].to_numpy().tolist()
    for row, key, bound, texts in zip(rows.index, keys, rows[BOUND], cells, strict=True):
        rivals = by_key.get(key, [])
        targets = [at for at in rivals if of[at] == bound] if bound else rivals[: len(rivals) == 1]
        if not rivals:
            found["unknown"].append(row)
        elif not targets:
            found["stale"].append(row)
        elif all(at in told for at in targets):
            found["repeated"].append(row)
        else:
            told.update(dict.fromkeys(targets, texts))
            found["unbound"] += [row] if not bound else []
    return told
