"""What a search looks into: the title and the place of each row, with the spellings of one word."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from sqlglot import exp, parse_one

from events.formats.profiles.shared.cells import folded
from events.index.engines.engine import Column, Engine
from events.index.engines.survey import Survey

Fold = Callable[[str], str]
_FIELDS: Final = ("title", "first_name", "last_name", "place")
_BESIDE: Final = ("theme",)
_OF_SETS: Final = ("subeventtype", "eventtype", "location", "country")
"""Columns, as profiles call them, that titles are made of where a table has none."""
_LETTERS: Final = (
    (0xA0, 0x250),
    (0x300, 0x370),
    (0x386, 0x530),
    (0x1E00, 0x1F00),
    (0x2010, 0x2016),
)
"""Letters that engines fold one by one; beyond these they stay as they are written."""


def plain(text: str) -> str:
    """Fold case and accents.

    >>> plain("Élan")
    'elan'
    """
    apart = unicodedata.normalize("NFKD", text).lower()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def needles(q: str, fold: Fold) -> list[str]:
    """Give the words that are looked for, all of which an event has."""
    return [*dict.fromkeys(fold(q).split())]


def looked_into(told: Survey) -> list[Column]:
    """Give the columns that a search looks into, in the order of the table."""
    column = told.chosen.column
    wanted = {column[name] for name in _FIELDS if name in column}
    here = {one.name for one in told.columns}
    if column.get("title") not in here:
        wanted |= {column[name] for name in _BESIDE if name in column}
        of_set = _OF_SETS if told.header else ()
        wanted |= {name for name in here if folded(name) in of_set}
    return [one for one in told.columns if one.kind == "text" and one.name in wanted]


def said(engine: Engine, columns: Sequence[Column], fold: Fold) -> Column:
    """Give the texts of these columns as one, folded by the engine itself."""
    texts: list[exp.Expr] = [
        exp.func("COALESCE", exp.cast(parse_one(one.sql, read=engine.dialect), "TEXT"), _text(""))
        for one in columns
    ] or [_text("")]
    joined = texts[0]
    for one in texts[1:]:
        joined = exp.DPipe(this=exp.DPipe(this=joined, expression=_text(" ")), expression=one)
    letters, others = _translated(fold)
    low = exp.func("LOWER", joined)
    size = "STRLEN" if engine.dialect == "duckdb" else "OCTET_LENGTH"
    has_accents = exp.NEQ(this=exp.func(size, joined), expression=exp.func("LENGTH", joined))
    without = exp.func("TRANSLATE", low, _text(letters), _text(others))
    text = exp.Case().when(has_accents, without).else_(low)
    return Column("said", "text", text.sql(dialect=engine.dialect))


def _text(text: str) -> exp.Expr:
    return exp.Literal.string(text)


@lru_cache(maxsize=4)
def _translated(fold: Fold) -> tuple[str, str]:
    """Give letters and what each becomes; those that become nothing last."""
    letters = [chr(code) for first, after in _LETTERS for code in range(first, after)]
    pairs = [(one, fold(one)) for one in letters if one == one.lower()]
    changed = [(one, other) for one, other in pairs if len(other) == 1 and other != one]
    gone = [one for one, other in pairs if not other]
    return "".join([*(one for one, _ in changed), *gone]), "".join(other for _, other in changed)
