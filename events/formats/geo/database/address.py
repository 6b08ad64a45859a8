"""The address of a table in a database."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from events.formats.geo.inside.entries import unreadable

SCHEMES: Final = ("postgresql", "postgres")
_SHAPE: Final = "postgresql://user@host/database?table=name"
_PATIENCE_S: Final = 10


@dataclass(frozen=True)
class Address:
    """A table and how to reach it."""

    schema: str
    """Empty where the address names none; then the database's own search path decides."""
    table: str
    file: str
    """Database and table, as reports show them."""
    connection: str = field(repr=False)
    """May hold a password; never shown."""


def address(url: str) -> Address:
    """Take the address of a table apart.

    Raises
    ------
    UnreadableError
        Which shows nothing of the address, as it may hold a password.

    Examples
    --------
    >>> found = address("postgresql://me:secret@localhost/history?table=own.events")
    >>> found.schema, found.table, found.file
    ('own', 'events', 'history/own.events')
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        raise unreadable("database", f"no address of a database; expected {_SHAPE}") from None
    asked = parse_qsl(parts.query)
    named = [value for name, value in asked if name == "table"]
    if parts.scheme not in SCHEMES or len(named) != 1 or not named[0]:
        raise unreadable("database", f"no address of a table; expected {_SHAPE}")
    rest = urlencode([pair for pair in asked if pair[0] != "table"])
    try:
        known = conninfo_to_dict(urlunsplit(parts._replace(query=rest)))
    except psycopg.Error:
        raise unreadable("database", f"no address of a database; expected {_SHAPE}") from None
    schema, _, table = named[0].rpartition(".")
    file = f"{known.get('dbname', 'database')}/{named[0]}"
    patience = {} if "connect_timeout" in known else {"connect_timeout": _PATIENCE_S}
    connection = make_conninfo(urlunsplit(parts._replace(query=rest)), **patience)
    return Address(schema, table, file, connection)
