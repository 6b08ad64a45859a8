"""JSON that is a plain list of objects, or an object of such."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from events.formats.tools.shared.flat import flat, frame
from events.notes import Note
from events.problems import Problem
from events.records import Records

FORMAT: Final = "JSON list of objects"
KEY: Final = "key"
"""Column of the names under which the objects of an object stand."""
_DEEPEST: Final = 4


def matches(content: Any) -> bool:
    """Tell whether objects can be found anywhere.

    >>> matches([{"a": 1}]), matches({"meta": {}, "events": [{"a": 1}]}), matches([1, 2])
    (True, True, False)
    """
    return _found(content) is not None


def records(file: str, content: Any) -> Records:
    """Make a row of each object, its nested keys joined by dots; the longest list is taken."""
    found = _found(content)
    path, items = found if found else ("", [])
    objects = {n: flat(item) for n, item in enumerate(items, 1) if isinstance(item, Mapping)}
    left_out = [
        Problem(file, n, None, str(item)[:80], "expected an object with keys and values")
        for n, item in enumerate(items, 1)
        if not isinstance(item, Mapping)
    ]
    rows = frame(file, list(objects.values())).set_axis(list(objects), axis=0).rename_axis("row")
    notes = (Note(file, f"records found in {path}"),) if path else ()
    return Records(file, rows, left_out=tuple(left_out), notes=notes, format=FORMAT)


def _found(content: Any) -> tuple[str, Sequence[Any]] | None:
    lists = [one for one in _lists(content, "", 0) if any(isinstance(i, Mapping) for i in one[1])]
    return max(lists, key=lambda one: len(one[1]), default=None)


def _lists(content: Any, path: str, depth: int) -> Iterator[tuple[str, Sequence[Any]]]:
    """Find lists of objects; those inside another list's objects belong to them."""
    if isinstance(content, list):
        yield path, content
    elif isinstance(content, Mapping) and content and depth < _DEEPEST:
        if len(content) > 1 and all(isinstance(item, Mapping) for item in content.values()):
            yield path, [{KEY: key, **item} for key, item in content.items()]
        for key, item in content.items():
            yield from _lists(item, f"{path}.{key}" if path else key, depth + 1)
