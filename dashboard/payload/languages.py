"""In which languages a collection's page speaks, and in which it opens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.contract.files import languages
from events.collection import Collection


def spoken(meta: Mapping[str, Any]) -> list[str]:
    """Give every language of the page; the collection's own comes first where the page speaks it.

    >>> spoken({"languages": ["fr-CA"]})[0], spoken({})[0]
    ('fr', 'en')
    """
    listed = meta.get("languages")
    own = str(listed[0]).split("-")[0].lower() if isinstance(listed, list) and listed else ""
    return sorted(languages(), key=lambda lang: lang != own)


def told(collection: Collection) -> list[str]:
    """Give the languages of the page that a collection's texts are translated into."""
    _own, *others = spoken(collection.meta)
    return [lang for lang in others if _has_texts(collection, lang)]


def _has_texts(collection: Collection, lang: str) -> bool:
    tables = collection.translations.get(lang, {}).values()
    return any(bool((texts != "").to_numpy().any()) for texts in tables)
