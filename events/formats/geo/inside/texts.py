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
            return value.replace("\x00", "").strip()
        case bool():
            return str(value).lower()
        case float():
            return _number(value)
        case list() | tuple() if not any(isinstance(item, list | dict) for item in value):
            return "; ".join(filter(None, map(text, value)))
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, default=str).replace("\\u0000", "")
    return str(value).strip()


def flat(values: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Write nested values as cells whose names are joined by points.

    >>> dict(flat({"site": {"lat": 12.5, "names": ["a", "b"]}}))
    {'site.lat': '12.5', 'site.names': 'a; b'}
    """
    for name, value in values.items():
        path = (*above, str(name).strip())
        if isinstance(value, Mapping) and len(path) < _DEEPEST:
            yield from flat(value, path)
        else:
            yield ".".join(path), text(value)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < _WHOLE else repr(value)
