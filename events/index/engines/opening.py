"""The engine for an address."""

from importlib import import_module

from events.index.engines.address import Target
from events.index.engines.engine import PATIENCE_S, Engine

_ENGINES = {
    "duckdb": ("duckdb", "DuckDBEngine"),
    "postgres": ("postgres", "PostgresEngine"),
    "spark": ("spark", "SparkEngine"),
}


def opened(at: Target, patience_s: float = PATIENCE_S) -> Engine:
    """Open a table; the one engine that it needs is imported, and no other.

    Parameters
    ----------
    patience_s
        Seconds that a query may take.

    Raises
    ------
    UnreadableError
        When it cannot be reached, or is not there, in one line without a password.
    """
    module, name = _ENGINES[at.engine]
    engine: Engine = getattr(import_module(f"events.index.engines.{module}"), name)(at, patience_s)
    return engine
