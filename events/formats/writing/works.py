"""The works that a file of sources names: the atlas itself, then the sources of its events."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from events.formats.writing.export import Export
from events.testimony.itself import atlas_item

Item = Mapping[str, Any]

_NUMBER = re.compile(r"-?\d{1,9}", re.ASCII)
OWN = frozenset({"id", "custom"})
"""Of an item what only this program reads."""


def works(export: Export) -> list[dict[str, Any]]:
    """Give CSL-JSON items: the atlas with the view in words, then the sources, in their order."""
    collection = export.collection
    atlas = {**atlas_item(collection), "note": export.view}
    if export.address:
        atlas["URL"] = export.address
    return [atlas, *(dict(collection.sources[name]) for name in export.source_ids)]


def flat(said: str) -> str:
    """Write a text on one line, without characters that stand for nothing."""
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in said).split())


def names(item: Item, role: str) -> Iterator[Mapping[str, str]]:
    """Give the people and organisations of a role; an organisation has a `literal`."""
    for name in item.get(role, []):
        if name.get("literal") or name.get("family") or name.get("given"):
            yield name


def is_date(value: object) -> bool:
    """Tell whether a field is a date in parts; collections are free in all but two of theirs."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    return isinstance(parts, list) and all(
        isinstance(part, list) and part and all(_NUMBER.fullmatch(str(one)) for one in part)
        for part in parts
    )


def day(item: Item, when: str) -> tuple[int, ...]:
    """Give year, month and day of a date, as far as they are known; empty where none is.

    Of a range it is the beginning.
    """
    parts = item.get(when, {}).get("date-parts") or [[]]
    return tuple(int(part) for part in parts[0])


def ending(item: Item, when: str) -> tuple[int, ...]:
    """Give the end of a date that is a range; empty where it is none."""
    parts = item.get(when, {}).get("date-parts") or [[]]
    return tuple(int(part) for part in parts[1]) if len(parts) > 1 else ()


def in_words(*ends: tuple[int, ...]) -> str:
    """Say a date, or a range from one to another; years before 1 are those of CSL.

    >>> in_words((-43, 3), (14,))
    '43-03 BC to 14'
    """
    return " to ".join(_said_day(parts) for parts in ends if parts)


def _said_day(parts: tuple[int, ...]) -> str:
    year, *others = parts
    said = "-".join([str(abs(year)), *(f"{part:02}" for part in others)])
    return f"{said} BC" if year < 0 else said


def read_on(item: Item) -> frozenset[str]:
    """Give the field of the date of access, where that is a day that a format has a field for."""
    return frozenset({"accessed"} if day(item, "accessed") else ())


def text(item: Item, *fields: str) -> str:
    """Give the first of some fields that an item has, as text."""
    return next((str(item[field]) for field in fields if item.get(field)), "")


def rest(item: Item, written: frozenset[str]) -> list[str]:
    """Say in words what no field of a format holds, people and dates too."""
    said = {field: _said(value) for field, value in item.items() if field not in written | OWN}
    return [f"{field}: {value}" for field, value in said.items() if value]


def _said(value: Any) -> str:
    """Write a value on one line: a number, a text, a date, or a list of names or texts."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_said, value)))
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    if is_date(value):
        return "/".join("-".join(map(str, part)) for part in value["date-parts"])
    return " ".join(str(part) for part in value.values())
