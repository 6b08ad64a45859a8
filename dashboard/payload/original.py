"""Which texts of a page stand in the collection's own language, and not in the page's."""

from __future__ import annotations

import pandas as pd

from dashboard.contract.columns import Original
from dashboard.payload.cells import Index
from events.collection import Collection
from events.themes import first_language

_TOLD = ("title", "summary", "significance")


def original(collection: Collection, lang: str, event_at: Index) -> Original:
    """Name the language of what is not translated, and the events and claims that are not.

    Of a collection that names no language, nobody knows whether a text is in that of the page.
    """
    own = first_language(collection.meta) if collection.meta.get("languages") else ""
    if own in ("", lang):
        return {"lang": "", "whole": False, "events": [], "claims": []}
    texts = collection.translations.get(lang)
    if texts is None or "events" not in texts:
        return {"lang": own, "whole": True, "events": [], "claims": []}
    events = _untold(collection.events, collection, lang, "events", _TOLD)
    claims = _untold(collection.claims, collection, lang, "claims", ("claim",))
    return {
        "lang": own,
        "whole": False,
        "events": sorted(event_at[name] for name in collection.events.index[events]),
        "claims": [row for row, is_untold in enumerate(claims) if is_untold],
    }


def _untold(
    frame: pd.DataFrame, collection: Collection, lang: str, table: str, columns: tuple[str, ...]
) -> pd.Series:
    """Tell the rows that have a text without a translation."""
    texts = collection.translations[lang].get(table)
    if texts is None:
        return pd.Series(True, frame.index)
    told = texts.reindex(frame.index).fillna("")
    missing = [(frame[name].fillna("") != "") & (told[name] == "") for name in columns]
    return pd.concat(missing, axis=1).any(axis=1)
