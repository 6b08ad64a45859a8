"""Texts of any direction within sentences of another."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run from right to left: Hebrew, Arabic, N’Ko, Adlam and their kin."""


def isolated(text: str) -> str:
    """Let a text leave the order of what is around it alone, in its own direction.

    >>> isolated("Atlantis"), len(isolated("שלום!"))
    ('Atlantis', 7)
    """
    return f"\u2068{text}\u2069" if _RIGHT_TO_LEFT.search(text) else text
