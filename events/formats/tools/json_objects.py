"""JSON that is a plain list of objects, or an object of such."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from events.formats.tools.shared.flat import flat, numbered
from events.notes import Note
from events.problems import Problem
from events.records import Records

FORMAT: Final = "JSON list of objects"
KEY: Final = "key"
"""Column of the names under which the objects, or their lists, stand."""
_DEEPEST: Final = 4
_GEOMETRY: Final = ("FeatureCollection", "Feature", "GeometryCollection", "Topology")


@dataclass(frozen=True)
class _Found:
    """One list that has objects."""

    path: str
    items: Sequence[Any]

    @property
    def named(self) -> str:
        return self.path or "the file itself"


def matches(content: Any) -> bool:
    """Tell whether objects can be found anywhere.

    >>> matches([{"a": 1}]), matches({"meta": {}, "events": [{"a": 1}]}), matches([1, 2])
    (True, True, False)
    """
    return not _is_geometry(content) and next(_lists(content, "", 0), None) is not None


def _is_geometry(content: Any) -> bool:
    """Tell GeoJSON and TopoJSON, whole or in lines, which are read as what they are."""
    first = content[0] if isinstance(content, list) and content else content
    return isinstance(first, Mapping) and first.get("type") in _GEOMETRY


def records(file: str, content: Any) -> Records:
    """Make a row of each object, its nested keys joined by dots; the longest list is taken."""
    lists = [*_lists(content, "", 0)]
    taken = max(lists, key=lambda one: len(one.items), default=_Found("", []))
    items = dict(enumerate(taken.items, 1))
    rows = {n: flat(item) for n, item in items.items() if isinstance(item, Mapping)}
    left_out = [
        Problem(file, n, None, str(item)[:80], "expected an object with keys and values")
        for n, item in items.items()
        if n not in rows
    ]
    notes = [Note(file, f"records found in {taken.path}")] if taken.path else []
    notes += [
        Note(file, "a shorter list, not read", value=one.named, text=f"{len(one.items)} objects")
        for one in lists
        if one is not taken
    ]
    frame = numbered(file, rows)
    return Records(file, frame, left_out=tuple(left_out), notes=tuple(notes), format=FORMAT)


def _lists(content: Any, path: str, depth: int) -> Iterator[_Found]:
    """Find lists of objects; those inside another list's objects belong to them."""
    if isinstance(content, list):
        if any(isinstance(item, Mapping) for item in content):
            yield _Found(path, content)
    elif isinstance(content, Mapping) and depth < _DEEPEST:
        joined = _joined(content)
        if joined:
            yield _Found(path, joined)
            return
        for key, item in content.items():
            yield from _lists(item, f"{path}.{key}" if path else key, depth + 1)


def _joined(content: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the objects, or lists of objects, that stand under names and have keys in common."""
    named = [(name, item) for name, value in content.items() for item in _each(value)]
    if len(content) < 2 or not all(isinstance(item, Mapping) for _, item in named):
        return []
    if len({name for name, _ in named}) < len(content):
        return []
    common = set.intersection(*({*item} for _, item in named))
    return [{KEY: name, **item} for name, item in named] if common else []


def _each(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]
