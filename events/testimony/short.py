"""What sources are called where there is little room."""

from collections.abc import Mapping
from typing import Any

from events.dates import words

Item = Mapping[str, Any]


def short_names(items: Mapping[str, Item], lang: str = "en") -> dict[str, str]:
    """Name each CSL-JSON item as briefly as people do, with its day where two are called alike."""
    names = [_short(item) for item in items.values()]
    return {
        key: f"{name}, {words(day, lang)}" if names.count(name) > 1 and day else name
        for (key, name), day in zip(
            zip(items, names, strict=True),
            (day_of(item, "issued") for item in items.values()),
            strict=True,
        )
    }


def day_of(item: Item, when: str) -> str:
    """Write a day of a source as EDTF; empty where it is not known."""
    parts = item.get(when, {}).get("date-parts", [[]])[0]
    if not parts:
        return ""
    year, *rest = map(int, parts)
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04}", *(f"{part:02}" for part in rest)])


def _short(item: Item) -> str:
    named = item.get("title-short") or item.get("container-title") or item.get("publisher")
    return str(named or item.get("title", item["id"]))
