"""Files of other tools and of linked data."""

from typing import Any

from events.formats.tools import (
    json_objects,
    linked_places,
    palladio,
    storymapjs,
    timelinejs,
    wikidata,
)
from events.records import Records

JSON_TOOLS = (timelinejs, storymapjs, linked_places, palladio, wikidata, json_objects)
"""Asked one after another; the first that matches the content reads it."""


def records(file: str, content: Any) -> Records | None:
    """Read parsed JSON as the tool means it that made it; None where there are no objects."""
    tool = next((one for one in JSON_TOOLS if one.matches(content)), None)
    return tool.records(file, content) if tool else None


__all__ = ["JSON_TOOLS", "records"]
