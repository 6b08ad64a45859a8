"""Where a table is: files, or what a database or a cluster calls it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from events.formats.geo.database.address import SCHEMES as _POSTGRES
from events.formats.geo.database.address import address as postgres_address
from events.formats.geo.inside.entries import unreadable

EngineName = Literal["duckdb", "postgres", "spark"]
SCHEMES: Final = ("duckdb", *_POSTGRES, "spark")
_SHAPES: Final = (
    "duckdb:///file.db?table=name, postgresql://user@host/database?table=name, "
    "spark://host:7077?table=name or ?query=SELECT in place of the table"
)


@dataclass(frozen=True)
class Target:
    """A table, or a query, and how to reach it."""

    engine: EngineName
    file: str
    """As reports show it."""
    table: str = ""
    query: str = ""
    paths: tuple[str, ...] = ()
    """Files, where there is no table."""
    connection: str = field(default="", repr=False)
    """May hold a password; never shown."""
    aside: str = ""
    """A folder for what an engine holds itself; one that goes with the engine, without."""
    is_whole: bool = False
    """Whether all is held that can be, so that the table itself is not needed again."""


def target(address: str | Path | Sequence[str | Path]) -> Target:
    """Take an address apart: of a table, of a query, or the paths of files.

    Raises
    ------
    UnreadableError
        Which shows nothing of an address that is none, as it may hold a password.

    Examples
    --------
    >>> found = target("duckdb:///data/own.db?query=SELECT+*+FROM+events")
    >>> found.engine, found.connection, found.query, found.file
    ('duckdb', '/data/own.db', 'SELECT * FROM events', 'own.db/query')
    >>> target(["one.csv", "two.csv"]).file
    'one.csv and 1 more'
    """
    if isinstance(address, str) and urlsplit(address).scheme in SCHEMES and "://" in address:
        return _of_url(address)
    paths = [str(address)] if isinstance(address, str | Path) else [str(one) for one in address]
    if not paths:
        raise unreadable("table", f"no file; expected paths or {_SHAPES}")
    more = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return Target("duckdb", f"{Path(paths[0]).name}{more}", paths=tuple(paths))


def _of_url(url: str) -> Target:
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query)
    asked = [(name, value) for name, value in pairs if name in ("table", "query") and value]
    if len(asked) != 1:
        raise unreadable("table", f"expected one table or one query, as in {_SHAPES}")
    ((kind, said),) = asked
    if parts.scheme in _POSTGRES:
        return _postgres(url, kind, said)
    if "@" in parts.netloc or len(pairs) > 1:
        raise unreadable("table", f"expected no name, password or setting, as in {_SHAPES}")
    table, query = (said, "") if kind == "table" else ("", said)
    if parts.scheme == "spark":
        file = f"spark/{Path(table).name or 'query'}"
        return Target("spark", file, table, query, connection=f"spark://{parts.netloc}")
    path = unquote(parts.netloc + parts.path)
    return Target("duckdb", f"{Path(path).name}/{table or 'query'}", table, query, connection=path)


def _postgres(url: str, kind: str, said: str) -> Target:
    """Take an address of PostgreSQL as the reader of small tables does."""
    if kind == "table":
        found = postgres_address(url)
        return Target("postgres", found.file, said, connection=found.connection)
    parts = urlsplit(url)
    pairs = [
        ("table", "query") if name == "query" else (name, value)
        for name, value in parse_qsl(parts.query)
    ]
    found = postgres_address(urlunsplit(parts._replace(query=urlencode(pairs))))
    return Target("postgres", found.file, query=said, connection=found.connection)
