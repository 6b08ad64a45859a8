"""What one index is kept of: a table and how it is read; and whether both are what they were."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from psycopg.conninfo import conninfo_to_dict

import events
import geodata
from events.index.engines.address import Target
from events.options import Options
from events.slugs import slugify

_SECRET: Final = ("password", "sslpassword")
_BESIDE: Final = (
    "PGHOST",
    "PGHOSTADDR",
    "PGPORT",
    "PGDATABASE",
    "PGUSER",
    "PGSERVICE",
    "PGOPTIONS",
)
"""What an address leaves to the environment."""
_RULES: Final = ("*.py", "*.json", "*.sql")
_LETTERS: Final = "".join(map(chr, range(0x20, 0x2100)))
_LONGEST: Final = 40
_DIGITS: Final = 12


@dataclass(frozen=True)
class Question:
    """A table, and how it is read."""

    at: Target
    options: Options
    fold: Callable[[str], str]

    @property
    def name(self) -> str:
        """Name the folder of its index; the same table, read in the same way, has the same."""
        at, options = self.at, self.options
        told = [
            *(at.engine, at.table, at.query, [str(Path(one).resolve()) for one in at.paths]),
            *(_reached(at), options.columns, options.order, options.beside),
        ]
        digest = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:_DIGITS]
        return f"{slugify(Path(at.file).stem)[:_LONGEST]}-{digest}"

    @property
    def is_seen(self) -> bool:
        """Whether a change of the table shows without asking for it."""
        return bool(self.at.paths)

    def seen(self) -> list[Any]:
        """Tell size and time of each file, as JSON holds them; null for one that is gone."""
        paths = list(self.at.paths)
        if self.at.engine == "duckdb" and self.at.connection:
            paths = [self.at.connection, f"{self.at.connection}.wal"]
        return [_told(Path(one)) for one in paths]

    def rules(self) -> str:
        """Name the rules by which tables are read: they change with the program."""
        return _rules(self.fold)


@cache
def _rules(fold: Callable[[str], str]) -> str:
    made = hashlib.sha256(version("duckdb").encode() + fold(_LETTERS).encode())
    for package in (events, geodata):
        (root,) = map(Path, package.__path__)
        found = (one for kind in _RULES for one in root.rglob(kind))
        for path in sorted(one for one in found if one.relative_to(root).parts[0] != "data"):
            made.update(path.read_bytes())
    return made.hexdigest()[:_DIGITS]


def _reached(at: Target) -> Any:
    """Tell how a table is reached, without a password."""
    if at.engine == "duckdb":
        return str(Path(at.connection).resolve()) if at.connection else ""
    if at.engine == "spark":
        return at.connection
    known = conninfo_to_dict(at.connection)
    said = {name: str(one) for name, one in sorted(known.items()) if name not in _SECRET}
    return [said, [os.environ.get(name, "") for name in _BESIDE]]


def _told(path: Path) -> list[int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]
