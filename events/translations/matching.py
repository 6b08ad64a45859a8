"""Which translation belongs to which text, and what is missing, stale or not bound."""

from __future__ import annotations

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


def matched(raw: RawCollection, table: str, lang: str) -> Match:
    """Find for each text of a table its translation."""
    own = originals(raw, table)
    file = raw.translations.get(lang, {}).get(table)
    texts = pd.DataFrame("", own.index, list(TRANSLATED[table].columns), dtype=str)
    found: dict[str, list[int]] = {"stale": [], "unbound": [], "unknown": [], "repeated": []}
    if file is not None:
        _fill(texts, own, file.rows, table, found)
    return Match(table, lang, own, texts, file, **found)


def _fill(
    texts: pd.DataFrame,
    own: pd.DataFrame,
    rows: pd.DataFrame,
    table: str,
    found: dict[str, list[int]],
) -> None:
    """Take over each row that translates what stands there; tell the others apart."""
    names = list(TRANSLATED[table].keys)
    by_key: dict[tuple[str, ...], list[int]] = {}
    for at, key in zip(own.index, own[names].itertuples(index=False, name=None), strict=True):
        by_key.setdefault(key, []).append(at)
    of, columns = own[BOUND].to_dict(), list(TRANSLATED[table].columns)
    keys = rows[names].itertuples(index=False, name=None)
    filled: set[int] = set()
    for row, key, bound in zip(rows.index, keys, rows[BOUND], strict=True):
        rivals = by_key.get(key, [])
        targets = [at for at in rivals if of[at] == bound] if bound else rivals[: len(rivals) == 1]
        if not rivals:
            found["unknown"].append(row)
        elif not targets:
            found["stale"].append(row)
        elif filled.issuperset(targets):
            found["repeated"].append(row)
        else:
            texts.loc[targets, columns] = rows.loc[row, columns].to_numpy()
            filled.update(targets)
            found["unbound"] += [row] if not bound else []
