"""JSON and JSON Lines, by whatever tool they were made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from events.formats import tools
from events.formats.files import UnreadableError, read_json, read_text
from events.problems import Problem
from events.records import Records


def read(path: Path) -> Records:
    """Read the objects of a JSON file, or of one object a line.

    Raises
    ------
    UnreadableError
        Where it holds no objects.
    """
    records = tools.records(path.name, content_of(path))
    if records is None:
        rule = "JSON without objects; expected a list of events, or a file of a tool we know"
        raise UnreadableError(Problem(path.name, None, None, None, rule))
    return records


def content_of(path: Path) -> Any:
    """Parse JSON; several texts, one a line, become a list."""
    try:
        return read_json(path)
    except UnreadableError as error:
        lines = [line for line in read_text(path).splitlines() if line.strip()]
        found = [_parsed(line) for line in lines]
        if len(found) > 1 and all(isinstance(one, dict) for one in found):
            return found
        raise error from None


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
