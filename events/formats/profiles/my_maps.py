"""Layers of Google My Maps saved as CSV."""

from collections.abc import Collection

from events.formats.profiles.shared.described import fits, meant
from events.records import Records


def matches(header: Collection[str]) -> bool:
    """Tell a layer of My Maps by its three fixed columns."""
    return fits("my_maps", header)


def applied(records: Records) -> Records:
    """Say what the fixed columns mean; those of the map's maker are read as their names say."""
    return meant(records, "my_maps")
