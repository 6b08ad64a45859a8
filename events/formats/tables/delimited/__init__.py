"""Text whose columns are separated by a mark."""

from events.formats.tables.delimited.reader import read

__all__ = ["read"]
