"""The sources as columns, cited in every style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.contract.columns import Sources, SourceTexts
from dashboard.payload.sayings import sayings
from events.dates import words
from events.testimony.citations import STYLES, citation

Item = Mapping[str, Any]


def source_columns(items: Mapping[str, Item]) -> Sources:
    """Give what of the CSL-JSON items, by id, knows no language."""
    rows = list(items.values())
    return {
        "id": list(items),
        "kind": [_kind(item) for item in rows],
        "url": [item.get("URL", "") for item in rows],
        "issued": sayings([_issued(item) for item in rows]),
    }


def source_texts(items: Mapping[str, Item], lang: str) -> SourceTexts:
    """Give titles, names and citations of the CSL-JSON items, by id."""
    rows = list(items.values())
    return {
        "title": [item.get("title", "") for item in rows],
        "short": _told_apart(rows, lang),
        "publisher": [item.get("publisher") or item.get("container-title", "") for item in rows],
        "note": [item.get("note", "") for item in rows],
        "cited": {style: [citation(item, style, lang) for item in rows] for style in STYLES},
    }


def _short(item: Item) -> str:
    """Name a source as briefly as people do."""
    named = item.get("title-short") or item.get("container-title") or item.get("publisher")
    return str(named or item.get("title", item["id"]))


def _told_apart(items: list[Item], lang: str) -> list[str]:
    names = [_short(item) for item in items]
    return [
        f"{name}, {words(_issued(item), lang)}" if names.count(name) > 1 and _issued(item) else name
        for name, item in zip(names, items, strict=True)
    ]


def _kind(item: Item) -> str:
    """Tell documents that were read from works they cite and from outside references."""
    custom = item.get("custom", {})
    if custom.get("cited-by"):
        return "cited"
    return "outside" if custom.get("outside") else "read"


def _issued(item: Item) -> str:
    """Write the day of publication as EDTF; empty where it is not known."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    if not parts:
        return ""
    year, *rest = map(int, parts)
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04}", *(f"{part:02}" for part in rest)])
