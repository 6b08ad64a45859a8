"""In which language a text stands that is not told in that of the page."""

from __future__ import annotations

from typing import Literal

from dashboard.contract.columns import Row, Texts

Column = Literal["title", "summary", "significance", "claim", "alt", "caption"]


def language_of(texts: Texts, column: Column, row: Row) -> str:
    """Give the language of one text, BCP 47; empty for that of the page."""
    own = texts["original"]
    return own["lang"] if own["whole"] or row in own[column] else ""
