"""A query that somebody wrote, as a table to count in."""

from sqlglot import exp, parse
from sqlglot.errors import SqlglotError

from events.formats.geo.inside.entries import unreadable


def bracketed(file: str, query: str, dialect: str) -> exp.Expr:
    """Take one SELECT as a table, and nothing else.

    >>> bracketed("x", "SELECT 1 AS a; ", "duckdb").sql()
    '(SELECT 1 AS a) AS asked'

    Raises
    ------
    UnreadableError
        When it is none, or several.
    """
    try:
        found = [one for one in parse(query, read=dialect) if one is not None]
    except SqlglotError as error:
        said = " ".join(str(error).split("\n")[0].split())
        raise unreadable(file, f"the query cannot be read: {said}") from None
    if len(found) != 1 or not isinstance(found[0], exp.Query):
        raise unreadable(file, "expected one SELECT and nothing else")
    return found[0].subquery("asked")


def quoted(name: str, dialect: str) -> str:
    """Write the name of a column.

    >>> quoted("a b", "postgres"), quoted("a b", "spark")
    ('"a b"', '`a b`')
    """
    return exp.to_identifier(name, quoted=True).sql(dialect=dialect)


def quoted_parts(name: str, dialect: str) -> str:
    """Write the name of a table, with its schema before a full stop.

    >>> quoted_parts("own.events; --", "duckdb")
    '"own"."events; --"'
    """
    return ".".join(quoted(part, dialect) for part in name.split("."))


def gist(error: BaseException) -> str:
    """Give the first line of what an engine says, without what it quotes of an address."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__
