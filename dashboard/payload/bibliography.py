"""The sources as columns, cited in the first style."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.contract.columns import Sources, SourceTexts
from dashboard.payload.sayings import sayings
from events.testimony.citations import FIRST_STYLE, citation
from events.testimony.short import day_of, short_names
from events.testimony.voices import PROBABLY

Item = Mapping[str, Any]


def source_columns(items: Mapping[str, Item], voices: Mapping[str, str]) -> Sources:
    """Give what of the CSL-JSON items, by id, knows no language."""
    rows = list(items.values())
    return {
        "id": list(items),
        "kind": [_kind(item) for item in rows],
        "url": [_url(item) for item in rows],
        "issued": sayings([day_of(item, "issued") for item in rows]),
        "accessed": sayings([day_of(item, "accessed") for item in rows]),
        "probable": [voices.get(name, "").endswith(PROBABLY) for name in items],
    }


def source_texts(
    items: Mapping[str, Item], lang: str, voices: Mapping[str, str] | None = None
) -> SourceTexts:
    """Give titles, names, voices and citations of the CSL-JSON items, by id."""
    rows, named = list(items.values()), voices or {}
    return {
        "title": [item.get("title", "") for item in rows],
        "short": list(short_names(items, lang).values()),
        "publisher": [item.get("publisher") or item.get("container-title", "") for item in rows],
        "voice": [named.get(name, "").removesuffix(PROBABLY) for name in items],
        "written": [item.get("issued", {}).get("literal", "") for item in rows],
        "note": [item.get("note", "") for item in rows],
        "cited": {FIRST_STYLE: [citation(item, FIRST_STYLE, lang) for item in rows]},
    }


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
