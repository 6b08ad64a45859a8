"""The sources as columns, cited in every style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.contract.columns import Sources, SourceTexts
from dashboard.payload.sayings import sayings
from events.dates import words
from events.testimony.citations import STYLES, citation
from events.testimony.voices import PROBABLY

Item = Mapping[str, Any]


def source_columns(items: Mapping[str, Item], voices: Mapping[str, str]) -> Sources:
    """Give what of the CSL-JSON items, by id, knows no language."""
    rows = list(items.values())
    return {
        "id": list(items),
        "kind": [_kind(item) for item in rows],
        "url": [_url(item) for item in rows],
        "issued": sayings([_day(item, "issued") for item in rows]),
        "accessed": sayings([_day(item, "accessed") for item in rows]),
        "probable": [voices.get(name, "").endswith(PROBABLY) for name in items],
    }


def source_texts(
    items: Mapping[str, Item], lang: str, voices: Mapping[str, str] | None = None
) -> SourceTexts:
    """Give titles, names, voices and citations of the CSL-JSON items, by id."""
    rows, named = list(items.values()), voices or {}
    return {
        "title": [item.get("title", "") for item in rows],
        "short": _told_apart(rows, lang),
        "publisher": [item.get("publisher") or item.get("container-title", "") for item in rows],
        "voice": [named.get(name, "").removesuffix(PROBABLY) for name in items],
        "written": [item.get("issued", {}).get("literal", "") for item in rows],
        "note": [item.get("note", "") for item in rows],
        "cited": {style: [citation(item, style, lang) for item in rows] for style in STYLES},
    }


def _short(item: Item) -> str:
    """Name a source as briefly as people do."""
    named = item.get("title-short") or item.get("container-title") or item.get("publisher")
    return str(named or item.get("title", item["id"]))


def _told_apart(items: Sequence[Item], lang: str) -> list[str]:
    names, issued = [_short(item) for item in items], [_day(item, "issued") for item in items]
    return [
        f"{name}, {words(day, lang)}" if names.count(name) > 1 and day else name
        for name, day in zip(names, issued, strict=True)
    ]


def _kind(item: Item) -> str:
    """Tell documents that were read from works they cite and from outside references."""
    custom = item.get("custom", {})
    if custom.get("cited-by"):
        return "cited"
    return "outside" if custom.get("outside") else "read"


def _url(item: Item) -> str:
    """Give the address of a source, where it has one."""
    doi = item.get("DOI", "")
    return str(item.get("URL") or (f"https://doi.org/{doi}" if doi else ""))


def _day(item: Item, when: str) -> str:
    """Write a day of a source as EDTF; empty where it is not known."""
    parts = item.get(when, {}).get("date-parts", [[]])[0]
    if not parts:
        return ""
    year, *rest = map(int, parts)
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04}", *(f"{part:02}" for part in rest)])
