"""Nested JSON as rows of texts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from events.formats.files import UnreadableError
from events.problems import Problem

MOST_COLUMNS: Final = 1_000
_MOST_CELLS: Final = 30_000_000
_DEEPEST: Final = 6
_BETWEEN: Final = "; "


def text(value: Any) -> str:
    """Say one value as a cell; a list of plain values has semicolons between them.

    >>> text(None), text(True), text(1931.0), text(["A", "B"]), text({"a": 1})
    ('', 'true', '1931', 'A; B', '{"a": 1}')
    """
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case list() if not any(isinstance(item, dict | list) for item in value):
            return _BETWEEN.join(filter(None, map(text, value)))
        case dict() | list():
            return json.dumps(value, ensure_ascii=False) if value else ""
    return str(value)


def flat(item: Mapping[str, Any], within: str = "") -> dict[str, str]:
    """Give every value of an object by its path.

    >>> flat({"name": "Mill", "site": {"lat": 1.5}})
    {'name': 'Mill', 'site.lat': '1.5'}
    """
    return dict(_paths(item, within, 1))


def _paths(item: Mapping[str, Any], within: str, depth: int) -> Iterator[tuple[str, str]]:
    for key, value in item.items():
        path = f"{within}.{key.strip()}" if within else key.strip()
        if isinstance(value, dict) and value and depth < _DEEPEST:
            yield from _paths(value, path, depth + 1)
        else:
            yield path, text(value)


def frame(file: str, items: Sequence[Mapping[str, str]], first: int = 1) -> pd.DataFrame:
    """Make a table of rows that need not have the same columns.

    Raises
    ------
    UnreadableError
        When they have more columns than anyone's events do.
    """
    return numbered(file, dict(enumerate(items, first)))


def numbered(file: str, items: Mapping[int, Mapping[str, str]]) -> pd.DataFrame:
    """Make a table of rows by their numbers; see `frame`."""
    columns = list(dict.fromkeys(key for item in items.values() for key in item))
    if len(columns) > MOST_COLUMNS:
        rule = f"{len(columns)} different keys; expected records of at most {MOST_COLUMNS}"
        raise UnreadableError(Problem(file, None, None, None, rule))
    if len(columns) * len(items) > _MOST_CELLS:
        rule = f"{len(items)} records of {len(columns)} keys; expected fewer keys, the same in each"
        raise UnreadableError(Problem(file, None, None, None, rule))
    cells = [[item.get(column, "") for column in columns] for item in items.values()]
    index = pd.Index(list(items), name="row", dtype="int64")
    return pd.DataFrame(cells, columns=columns, index=index, dtype=str)
