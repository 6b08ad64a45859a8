"""Values of a file as the texts of cells."""

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

_DEEPEST: Final = 8
_WHOLE: Final = 1e15
"""Floats below it that are whole numbers are written without a point."""


def text(value: Any) -> str:
    """Write a value as a cell: lists with semicolons, what is deeper as JSON, nothing as "".

    >>> text(1961.0), text(None), text(["a", 2]), text(float("nan")), text(True)
    ('1961', '', 'a; 2', '', 'true')
    """
    match value:
        case None:
            return ""
        case str():
            return whole(value).strip()
        case bool():
            return str(value).lower()
        case float():
            return _number(value)
        case list() | tuple() if not any(isinstance(item, list | dict) for item in value):
            return "; ".join(filter(None, map(text, value)))
        case list() | dict():
            return whole(json.dumps(value, ensure_ascii=False, default=str))
    return str(value).strip()


def whole(value: str) -> str:
    """Give a text without null characters, its half characters replaced.

    >>> whole("a" + chr(0) + chr(0xD800) + "é")
    'a�é'
    """
    if value.isascii():
        return value.replace("\x00", "")
    value = value.replace("\x00", "").replace("\\u0000", "")
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def flat(values: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Write nested values as cells whose names are joined by points.

    >>> dict(flat({"site": {"lat": 12.5, "names": ["a", "b"]}}))
    {'site.lat': '12.5', 'site.names': 'a; b'}
    """
    for name, value in values.items():
        path = (*above, whole(str(name)).strip())
        if isinstance(value, dict) and len(path) < _DEEPEST:
            yield from flat(value, path)
        else:
            yield ".".join(path), text(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < _WHOLE else repr(value)
