"""A narrow table beside the rows: what each was read as, in numbers, and what a search looks into.

It is in the order of time, so that a page and what many rows have in common are found at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
from sqlglot import parse_one

from events.formats.geo.inside.entries import unreadable
from events.index.engines.engine import FOLD, KEPT, Column, Engine, Keeping, Lookups
from events.index.engines.folding import leaf_by
from events.index.engines.meaning import Meaning
from events.index.engines.rule import names, told_of
from events.index.engines.survey import DATES, PLACES, SOURCES, THEMES
from events.index.leaf import Leaf
from events.index.listing.naming import Naming
from events.index.listing.order import Order
from events.index.listing.query import ALL, contains, literal
from events.index.listing.wanted import CHANGED, Rows, Wanted

MOST_ORDERED: Final = 20_000_000
"""Rows beyond which they stay in the order of the table."""
_KEEP: Final = """
    SELECT CAST(e.number0 AS BIGINT) AS number, {own} AS own, CAST({rank} AS INTEGER) AS rank,
        CAST({dates} AS INTEGER) AS dates, CAST({themes} AS UTINYINT) AS themes,
        CAST({places} AS INTEGER) AS places, CAST({sources} AS UTINYINT) AS sources,
        {said} AS said0
    FROM events AS e {joins} WHERE {undated} + {nowhere} < 2
"""
_FOLDED: Final = (
    f"CASE WHEN STRLEN(e.said0) = LENGTH(e.said0) THEN {{ascii}} ELSE {FOLD}(e.said0) END"
)
_PAGE: Final = f"""
    SELECT e.number, e.own, e.rank, e.dates, e.themes, e.places FROM {KEPT} AS e {{joins}}
    WHERE {{conditions}} ORDER BY e.rank, e.own LIMIT {{most}}
"""
_LEAF: Final = f"""
    SELECT e.places AS place, e.themes AS theme, spans.id AS span, COUNT(*) AS n
    FROM {KEPT} AS e JOIN spans ON e.dates = spans.date WHERE {{conditions}} GROUP BY ALL
"""
_BY_VALUE: Final = f"""
    SELECT 0 AS place, e.themes AS theme, e.dates AS span, COUNT(*) AS n
    FROM {KEPT} AS e WHERE {{conditions}} GROUP BY ALL
"""
_ROWS: Final = """
    SELECT e.number0 AS number, {columns} FROM events AS e JOIN wanted ON e.number0 = wanted.number
"""


@dataclass(frozen=True, eq=False)
class Beside:
    """Asks the narrow table which rows, and the table itself what they say."""

    meaning: Meaning
    naming: Naming
    number: Column

    def rows(self, engine: Engine, wanted: Wanted) -> Rows:
        lookups: dict[str, pa.Table] = {}
        if wanted.dates is not None and not wanted.dates.all():
            lookups["kept"] = pa.table({"id": np.flatnonzero(wanted.dates)})
        query = _PAGE.format(
            joins="JOIN kept ON e.dates = kept.id" if lookups else "",
            conditions=" AND ".join(_conditions(wanted)) or "TRUE",
            most=int(wanted.most),
        )
        found = _answered(engine, query, lookups)
        return Rows(
            self._cells(engine, found["number"].to_pylist()),
            found["own"].to_pylist(),
            [1] * len(found),
            *(found[name].to_numpy().astype(np.int64) for name in (DATES, THEMES, PLACES)),
        )

    def leaf(self, engine: Engine, wanted: Wanted) -> Leaf:
        span = self.meaning.dates.span
        spans = pa.table({"date": np.arange(len(span)), "id": span})
        query = _LEAF.format(conditions=" AND ".join(_conditions(wanted)) or "TRUE")
        return leaf_by(engine.rows(parse_one(query, read="duckdb"), {"spans": spans}))

    def by_value(self, engine: Engine, wanted: Wanted) -> Leaf:
        query = _BY_VALUE.format(conditions=" AND ".join(_conditions(wanted)) or "TRUE")
        return leaf_by(engine.rows(parse_one(query, read="duckdb"), {}))

    def _cells(self, engine: Engine, numbers: Sequence[int]) -> pa.Table:
        """Give all columns of some rows, in their order."""
        columns = names(ALL, self.meaning.told.columns)
        listed = ", ".join(f"e.{name}" for name in columns)
        rule = _ROWS.format(columns=listed)
        groups = {"number": [self.number], ALL: self.meaning.told.columns}
        wanted = {"wanted": pa.table({"number": pa.array(numbers, pa.int64())})}
        batches = list(engine.rows(told_of(engine, rule, groups), wanted))
        found = pa.Table.from_batches(batches) if batches else None
        if found is None and numbers:
            raise unreadable(engine.file, CHANGED)
        if found is None:
            return pa.table({name: pa.array([], pa.string()) for name in columns})
        at = {number: k for k, number in enumerate(found["number"].to_pylist())}
        if not at.keys() >= {*numbers}:
            raise unreadable(engine.file, CHANGED)
        return found.select(columns).take([at[number] for number in numbers])


def keep(
    engine: Keeping,
    meaning: Meaning,
    order: Order,
    naming: Naming,
    searched: Sequence[Column],
    fold: Callable[[str], str],
) -> Beside:
    """Make the narrow table."""
    number = Column("number", "row", engine.number())
    lookups = _lookups(meaning, order)
    held = {group: of for group, of in meaning.told.groups.items() if group in lookups}
    joins = [
        f"JOIN {group} ON "
        + " AND ".join(f"e.{one} = {group}.{one}" for one in names(group, columns))
        for group, columns in held.items()
    ]
    rule = _KEEP.format(
        own="CAST(e.number0 AS BIGINT)" if naming.is_number else "e.own0",
        joins=" ".join(joins),
        said=_FOLDED.format(ascii=_ascii("e.said0", fold)),
        rank="dates.rank" if DATES in held else 0,
        undated="dates.undated" if DATES in held else 1,
        nowhere="places.nowhere" if PLACES in held else 1,
        **{
            group: f"{group}.id" if group in held else 0
            for group in (DATES, THEMES, PLACES, SOURCES)
        },
    )
    if meaning.rows <= MOST_ORDERED:
        rule += " ORDER BY rank, own"
    groups = {**held, "number": [number], "own": [naming.column], "said": [_joined(searched)]}
    engine.keep(told_of(engine, rule, groups), lookups, fold)
    return Beside(meaning, naming, number)


def _lookups(meaning: Meaning, order: Order) -> Lookups:
    places, themes = meaning.placed, meaning.themes
    numbers = {
        DATES: {
            "id": np.arange(len(order.rank)),
            "rank": order.rank,
            "undated": meaning.is_undated.astype(np.int64),
        },
        THEMES: {"id": themes.theme},
        SOURCES: {"id": meaning.sources.source},
        PLACES: {
            "id": places.place,
            "nowhere": np.isin(places.place, meaning.nowhere).astype(np.int64),
        },
    }
    lookups = {}
    for group, keys in meaning.keys.items():
        for name, values in numbers[group].items():
            keys = keys.append_column(name, pa.array(values, pa.int64()))
        lookups[group] = keys
    return lookups


def _conditions(wanted: Wanted) -> list[str]:
    found = contains(wanted.words)
    if wanted.themes is not None:
        found.append(f"e.themes IN ({', '.join(str(int(one)) for one in wanted.themes) or '-1'})")
    if len(wanted.places):
        found.append(f"e.places IN ({', '.join(str(int(one)) for one in wanted.places)})")
    if len(wanted.sources):
        found.append(f"e.sources IN ({', '.join(str(int(one)) for one in wanted.sources)})")
    if wanted.own is not None:
        found.append(f"e.own = {literal(wanted.own)}")
    if wanted.after is not None:
        rank, own = int(wanted.after[0]), literal(wanted.after[1])
        found.append(f"e.rank >= {rank} AND (e.rank > {rank} OR e.own > {own})")
    return found


def _joined(columns: Sequence[Column]) -> Column:
    texts = [f"CAST({one.sql} AS TEXT)" for one in columns]
    return Column("said", "text", f"CONCAT_WS(' ', {', '.join(texts)})" if texts else "''")


def _ascii(text: str, fold: Callable[[str], str]) -> str:
    """Fold letters without accents in SQL, which most texts have alone."""
    sql = f"LOWER({text})"
    for letter in map(chr, range(32, 127)):
        if (becomes := fold(letter)) not in (letter.lower(), ""):
            sql = f"REPLACE({sql}, {literal(letter.lower())}, {literal(becomes)})"
    return sql


def _answered(engine: Engine, query: str, lookups: Lookups) -> pa.Table:
    batches = list(engine.rows(parse_one(query, read="duckdb"), lookups))
    if batches:
        return pa.Table.from_batches(batches)
    named = ("number", "own", "rank", DATES, THEMES, PLACES)
    return pa.table({name: pa.array([], pa.int64()) for name in named})
