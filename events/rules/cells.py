"""Building blocks of rules: which cells of a column break one, and what is said of them."""

from collections.abc import Callable, Collection, Iterator

import pandas as pd

from events.problems import Problem, did_you_mean, near_misses
from events.raw import Table
from events.texts import within


def broken(
    table: Table, column: str, bad: pd.Series, rule: str | Callable[[str], str]
) -> Iterator[Problem]:
    """Yield a problem for each row where `bad`; a rule may depend on the value.

    A column that the file does not have is passed over, as its absence is reported already.
    """
    if column in table.absent or not bad.any():
        return
    values = table.rows.loc[bad, column]
    rules = {value: rule if isinstance(rule, str) else rule(value) for value in values.unique()}
    for row in values.index:
        yield table.problem(row, column, rules[values.at[row]])


def empty(table: Table, column: str) -> Iterator[Problem]:
    """Yield cells that must not be empty."""
    yield from broken(table, column, table.rows[column] == "", "must not be empty")


def outside(table: Table, column: str, choices: Collection[str]) -> Iterator[Problem]:
    """Yield cells that are none of a closed vocabulary."""
    bad = ~within(table.rows[column], [*choices, ""])
    yield from broken(
        table,
        column,
        bad,
        lambda value: (
            f"expected one of {', '.join(choices)}{did_you_mean(near_misses(value, choices, 1))}"
        ),
    )


def unknown(table: Table, column: str, known: Collection[str], what: str) -> Iterator[Problem]:
    """Yield cells that name something which is not there."""
    bad = ~within(table.rows[column], [*known, ""])
    yield from broken(
        table, column, bad, lambda value: f"unknown {what}{did_you_mean(near_misses(value, known))}"
    )


def repeated(table: Table, columns: list[str], rule: str) -> Iterator[Problem]:
    """Yield rows that repeat an earlier one in some columns; the rule may name `{first}`."""
    if table.absent & set(columns) or any(table.rows[name].is_unique for name in columns):
        return
    rows = table.rows[(table.rows[columns] != "").all(axis=1)]
    first = pd.Series(rows.index, rows.index).groupby([rows[c] for c in columns]).transform("min")
    for row in rows.index[first < rows.index]:
        yield table.problem(row, columns[0], rule.format(first=first.at[row]))
