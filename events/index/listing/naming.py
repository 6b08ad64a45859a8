"""What each row of a table is known by: its id, its number, or all that it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
from sqlglot import exp, parse_one

from events.columns.choose import Chosen
from events.index.engines.engine import Column, Engine
from events.index.engines.rule import told_of

_LONGEST: Final = 100
_SLUG: Final = "TRIM(REGEXP_REPLACE(LOWER(SUBSTR({text}, 1, {most})), '[^a-z0-9]+', '-', 'g'), '-')"
_DIGEST: Final = "MD5({text})"
_SOUND: Final = """
    SELECT COUNT(*) AS n, COUNT(DISTINCT own0) AS several,
        SUM(CASE WHEN own0 <> '' AND NOT REGEXP_MATCHES(said0, '[^ -~]') THEN 1 ELSE 0 END) AS sound
    FROM events AS e
"""
MOST_COMPARED: Final = 20_000_000
"""Rows beyond which they are known by their numbers, where they have any."""


@dataclass(frozen=True)
class Naming:
    """How the rows of a table are told apart, in SQL and in addresses."""

    column: Column
    prefix: str = ""
    """What ids begin with that are no id of the table."""
    is_shared: bool = False
    """Whether rows may be equal in it; they say the same then."""

    @property
    def is_number(self) -> bool:
        return self.column.kind == "day"

    def id(self, own: int | str, nth: int) -> str:
        """Give the id of a row; `nth` counts rows that are equal."""
        return f"{self.prefix}{own}" if nth == 1 else f"{self.prefix}{own}-{nth}"

    def own(self, text: str) -> tuple[int | str, int] | None:
        """Give what an id stands for; None where it is none."""
        if not text or not text.startswith(self.prefix):
            return None
        own, nth = text.removeprefix(self.prefix), "1"
        if self.is_shared:
            own, _, nth = own.partition("-")
        if not _is_count(nth or "1") or (self.is_number and not _is_count(own)):
            return None
        return (int(own) if self.is_number else own), int(nth or 1)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19


def naming_of(
    engine: Engine, columns: Sequence[Column], chosen: Chosen, rows: int, number: str = ""
) -> Naming:
    """Find what tells the rows of a table apart, the same whenever it is asked."""
    named = chosen.column.get("id")
    given = [one for one in columns if one.name == named and one.kind == "text"]
    if given and not (number and rows > MOST_COMPARED):
        slug = _slug(engine, given[0])
        if _tells_apart(engine, slug, given[0]):
            return Naming(slug)
    if number:
        return Naming(Column("number", "day", number), "row-")
    return Naming(_digest(engine, columns), "x-", is_shared=True)


def _tells_apart(engine: Engine, slug: Column, given: Column) -> bool:
    query = told_of(engine, _SOUND, {"own": [slug], "said": [given]})
    (row,) = pa.Table.from_batches(engine.rows(query, {})).to_pylist()
    return int(row["n"]) == int(row["several"]) == int(row["sound"] or 0)


def _slug(engine: Engine, given: Column) -> Column:
    text = exp.cast(parse_one(given.sql, read=engine.dialect), "TEXT").sql(dialect="duckdb")
    return Column("id", "text", _sql(engine, _SLUG.format(text=text, most=_LONGEST)))


def _digest(engine: Engine, columns: Sequence[Column]) -> Column:
    texts = [
        exp.func(
            "COALESCE",
            exp.cast(parse_one(one.sql, read=engine.dialect), "TEXT"),
            exp.Literal.string(""),
        ).sql(dialect="duckdb")
        for one in columns
    ]
    return Column("digest", "text", _sql(engine, _DIGEST.format(text=" || '\x1f' || ".join(texts))))


def _sql(engine: Engine, rule: str) -> str:
    """Write a text in the engine's own dialect, whose order is that of its letters' codes."""
    said = parse_one(rule, read="duckdb").sql(dialect=engine.dialect)
    return f'({said}) COLLATE "C"' if engine.dialect == "postgres" else said
