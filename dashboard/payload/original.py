"""Which texts of a page stand in the collection's own language, and not in the page's."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from babel import Locale, UnknownLocaleError

from dashboard.contract.columns import Original, Row
from dashboard.payload.order import in_time
from events.collection import Collection
from events.themes import first_language


def original(collection: Collection, lang: str, locale: str) -> Original:
    """Name the language of what is not translated, and the texts that are not.

    Of a collection that names no language, nobody knows whether a text is in that of the page.
    """
    own = first_language(collection.meta) if collection.meta.get("languages") else ""
    if own in ("", lang):
        return _told(own="", name="", whole=False)
    name, texts = _name(own, locale), collection.translations.get(lang, {})
    if "events" not in texts:
        return _told(own, name, whole=True)
    events, claims, media = in_time(collection), collection.claims, collection.media
    return {
        **_told(own, name, whole=False),
        "title": _missing(events["title"], texts["events"]),
        "summary": _missing(events["summary"], texts["events"]),
        "significance": _missing(events["significance"], texts["events"]),
        "claim": _missing(claims["claim"], texts.get("claims")),
        "alt": _missing(media["alt"], texts.get("media")),
        "caption": _missing(media["caption"], texts.get("media")),
    }


def _told(own: str, name: str, whole: bool) -> Original:
    return {
        "lang": own,
        "name": name,
        "whole": whole,
        "title": [],
        "summary": [],
        "significance": [],
        "claim": [],
        "alt": [],
        "caption": [],
    }


def _missing(column: pd.Series, texts: pd.DataFrame | None) -> list[Row]:
    """Give the rows that hold a text, and whose translation is missing."""
    told: Sequence[str] = [""] * len(column)
    if texts is not None:
        told = texts[column.name].reindex(column.index).fillna("").tolist()
    pairs = zip(column.fillna(""), told, strict=True)
    return [row for row, (text, translated) in enumerate(pairs) if text and not translated]


def _name(lang: str, locale: str) -> str:
    """Name a language as CLDR does, or by its code.

    >>> _name("ru", "en-GB"), _name("xx", "en-GB")
    ('Russian', 'xx')
    """
    try:
        said = Locale.parse(lang, sep="-").get_display_name(Locale.parse(locale, sep="-"))
    except (ValueError, UnknownLocaleError):
        return lang
    return said or lang
