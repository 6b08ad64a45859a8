"""The rows of a page, asked for in SQL that every engine is told in its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
from sqlglot import exp

from events.index.engines.engine import Column, Engine
from events.index.engines.meaning import NOWHERE
from events.index.engines.rule import names, told_of
from events.index.engines.survey import DATES, PLACES, SOURCES, THEMES, Survey
from events.index.listing.naming import Naming
from events.index.listing.wanted import Place, Wanted

ALL, OWN, SAID = "every", "own", "said"
_ROWS: Final = """
    SELECT * FROM (
        SELECT {columns}, {rank} AS rank, e.own0 AS own, {nth} AS nth
        FROM events AS e {joins}
        WHERE {conditions}
    ) AS one
    WHERE {beyond} ORDER BY rank, own, nth LIMIT {most}
"""
_NTH: Final = "ROW_NUMBER() OVER (PARTITION BY e.own0 ORDER BY e.own0)"


@dataclass(frozen=True, eq=False)
class Joined:
    """The values of dates, with their rank, of themes, places and sources that are wanted."""

    lookups: Mapping[str, pa.Table]
    """All are wanted of a group that has none."""
    undated: int = -1
    """Rank of what has no date, which `nowhere` then leaves out."""


def rows_of(
    engine: Engine, told: Survey, naming: Naming, said: Column, wanted: Wanted, joined: Joined
) -> exp.Expr:
    """Ask for rows with all their columns, in the order of ranks."""
    groups = {group: told.groups[group] for group in (DATES, THEMES, PLACES, SOURCES)}
    rule = _ROWS.format(
        columns=", ".join(f"e.{name}" for name in names(ALL, told.columns)),
        rank="dates.rank" if DATES in joined.lookups else "0",
        nth=_NTH if naming.is_shared else "1",
        joins=" ".join(_joins(told, joined.lookups)),
        conditions=" AND ".join(_conditions(wanted, joined)) or "1 = 1",
        beyond=_beyond(wanted.after),
        most=int(wanted.most),
    )
    own = {ALL: told.columns, OWN: [naming.column], SAID: [said] if wanted.words else []}
    return told_of(engine, rule, {**groups, **own})


def _joins(told: Survey, lookups: Mapping[str, pa.Table]) -> list[str]:
    joins = [
        f"JOIN {group} ON {_same(told, group, group)}"
        for group in (DATES, THEMES, PLACES, SOURCES)
        if group in lookups
    ]
    if NOWHERE in lookups:
        joins.append(f"LEFT JOIN {NOWHERE} ON {_same(told, PLACES, NOWHERE)}")
    return joins


def _same(told: Survey, group: str, lookup: str) -> str:
    return " AND ".join(f"e.{one} = {lookup}.{one}" for one in names(group, told.groups[group]))


def _conditions(wanted: Wanted, joined: Joined) -> list[str]:
    found = contains(wanted.words)
    if NOWHERE in joined.lookups:
        found.append(f"(dates.rank <> {joined.undated} OR {NOWHERE}.id IS NULL)")
    if wanted.own is not None:
        found.append(f"e.own0 = {literal(wanted.own)}")
    return found


def contains(words: Sequence[str]) -> list[str]:
    """Say that each word is in what is looked into."""
    return [f"STRPOS(e.said0, {literal(word)}) > 0" for word in words]


def _beyond(after: Place | None) -> str:
    if after is None:
        return "1 = 1"
    rank, own, nth = int(after[0]), literal(after[1]), int(after[2])
    same = f"own > {own} OR (own = {own} AND nth > {nth})"
    return f"rank > {rank} OR (rank = {rank} AND ({same}))"


def literal(value: int | str) -> str:
    """Write a value in SQL."""
    if isinstance(value, int):
        return str(value)
    return exp.Literal.string(value).sql(dialect="duckdb")
