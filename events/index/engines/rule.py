"""The two rules of counting, each written once in SQL that every engine is told in its own."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlglot import exp, parse_one

from events.index.engines.engine import Column, Engine

NO_DAY: Final = -(2**40)
"""Stands for no day at all, in place of NULL, which joins nothing."""
Keys = Sequence[Column]

_DISTINCT: Final = "SELECT {keys}, COUNT(*) AS n FROM events AS e GROUP BY {keys}"
_SAMPLE: Final = "SELECT {keys} FROM events AS e LIMIT {most}"
COUNTED: Final = ("places", "themes", "dates")
"""Groups by which events are counted; others join only what is wanted."""
_FOLD: Final = """
    SELECT {places} AS place, {themes} AS theme, {dates} AS span, COUNT(*) AS n
    FROM events AS e {joins}
    WHERE {conditions} GROUP BY {ids}
"""
_COUNT: Final = """
    SELECT place, theme, kind, CAST(SUM(n) AS BIGINT) AS n
    FROM quadrants WHERE {a} <= x AND {b} >= y
    GROUP BY place, theme, kind
"""


def sample(engine: Engine, keys: Keys, most: int) -> exp.Expr:
    """Ask for the first rows."""
    return told_of(engine, _SAMPLE.format(keys=_listed("k", keys), most=most), {"k": keys})


def distinct(engine: Engine, keys: Keys) -> exp.Expr:
    """Ask for the values that columns have together, each with its number of rows."""
    return told_of(engine, _DISTINCT.format(keys=_listed("k", keys)), {"k": keys})


def fold(
    engine: Engine,
    groups: Mapping[str, Keys],
    beside: Mapping[str, Keys] | None = None,
    conditions: Sequence[str] = (),
) -> exp.Expr:
    """Ask for events by place, theme and span, whose lookups are named like the groups.

    A lookup has the columns that `names` gives, and an `id`; a group without columns has none,
    and its id is 0. Other groups leave rows out that their lookups do not have. Conditions
    speak of the columns of groups, and of others that are `beside`.
    """
    held = {group: keys for group, keys in groups.items() if keys}
    joins = (
        f"JOIN {group} ON "
        + " AND ".join(f"e.{name} = {group}.{name}" for name in names(group, keys))
        for group, keys in held.items()
    )
    ids = {group: f"{group}.id" if group in held else "0" for group in COUNTED}
    listed = ", ".join(ids[group] for group in COUNTED if group in held)
    asked = " AND ".join(conditions) or "1 = 1"
    rule = _FOLD.format(joins=" ".join(joins), conditions=asked, ids=listed, **ids)
    return told_of(engine, rule, {**groups, **(beside or {})})


def count(a: int, b: int) -> exp.Expr:
    """Ask what the window from a to b holds of `quadrants`: place, theme, kind, x, y, n.

    `n` of a quadrant is its weight times its events.
    """
    return parse_one(_COUNT.format(a=int(a), b=int(b)), read="duckdb")


def names(group: str, keys: Keys) -> list[str]:
    """Give the names that the columns of a group have in the queries.

    >>> names("dates", [Column("When", "day", '"When"')])
    ['dates0']
    """
    return [f"{group}{k}" for k in range(len(keys))]


def _listed(group: str, keys: Keys) -> str:
    return ", ".join(names(group, keys))


def told_of(engine: Engine, rule: str, groups: Mapping[str, Keys]) -> exp.Expr:
    """Put the table, with its columns as keys, in the place of `events`."""
    chosen = [
        exp.alias_(_key(engine, column), name)
        for group, keys in groups.items()
        for name, column in zip(names(group, keys), keys, strict=True)
    ]
    table = exp.select(*chosen).from_(engine.source.copy()).subquery("e")
    query = parse_one(rule, read="duckdb")
    for found in list(query.find_all(exp.Table)):
        if found.name == "events":
            found.replace(table)
    return query


def _key(engine: Engine, column: Column) -> exp.Expr:
    """Give the values of a column as what can be joined, which NULL cannot."""
    value = parse_one(column.sql, read=engine.dialect)
    if column.kind == "row":
        return value  # as it is, an engine finds a few rows among many by it
    if column.kind == "text":
        return exp.func("COALESCE", exp.cast(value, "TEXT"), exp.Literal.string(""))
    if column.kind == "number":
        nothing = exp.cast(exp.Literal.string("NaN"), "DOUBLE")
        return exp.func("COALESCE", exp.cast(value, "DOUBLE"), nothing)
    nothing = exp.cast(exp.Literal.string(str(NO_DAY)), "BIGINT")
    return exp.func("COALESCE", exp.cast(value, "BIGINT"), nothing)
