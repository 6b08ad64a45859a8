"""Files of other tools and of linked data."""

from typing import Any

from events.formats import profiles
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
    """Read parsed JSON as the tool means it that made it; None where there are no objects.

    A plain list of objects may be a table whose columns a data set has fixed.
    """
    tool = next((one for one in JSON_TOOLS if one.matches(content)), None)
    if tool is json_objects:
        return profiles.applied(json_objects.records(file, content))
    return tool.records(file, content) if tool else None


__all__ = ["JSON_TOOLS", "records"]
