"""The rows of a page, asked for in SQL that every engine is told in its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import pyarrow as pa
from sqlglot import exp

from events.index.engines.engine import Column, Engine
from events.index.engines.rule import names, told_of
from events.index.engines.survey import DATES, PLACES, THEMES, Survey
from events.index.listing.naming import Naming

ALL, OWN, SAID = "every", "own", "said"
NOWHERE: Final = "nowhere"
_ROWS: Final = """
    SELECT * FROM (
        SELECT {columns}, {rank} AS rank, e.own0 AS own, {nth} AS nth
        FROM events AS e {joins}
        WHERE {conditions}
    ) AS one
    WHERE {beyond} ORDER BY rank, own, nth LIMIT {most}
"""
_NTH: Final = "ROW_NUMBER() OVER (PARTITION BY e.own0 ORDER BY e.own0)"
Place = tuple[int, int | str, int]
"""Rank, what the row is known by, and which of several equal ones it is."""


@dataclass(frozen=True, eq=False)
class Wanted:
    """Which rows are wanted."""

    words: Sequence[str] = ()
    lookups: Mapping[str, pa.Table] = field(default_factory=dict)
    """Values of dates, with their rank, of themes and of places; of all where there is none."""
    undated: int | None = None
    """Rank of what has no date, which `nowhere` then leaves out."""
    own: int | str | None = None
    after: Place | None = None
    most: int = 50


def rows_of(engine: Engine, told: Survey, naming: Naming, said: Column, wanted: Wanted) -> exp.Expr:
    """Ask for rows with all their columns, in the order of ranks."""
    groups = {group: told.groups[group] for group in (DATES, THEMES, PLACES)}
    rule = _ROWS.format(
        columns=", ".join(f"e.{name}" for name in names(ALL, told.columns)),
        rank="dates.rank" if DATES in wanted.lookups else "0",
        nth=_NTH if naming.is_shared else "1",
        joins=" ".join(_joins(told, wanted)),
        conditions=" AND ".join(_conditions(wanted)) or "1 = 1",
        beyond=_beyond(wanted.after),
        most=int(wanted.most),
    )
    own = {ALL: told.columns, OWN: [naming.column], SAID: [said] if wanted.words else []}
    return told_of(engine, rule, {**groups, **own})


def _joins(told: Survey, wanted: Wanted) -> list[str]:
    joins = [
        f"JOIN {group} ON {_same(told, group, group)}"
        for group in (DATES, THEMES, PLACES)
        if group in wanted.lookups
    ]
    if NOWHERE in wanted.lookups:
        joins.append(f"LEFT JOIN {NOWHERE} ON {_same(told, PLACES, NOWHERE)}")
    return joins


def _same(told: Survey, group: str, lookup: str) -> str:
    return " AND ".join(f"e.{one} = {lookup}.{one}" for one in names(group, told.groups[group]))


def _conditions(wanted: Wanted) -> list[str]:
    found = contains(wanted.words)
    if NOWHERE in wanted.lookups:
        found.append(f"(dates.rank <> {wanted.undated} OR {NOWHERE}.id IS NULL)")
    if wanted.own is not None:
        found.append(f"e.own0 = {_literal(wanted.own)}")
    return found


def contains(words: Sequence[str]) -> list[str]:
    """Say that each word is in what is looked into."""
    return [f"STRPOS(e.said0, {_literal(word)}) > 0" for word in words]


def _beyond(after: Place | None) -> str:
    if after is None:
        return "1 = 1"
    rank, own, nth = int(after[0]), _literal(after[1]), int(after[2])
    same = f"own > {own} OR (own = {own} AND nth > {nth})"
    return f"rank > {rank} OR (rank = {rank} AND ({same}))"


def _literal(value: int | str) -> str:
    if isinstance(value, int):
        return str(value)
    return exp.Literal.string(value).sql(dialect="duckdb")
