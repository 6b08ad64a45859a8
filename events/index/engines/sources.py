"""The sources that a table's rows name, each read once as the reader of files names it."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

import numpy as np
import pandas as pd

from events.index.engines.survey import Survey, Values, read_again
from events.index.window import Numbers
from events.rows.cells import fields_of, plain
from events.slugs import slugify
from events.texts import mapped

MOST_LISTED: Final = 200
"""Those of most events; the others are counted together."""
OTHERS: Final = "others"
Listed = dict[str, str]
"""id and title."""


@dataclass(frozen=True, eq=False)
class Sources:
    """Sources of most events first, and the position of each value's."""

    sources: list[Listed]
    """Before all the table itself, which rows have that name none, and in which all were read;
    at the end, without a title, those that are not listed by themselves. None where no column
    tells, or only too many.
    """
    source: Numbers


def read_sources_of(told: Survey, found: Values) -> Sources:
    """Read each value of the column that says who says so."""
    own = {"id": slugify(PurePath(told.file).stem), "title": told.file}
    if not len(found.n):
        return Sources([], np.zeros(1, np.int64))
    records, chosen = read_again(told, found)
    written = plain(fields_of(records, chosen)["source"])
    ids = mapped(written, slugify).where(written != "", own["id"])
    weights = pd.Series(found.n, written.index).groupby(ids).sum()
    rest = weights.drop(own["id"], errors="ignore").sort_values(ascending=False, kind="stable")
    if rest.empty:
        return Sources([], np.zeros(len(ids), np.int64))
    kept = [*rest.index[:MOST_LISTED]]
    titles = dict(zip(reversed(ids.tolist()), reversed(written.tolist()), strict=True))
    listed = [own, *({"id": one, "title": titles[one]} for one in kept)]
    at = {one["id"]: k for k, one in enumerate(listed)}
    if len(rest) > len(kept):
        listed.append({"id": _free(at), "title": ""})
    position = ids.map(at).fillna(len(at)).sort_index().to_numpy().astype(np.int64)
    return Sources(listed, position)


def _free(taken: dict[str, int]) -> str:
    """Give an id to the others that no source has.

    >>> _free({"others": 1, "others-2": 2})
    'others-3'
    """
    number = next(n for n in range(1, len(taken) + 2) if _numbered(n) not in taken)
    return _numbered(number)


def _numbered(number: int) -> str:
    return OTHERS if number == 1 else f"{OTHERS}-{number}"
